import type { IDockviewHeaderActionsProps } from 'dockview-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { useSignal } from '../use-signal.ts'
import { panelContent } from './panel-content.ts'
import { tabName } from './tab-names.ts'
import { followTabRow } from './tab-row.ts'

/** What stands at the right end of a group's tabs: those that have no room, splitting, and more. */
export function GroupActions({ group, isGroupActive, panels }: IDockviewHeaderActionsProps) {
  const { editors, commands, keybindings, menus } = useShell()
  const kinds = useSignal(editors.kinds)
  const [hidden, setHidden] = useState<readonly string[]>([])
  const isMaximised = useSyncExternalStore(editors.onChange, () => group.api.isMaximized())
  useEffect(() => followTabRow(group.element, setHidden), [group])
  // The header is told anew of its panels: a tab that came or went moves the others.
  const more: readonly MenuEntry[] = panels
    .filter((panel) => hidden.includes(panel.id))
    .map((panel) => {
      const input = panelContent(panel.params)?.input
      return {
        id: panel.id,
        label: input === undefined ? 'Gone' : tabName(kinds, editors.opened(), input),
        icon: input === undefined ? 'circle-slash' : (kinds.get(input.kind)?.icon(input) ?? 'circle-slash'),
        run: () => editors.show(panel.id),
      }
    })
  return (
    <div className="wb-group-actions">
      {more.length === 0 ? null : (
        <Menu label="Editors without room" entries={more}>
          <IconButton icon="chevron-down" label={`${more.length} more`} tabStop={false} />
        </Menu>
      )}
      {isMaximised ? (
        <IconButton
          icon="screen-normal"
          label="Restore Group Sizes"
          keys={keybindings.labelFor('editor.toggleMaximised')}
          tabStop={false}
          onPress={() => void commands.run('editor.toggleMaximised')}
        />
      ) : null}
      {panels.length === 0 ? (
        <IconButton
          icon="close"
          label="Close Group"
          keys={keybindings.labelFor('editor.closeGroup')}
          tabStop={false}
          onPress={() => editors.closeEmpty(group.id)}
        />
      ) : null}
      {isGroupActive && panels.length > 0 ? (
        <>
          <IconButton
            icon="split-horizontal"
            label="Split Editor Right"
            keys={keybindings.labelFor('editor.split')}
            tabStop={false}
            onPress={() => void commands.run('editor.split')}
          />
          <Menu label="Group actions" entries={() => menus.entries('editor.group')}>
            <IconButton icon="ellipsis" label="More Actions" tabStop={false} />
          </Menu>
        </>
      ) : null}
    </div>
  )
}
