import type { KeybindingRegistry } from '../commands/keybinding.ts'
import type { QuickInput, QuickOpenProvider } from './quick-input.ts'

interface Options {
  readonly keybindings: Pick<KeybindingRegistry, 'labelFor'>
  readonly open: QuickInput['open']
  providers(): readonly QuickOpenProvider[]
}

/** The `?` of quick open: each prefix, what it finds, and the key that types it. */
export function helpProvider({ providers, keybindings, open }: Options): QuickOpenProvider {
  return {
    id: 'help',
    prefix: '?',
    title: 'Help on what can be typed here',
    items() {
      const listed = new Map<string, readonly QuickOpenProvider[]>()
      for (const one of providers()) {
        if (one.prefix !== '?') listed.set(one.prefix, [...(listed.get(one.prefix) ?? []), one])
      }
      const byPrefix = [...listed].sort(([one], [other]) => (one < other ? -1 : 1))
      return byPrefix.map(([prefix, sharing]) => {
        const command = sharing.find((one) => one.command !== undefined)?.command
        const keys = command === undefined ? null : keybindings.labelFor(command)
        return {
          label: prefix === '' ? '…' : prefix,
          description: sharing.at(-1)?.title ?? '',
          ...(keys === null ? {} : { hint: keys }),
          value: () => open(prefix),
        }
      })
    },
  }
}
