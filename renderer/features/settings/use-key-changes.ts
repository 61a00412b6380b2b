import {
  addKeys,
  changeKeys,
  changeWhen,
  removeKeys,
  resetKeys,
  writtenKeys,
} from '../../workbench/commands/edit-keybindings.ts'
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

  async function edit(change: (text: string) => string, done: string) {
    const refused = await keybindings.edit(change)
    if (refused === null) announce(done)
    else notifications.warn(refused)
  }

  return {
    setKeys({ command, title, binding }, chords, how) {
      const key = writtenKeys(chords, platform)
      return edit(
        (text) =>
          binding === null || how === 'add' ? addKeys(text, command, key) : changeKeys(text, binding, key, platform),
        `${title} has the keys ${keybindings.label(chords)}`,
      )
    },
    async editWhen({ title, binding }) {
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
      await edit((text) => changeWhen(text, binding, when, platform), `The condition of ${title} is changed`)
    },
    async remove({ title, binding }) {
      if (binding === null) return
      await edit((text) => removeKeys(text, binding, platform), `${title} has no longer these keys`)
    },
    reset: ({ command, title }) => edit((text) => resetKeys(text, command), `${title} has its own keys again`),
  }
}
