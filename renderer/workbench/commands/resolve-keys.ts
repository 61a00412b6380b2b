import type { BoundKeys } from './keybinding.ts'

export type KeyResolution =
  | { readonly kind: 'run'; readonly binding: BoundKeys }
  /** The chords so far begin a binding: wait for the next. */
  | { readonly kind: 'wait'; readonly pending: readonly string[] }
  /** Nothing begins like this. `swallow` when a chord had been started: its second key must not type. */
  | { readonly kind: 'none'; readonly swallow: boolean }

/**
 * What a chord means after the pending ones. Of the bindings that hold now and start with these chords the one
 * registered last decides, so an override may turn a chord leader into a plain key and the other way round.
 */
export function resolveKeys(
  pending: readonly string[],
  chord: string,
  bindings: readonly BoundKeys[],
  isActive: (binding: BoundKeys) => boolean,
): KeyResolution {
  const typed = [...pending, chord]
  const binding = bindings.findLast((one) => typed.every((part, index) => one.chords[index] === part) && isActive(one))
  if (binding === undefined) return { kind: 'none', swallow: pending.length > 0 }
  if (binding.chords.length === typed.length) return { kind: 'run', binding }
  return { kind: 'wait', pending: typed }
}
