import { chordOf, type KeyPress } from '../../workbench/commands/chord.ts'

/** A binding of more chords would be a word. */
const chordLimit = 2

export type Recording =
  | { readonly kind: 'chords'; readonly chords: readonly string[] }
  | { readonly kind: 'accept' }
  | { readonly kind: 'cancel' }
  /** Only modifiers so far. */
  | { readonly kind: 'nothing' }

/** What a key press means while keys are recorded. A third chord begins anew; Enter and Escape alone end it. */
export function record(chords: readonly string[], press: KeyPress): Recording {
  const chord = chordOf(press)
  if (chord === null) return { kind: 'nothing' }
  if (chord === 'enter') return { kind: 'accept' }
  if (chord === 'escape') return { kind: 'cancel' }
  return { kind: 'chords', chords: chords.length < chordLimit ? [...chords, chord] : [chord] }
}
