import { useCallback, useSyncExternalStore } from 'react'
import { useWorkbench } from '../../workbench/context.tsx'

/** The keys of a command, live; nothing where it has none. */
export function Keys({ command }: { readonly command: string }) {
  const { keybindings } = useWorkbench()
  const read = useCallback(() => keybindings.labelFor(command), [keybindings, command])
  const keys = useSyncExternalStore(keybindings.onChange, read)
  return keys === null ? null : <kbd className="welcome-keys">{keys}</kbd>
}
