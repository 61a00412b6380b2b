// Letters typed faster than this belong together.
const pause = 600

interface TypedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /** Milliseconds, of any clock. */
  readonly timeStamp: number
}

/**
 * Finds the line that begins with what is typed, the next one when one letter is typed alone; null when the key is
 * no sign, or no line begins with it.
 */
export function createTypeAhead(labels: readonly string[]): (press: TypedKey, at: number) => number | null {
  const lower = labels.map((label) => label.toLocaleLowerCase())
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  return ({ key, ctrlKey, altKey, metaKey, timeStamp }, at) => {
    if ([...key].length !== 1 || ctrlKey || altKey || metaKey) return null
    typed = timeStamp - last > pause ? key : typed + key
    last = timeStamp
    const text = typed.toLocaleLowerCase()
    const from = [...text].length === 1 ? at + 1 : at
    const order = lower.map((_, offset) => (from + offset) % lower.length)
    return order.find((index) => lower[index]?.startsWith(text)) ?? null
  }
}
