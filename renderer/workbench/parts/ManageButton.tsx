import { Button } from 'react-aria-components'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useVersion } from '../use-version.ts'

/** The gear at the foot of the activity bar: a menu of what is set once (settings, keys, theme). */
export function ManageButton() {
  const { menus, keybindings } = useShell()
  useVersion(menus.onChange)
  useVersion(keybindings.onChange)
  const entries = menus.entries('activityBar.manage')
  if (entries.length === 0) return null
  return (
    <Menu label="Manage" entries={entries}>
      <Button className="wb-activity" aria-label="Manage">
        <Icon name="settings-gear" />
      </Button>
    </Menu>
  )
}
