import type { Platform } from './commands/chord.ts'
import type { Command } from './commands/command.ts'
import { createCommandRegistry } from './commands/command-registry.ts'
import { createContextKeys } from './commands/context-key-store.ts'
import { createKeyDispatcher, type KeyDispatcher } from './commands/key-dispatcher.ts'
import { createKeybindings, type Keybindings } from './commands/keybinding-registry.ts'
import { readKeyboardLayout } from './commands/keyboard-layout.ts'
import { createDockArea, type DockArea } from './editors/dock-area.ts'
import type { Log } from './log.ts'
import { createMenus } from './menus/menus.ts'
import { createNotifications, type NotificationStore } from './notify/notification-store.ts'
import { createQuestions, type Questions } from './notify/question-store.ts'
import { createLayout, type LayoutStore, type PartName } from './parts/layout.ts'
import { createViewRegistry, type ViewRegistry } from './parts/view-registry.ts'
import type { PanelView, SideBarView, StatusBarItem } from './parts/views.ts'
import type { Persistence } from './persistence.ts'
import { commandPalette } from './quick/command-palette.ts'
import { createQuickInput, type QuickStore } from './quick/quick-store.ts'
import { showLookSettings } from './settings/look-settings.ts'
import type { PreferenceFile } from './settings/preference-file.ts'
import { createSettings } from './settings/settings.ts'
import { createSignal, type Signal } from './signal.ts'
import { keepThemeInSettings } from './theme/theme-setting.ts'
import { createThemes, type ThemeStore } from './theme/theme-store.ts'
import type { Workbench } from './workbench.ts'

/** The workbench together with what only its own parts use. Features see it as a `Workbench`. */
export interface Shell extends Workbench {
  readonly editors: DockArea
  readonly keybindings: Keybindings
  readonly quickInput: QuickStore
  readonly notifications: NotificationStore
  readonly themes: ThemeStore
  readonly questions: Questions
  readonly keys: KeyDispatcher
  readonly layout: LayoutStore
  readonly sideBarViews: ViewRegistry<SideBarView>
  readonly panelViews: ViewRegistry<PanelView>
  readonly statusItems: ViewRegistry<StatusBarItem>
  /** The last sentence for the polite live region. */
  readonly announced: Signal<{ readonly text: string; readonly count: number }>
  /** The part that should take the keyboard focus once it is on screen. */
  readonly partWanted: Signal<PartName | null>
  /** For small lists of the shell's own parts, as of what was open lately. */
  readonly persistence: Persistence
  readonly platform: Platform
  readonly log: Log
}

interface Options {
  readonly persistence: Persistence
  readonly settingsFile: PreferenceFile
  readonly keybindingsFile: PreferenceFile
  /** Those that showed a theme before there was a shell; absent, the shell makes its own. */
  readonly themes?: ThemeStore
  readonly platform: Platform
  readonly log: Log
  readonly window: Window
}

/** Makes a workbench with nothing in it; contributions fill it, `WorkbenchView` shows it. */
export function createShell(options: Options): Shell {
  const { persistence, settingsFile, keybindingsFile, themes: given, platform, log, window: target } = options
  const root = target.document.documentElement
  const settings = createSettings(settingsFile)
  showLookSettings(settings, root)
  const context = createContextKeys()
  const notifications = createNotifications()
  const questions = createQuestions()
  const themes = given ?? createThemes(persistence, target.document.documentElement, target)
  keepThemeInSettings(themes, settings)
  const layout = createLayout(persistence)
  const sideBarViews = createViewRegistry<SideBarView>()
  const panelViews = createViewRegistry<PanelView>()
  const statusItems = createViewRegistry<StatusBarItem>()
  const announced = createSignal({ text: '', count: 0 })
  const partWanted = createSignal<PartName | null>(null)
  const commands = createCommandRegistry({
    context,
    onFailure(command, error) {
      log.error('commands', `${command.id} failed`, error)
      notifications.error(`“${command.title}” could not be finished. What was saved before is unchanged.`)
    },
  })
  const keybindings = createKeybindings({ context, commands, platform, file: keybindingsFile })
  const quickInput = createQuickInput()
  quickInput.registerProvider(commandPalette({ commands, keybindings, persistence }))
  const followLayout = async () => keybindings.useLayout(await readKeyboardLayout(target.navigator))
  target.addEventListener('focus', followLayout)
  void followLayout()
  context.set('platform', platform)
  questions.asked.subscribe(() => context.set('modal', questions.asked.get() !== null))

  function show(part: PartName, id: string, keepFocus = false) {
    layout.change(part, { isOpen: true, view: id })
    if (!keepFocus) partWanted.set(part)
  }

  return {
    commands,
    keybindings,
    context,
    menus: createMenus({ commands, context, keybindings }),
    quickInput,
    notifications,
    questions,
    layout,
    sideBarViews,
    panelViews,
    statusItems,
    announced,
    partWanted,
    persistence,
    platform,
    log,
    confirm: questions.confirm,
    keys: createKeyDispatcher({ commands, context, keybindings }),
    editors: createDockArea({ persistence, context }),
    themes,
    settings,
    preferenceFiles: { settings: settingsFile, keybindings: keybindingsFile },
    sideBar: {
      register(view) {
        const takeView = sideBarViews.register(view)
        const takeCommand = commands.register(showCommand(view, () => show(view.location, view.id)))
        return () => {
          takeCommand()
          takeView()
        }
      },
      show(id) {
        const view = sideBarViews.views.get().find((one) => one.id === id)
        if (view !== undefined) show(view.location, id)
      },
    },
    panel: {
      register(view) {
        const takeView = panelViews.register(view)
        const takeCommand = commands.register(showCommand(view, () => show('panel', view.id)))
        return () => {
          takeCommand()
          takeView()
        }
      },
      show: (id, options) => show('panel', id, options?.keepFocus),
    },
    statusBar: { register: statusItems.register },
    announce(text) {
      announced.set({ text, count: announced.get().count + 1 })
    },
  }
}

/** Every view is reachable by name: `view.accounts`, "View: Show Accounts". */
function showCommand(view: { readonly id: string; readonly title: string }, run: () => void): Command {
  return { id: `view.${view.id}`, title: `Show ${view.title}`, category: 'View', run }
}
