import type { CommandRegistry } from './commands/command.ts'
import type { ContextKeys } from './commands/context-keys.ts'
import type { KeybindingRegistry } from './commands/keybinding.ts'
import type { EditorArea } from './editors/editor-area.ts'
import type { Menus } from './menus/menus.ts'
import type { Confirm, Notifications } from './notify/notifications.ts'
import type { PanelViews, SideBarViews, StatusBarItems } from './parts/views.ts'
import type { QuickInput } from './quick/quick-input.ts'
import type { PreferenceFile, PreferenceFileName } from './settings/preference-file.ts'
import type { Settings } from './settings/settings.ts'
import type { Themes } from './theme/themes.ts'

/** What a feature may ask of the shell. It knows no feature; features know it only through this. */
export interface Workbench {
  readonly commands: CommandRegistry
  readonly keybindings: KeybindingRegistry
  readonly context: ContextKeys
  readonly menus: Menus
  readonly sideBar: SideBarViews
  readonly panel: PanelViews
  readonly editors: EditorArea
  readonly statusBar: StatusBarItems
  readonly quickInput: QuickInput
  readonly notifications: Notifications
  readonly themes: Themes
  readonly settings: Settings
  /** The texts behind settings and keybindings, for who edits them as texts. */
  readonly preferenceFiles: Readonly<Record<PreferenceFileName, PreferenceFile>>
  /** Asks before something that cannot be undone; for everything else act and offer undo. True when confirmed. */
  readonly confirm: Confirm
  /** Says a sentence through the polite live region, for people who cannot see the change. */
  announce(text: string): void
}
