import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import type { Look } from '../../shared/contract/values.ts'
import type { Keybinding } from '../workbench/commands/keybinding.ts'
import type { Disposer } from '../workbench/contribution.ts'
import { numberSetting } from '../workbench/settings/setting.ts'
import type { Workbench } from '../workbench/workbench.ts'

const zoomLevel = numberSetting({
  id: 'window.zoomLevel',
  title: 'Zoom Level',
  description:
    'The size of everything in the window: 0 is the usual one, each step above or below is a fifth more or less.',
  category: 'Appearance',
  min: -3,
  max: 6,
  step: 0.5,
  default: 0,
})

const keys: readonly Keybinding[] = [
  { command: 'window.new', key: 'ctrl+shift+n' },
  { command: 'window.close', key: 'ctrl+shift+w' },
  { command: 'window.fullScreen', key: 'f11', mac: 'ctrl+cmd+f' },
  { command: 'zoom.in', key: 'ctrl+=' },
  // The plus of a keyboard that has it above the equals sign.
  { command: 'zoom.in', key: 'ctrl+shift+=' },
  { command: 'zoom.out', key: 'ctrl+-' },
  { command: 'zoom.out', key: 'ctrl+shift+-' },
  { command: 'zoom.reset', key: 'ctrl+0' },
]

/** What the window asks of main for itself: another window, how large everything is, and what it looks like. */
export function registerWindowCommands(workbench: Workbench, bridge: AcumenBridge, target: Window): Disposer {
  const { commands, keybindings, settings, themes } = workbench
  const zoom = () => settings.get(zoomLevel)
  let zoomed: number | null = null
  let look: Look | null = null

  const zoomBy = async (step: number) => {
    const next = Math.min(6, Math.max(-3, step === 0 ? 0 : Math.round(zoom()) + step))
    const problem = next === 0 ? await settings.reset(zoomLevel) : await settings.set(zoomLevel, next)
    if (problem !== null) workbench.notifications.error(problem)
    else workbench.announce(`Zoom ${Math.round(1.2 ** next * 100)} %`)
  }
  const applyZoom = () => {
    if (zoomed === zoom()) return
    zoomed = zoom()
    void bridge.call('window.zoom', { level: zoomed })
  }
  const applyLook = () => {
    const next = lookOf(themes.choice())
    if (look === next) return
    look = next
    void bridge.call('window.look', { look: next })
  }

  const disposers = [
    settings.register(zoomLevel),
    settings.onChange(() => {
      applyZoom()
      applyLook()
    }),
    themes.onChange(applyLook),
    commands.register({
      id: 'window.new',
      title: 'New Window',
      category: 'File',
      run: () => void bridge.call('window.new', {}),
    }),
    commands.register({ id: 'window.close', title: 'Close Window', category: 'File', run: () => target.close() }),
    commands.register({
      id: 'window.fullScreen',
      title: 'Toggle Full Screen',
      category: 'View',
      isOn: () => target.matchMedia('(display-mode: fullscreen)').matches,
      run: () => void bridge.call('window.fullScreen', {}),
    }),
    commands.register({ id: 'zoom.in', title: 'Zoom In', category: 'View', run: () => zoomBy(1) }),
    commands.register({ id: 'zoom.out', title: 'Zoom Out', category: 'View', run: () => zoomBy(-1) }),
    commands.register({ id: 'zoom.reset', title: 'Reset Zoom', category: 'View', run: () => zoomBy(0) }),
    ...keys.map((binding) => keybindings.register(binding)),
  ]
  applyZoom()
  applyLook()
  return () => {
    for (const dispose of disposers.toReversed()) dispose()
  }
}

/** Menus and title bar are the system's, which knows light and dark alone. */
function lookOf(choice: ReturnType<Workbench['themes']['choice']>): Look {
  if (choice === 'system') return 'system'
  return choice === 'dark' || choice === 'hc-dark' ? 'dark' : 'light'
}
