import {
  addKeys,
  changeKeys,
  changeWhen,
  removeKeys,
  resetKeys,
  writtenKeys,
} from '../../workbench/commands/edit-keybindings.ts'
import type { BoundKeys } from '../../workbench/commands/keybinding.ts'
import { readWhen } from '../../workbench/commands/when.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { KeybindingRow } from './keybinding-rows.ts'
import { platformOfContext } from './platform.ts'

/** What may be done to a line of the table. Each writes the user's file, and says so. */
export interface KeyChanges {
  setKeys(row: KeybindingRow, chords: readonly string[], how: 'change' | 'add'): Promise<void>
  editWhen(row: KeybindingRow): Promise<void>
  remove(row: KeybindingRow): Promise<void>
  reset(row: KeybindingRow): Promise<void>
}

export function useKeyChanges(): KeyChanges {
  const { keybindings, notifications, quickInput, context, announce } = useWorkbench()
  const platform = platformOfContext(context)

  async function edit({ binding }: KeybindingRow, change: (text: string) => string, done: string) {
    // Places in the file may be others now: another window or program wrote it while somebody chose.
    if (binding !== null && !keybindings.list().some((one) => isSame(one, binding))) {
      notifications.warn('The keys were changed elsewhere meanwhile. Nothing was changed here; try again.')
      return
    }
    const refused = await keybindings.edit(change)
    if (refused === null) announce(done)
    else notifications.warn(refused)
  }

  return {
    setKeys(row, chords, how) {
      const { command, title, binding } = row
      const key = writtenKeys(chords, platform)
      return edit(
        row,
        (text) =>
          binding === null || how === 'add' ? addKeys(text, command, key) : changeKeys(text, binding, key, platform),
        `${title} has the keys ${keybindings.label(chords)}`,
      )
    },
    async editWhen(row) {
      const { title, binding } = row
      if (binding === null) return
      const when = await quickInput.input({
        title: `When ${keybindings.label(binding.chords)} means ${title}`,
        value: binding.when ?? '',
        placeholder: 'Always. Or for instance: !textFocus && activeEditor == section',
        validate(text) {
          const reading = readWhen(text)
          return reading.ok ? null : reading.text
        },
      })
      if (when === null || when.trim() === (binding.when ?? '')) return
      await edit(row, (text) => changeWhen(text, binding, when, platform), `The condition of ${title} is changed`)
    },
    async remove(row) {
      const { title, binding } = row
      if (binding === null) return
      await edit(row, (text) => removeKeys(text, binding, platform), `${title} has no longer these keys`)
    },
    reset: (row) => edit(row, (text) => resetKeys(text, row.command), `${row.title} has its own keys again`),
  }
}

function isSame(one: BoundKeys, other: BoundKeys): boolean {
  return (
    one.command === other.command &&
    one.entry === other.entry &&
    one.when === other.when &&
    one.chords.join(' ') === other.chords.join(' ')
  )
}
