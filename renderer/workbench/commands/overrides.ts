import type { BoundKeys } from './keybinding.ts'
import type { UserKeybinding } from './user-keybindings.ts'
import { readWhen } from './when.ts'

/**
 * The bindings in force: the defaults that no entry `-command` of the user takes away, then the user's own, which win.
 * An entry without key takes all defaults of its command, one without condition takes those of any condition.
 */
export function withOverrides(
  defaults: readonly BoundKeys[],
  overrides: readonly UserKeybinding[],
): readonly BoundKeys[] {
  const removals = new Map<string, readonly UserKeybinding[]>()
  for (const one of overrides.filter(({ removes }) => removes))
    removals.set(one.command, [...(removals.get(one.command) ?? []), one])
  const kept = defaults.filter((one) => !removals.get(one.command)?.some((removal) => takes(removal, one)))
  const own = overrides
    .filter((one) => !one.removes)
    .map(
      ({ entry, command, key, chords, when, args }): BoundKeys => ({
        command,
        key: key ?? '',
        chords,
        source: 'user',
        entry,
        ...(when === undefined ? {} : { when }),
        ...(args === undefined ? {} : { args }),
      }),
    )
  return [...kept, ...own]
}

function takes(removal: UserKeybinding, binding: BoundKeys): boolean {
  if (removal.key !== null && removal.chords.join(' ') !== binding.chords.join(' ')) return false
  return removal.when === undefined || sameCondition(removal.when, binding.when)
}

/** Blanks and unneeded parentheses do not matter. */
function sameCondition(one: string, other: string | undefined): boolean {
  if (other === undefined) return false
  const [first, second] = [readWhen(one), readWhen(other)]
  return first.ok && second.ok && JSON.stringify(first.when) === JSON.stringify(second.when)
}
