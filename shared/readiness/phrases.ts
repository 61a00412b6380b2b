/** "Cost of goods sold" inside a sentence; abbreviations stay as they are. */
export function lower(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}

/** A text short enough to stand in a sentence. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}...`
}

/** "1 person", "3 people". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Points as they are shown: at most one decimal. */
export function points(value: number): string {
  return String(Math.round(value * 10) / 10)
}
