import type { Line } from './model.ts'

/** A line of the brief; what is left out is empty. */
export function line(text: string, more: Partial<Omit<Line, 'text'>> = {}): Line {
  return { text, detail: '', sources: [], aside: '', ...more }
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The same text as a sentence: with a full stop, unless it ends in a mark of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…:;"”。！？]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}
