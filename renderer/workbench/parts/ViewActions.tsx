import { useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { IconButton } from '../ui/IconButton.tsx'

/** Commands as icons in the head of a view. */
export function ViewActions({ commands: ids }: { readonly commands: readonly string[] | undefined }) {
  const { commands, keybindings } = useShell()
  useSyncExternalStore(commands.onChange, commands.list)
  if (ids === undefined) return null
  return (
    <div className="wb-view-actions">
      {ids.map((id) => {
        const command = commands.get(id)
        if (command?.icon === undefined) return null
        return (
          <IconButton
            key={id}
            icon={command.icon}
            label={command.title}
            keys={keybindings.labelFor(id)}
            onPress={() => void commands.run(id)}
          />
        )
      })}
    </div>
  )
}
