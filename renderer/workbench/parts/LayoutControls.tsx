import { useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useSignal } from '../use-signal.ts'

/** The buttons at the end of the title bar that show and hide the parts, and the menu with the rest of the layout. */
export function LayoutControls() {
  const { commands, keybindings, layout, menus } = useShell()
  const { left, right, panel, isSwapped } = useSignal(layout.state)
  useSyncExternalStore(commands.onChange, commands.list)
  const sides = {
    start: `layout-sidebar-left${(isSwapped ? right : left).isOpen ? '' : '-off'}`,
    end: `layout-sidebar-right${(isSwapped ? left : right).isOpen ? '' : '-off'}`,
  }
  const button = (id: string, icon: string, isOn: boolean) => (
    <IconButton
      key={id}
      icon={icon}
      label={commands.get(id)?.title ?? id}
      pressed={isOn}
      keys={keybindings.labelFor(id)}
      onPress={() => void commands.run(id)}
    />
  )
  const primary = button('sideBar.toggle', isSwapped ? sides.end : sides.start, left.isOpen)
  const secondary = button('secondarySideBar.toggle', isSwapped ? sides.start : sides.end, right.isOpen)
  return (
    <div className="wb-title-controls" role="toolbar" aria-label="Layout">
      {isSwapped ? secondary : primary}
      {button('panel.toggle', panel.isOpen ? 'layout-panel' : 'layout-panel-off', panel.isOpen)}
      {isSwapped ? primary : secondary}
      <Menu label="Customize Layout" entries={() => menus.entries('title.layout')}>
        <IconButton icon="layout" label="Customize Layout" />
      </Menu>
    </div>
  )
}
