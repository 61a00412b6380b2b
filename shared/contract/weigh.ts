export interface Weight {
  /** Bytes the value takes when cloned, near enough for a limit: two per character, eight per number. */
  readonly bytes: number
  readonly depth: number
}

/** No honest message is nested deeper; validators recurse, so depth is measured before any schema sees the value. */
export const deepestMessage = 64

/**
 * Weighs a structured-clonable value without recursion, and stops as soon as a limit is passed: the weight
 * returned is then only a lower bound.
 */
export function weigh(value: unknown, limits: { readonly bytes: number; readonly depth: number }): Weight {
  let bytes = 0
  let deepest = 0
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: one, depth } = next
    deepest = Math.max(deepest, depth)
    if (typeof one === 'string') bytes += one.length * 2
    else if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) bytes += one.byteLength
    else if (typeof one === 'object' && one !== null) {
      for (const [key, child] of Object.entries(one)) {
        bytes += key.length * 2
        waiting.push({ value: child, depth: depth + 1 })
      }
    } else bytes += 8
    if (bytes > limits.bytes || deepest > limits.depth) break
  }
  return { bytes, depth: deepest }
}
