import type { Keybinding } from '../commands/keybinding.ts'
import type { Disposer } from '../contribution.ts'
import { focusInto } from '../focus.ts'
import type { MenuItem } from '../menus/menus.ts'
import type { Shell } from '../shell.ts'
import { initialArrangement, initialSizes, type PartName } from './layout.ts'
import { walkParts } from './part-walk.ts'

/** VS Code's, where it has one. */
const keys: readonly Keybinding[] = [
  // Inside text Ctrl+B makes it bold.
  { command: 'sideBar.toggle', key: 'ctrl+b', when: '!textFocus' },
  { command: 'secondarySideBar.toggle', key: 'ctrl+alt+b' },
  { command: 'panel.toggle', key: 'ctrl+j' },
  { command: 'parts.next', key: 'f6' },
  { command: 'parts.previous', key: 'shift+f6' },
  { command: 'zen.toggle', key: 'ctrl+k z' },
]

/** What *Customize Layout* in the title bar offers. */
const menuItems: readonly MenuItem[] = [
  { menu: 'title.layout', group: '1 show', order: 1, command: 'activityBar.toggle', label: 'Activity Bar' },
  { menu: 'title.layout', group: '1 show', order: 2, command: 'sideBar.toggle', label: 'Side Bar' },
  { menu: 'title.layout', group: '1 show', order: 3, command: 'secondarySideBar.toggle', label: 'Secondary Side Bar' },
  { menu: 'title.layout', group: '1 show', order: 4, command: 'panel.toggle', label: 'Panel' },
  { menu: 'title.layout', group: '1 show', order: 5, command: 'statusBar.toggle', label: 'Status Bar' },
  { menu: 'title.layout', group: '2 place', order: 1, command: 'sideBar.swap', label: 'Side Bar at the Right' },
  { menu: 'title.layout', group: '2 place', order: 2, command: 'panel.toggleSide', label: 'Panel at the Right' },
  { menu: 'title.layout', group: '3 mode', order: 1, command: 'panel.toggleMaximized', label: 'Maximized Panel' },
  { menu: 'title.layout', group: '3 mode', order: 2, command: 'zen.toggle', label: 'Zen Mode' },
  { menu: 'title.layout', group: '3 mode', order: 3, command: 'window.fullScreen', label: 'Full Screen' },
  { menu: 'title.layout', group: '4 reset', order: 1, command: 'layout.reset' },
  {
    menu: 'activityBar',
    group: '9 bar',
    order: 1,
    command: 'sideBar.swap',
    label: 'Move to the Other Side',
    ticks: false,
  },
  {
    menu: 'activityBar',
    group: '9 bar',
    order: 2,
    command: 'activityBar.toggle',
    label: 'Hide Activity Bar',
    ticks: false,
  },
  { menu: 'statusBar', group: '9 bar', order: 1, command: 'statusBar.toggle', label: 'Hide Status Bar', ticks: false },
  { menu: 'panel.head', group: '1 size', order: 1, command: 'panel.toggleMaximized', label: 'Maximized' },
  { menu: 'panel.head', group: '1 size', order: 2, command: 'panel.toggleSide', label: 'At the Right' },
  { menu: 'panel.head', group: '2 hide', order: 1, command: 'panel.toggle', label: 'Hide Panel', ticks: false },
]

/** Commands, keys and menus of the parts of the window. */
export function registerLayout(shell: Shell, target: Window): Disposer {
  const disposers = [
    ...partCommands(shell),
    ...arrangementCommands(shell),
    ...keys.map((binding) => shell.keybindings.register(binding)),
    ...menuItems.map((item) => shell.menus.register(item)),
    followEditors(shell),
    leaveZenByEscape(shell, target),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}

function partCommands(shell: Shell): readonly Disposer[] {
  const { commands, editors, layout } = shell
  const category = 'View'
  const isOpen = (part: PartName) => layout.state.get()[part].isOpen && !layout.state.get().isZen
  const toggle = (part: PartName) => {
    const wasOpen = isOpen(part)
    const hadFocus = document.activeElement?.closest(`[data-part="${part}"]`) !== null
    layout.change(part, { isOpen: !wasOpen })
    if (wasOpen && part === 'panel') layout.arrange({ isPanelMaximized: false })
    if (wasOpen && hadFocus) editors.focusActive()
    if (!wasOpen && part === 'panel') shell.partWanted.set(part)
  }
  const parts: readonly (readonly [id: string, title: string, part: PartName])[] = [
    ['sideBar', 'Side Bar', 'left'],
    ['secondarySideBar', 'Secondary Side Bar', 'right'],
    ['panel', 'Panel', 'panel'],
  ]
  return [
    ...parts.flatMap(([id, title, part]) => [
      commands.register({
        id: `${id}.toggle`,
        title: `Toggle ${title}`,
        category,
        isOn: () => isOpen(part),
        run: () => toggle(part),
      }),
      commands.register({
        id: `${id}.focus`,
        title: `Focus ${title}`,
        category,
        run() {
          layout.change(part, { isOpen: true })
          shell.partWanted.set(part)
        },
      }),
    ]),
    ...(['activityBar', 'status'] as const).map((part) =>
      commands.register({
        id: `${part === 'status' ? 'statusBar' : part}.focus`,
        title: `Focus ${part === 'status' ? 'Status Bar' : 'Activity Bar'}`,
        category,
        run() {
          const element = document.querySelector<HTMLElement>(`[data-part="${part}"]`)
          if (element !== null) focusInto(element)
        },
      }),
    ),
    commands.register({ id: 'parts.next', title: 'Focus Next Part', category, run: () => walkParts(document, 1) }),
    commands.register({
      id: 'parts.previous',
      title: 'Focus Previous Part',
      category,
      run: () => walkParts(document, -1),
    }),
  ]
}

function arrangementCommands({
  commands,
  context,
  editors,
  keybindings,
  layout,
  announce,
}: Shell): readonly Disposer[] {
  const category = 'View'
  const now = () => layout.state.get()
  const flag = (
    id: string,
    title: string,
    name: 'isSwapped' | 'isPanelMaximized' | 'isZen' | 'hasActivityBar' | 'hasStatusBar',
    also: (isOn: boolean) => void = () => undefined,
  ) =>
    commands.register({
      id,
      title,
      category,
      isOn: () => now()[name],
      run() {
        const isOn = !now()[name]
        layout.arrange({ [name]: isOn })
        also(isOn)
      },
    })
  const hide = (id: string, name: 'hiddenViews' | 'hiddenItems') =>
    commands.register({
      id,
      title: 'Show or Hide an Item',
      category,
      palette: false,
      run(args) {
        if (typeof args !== 'string') return
        const hidden = now()[name]
        layout.arrange({ [name]: hidden.includes(args) ? hidden.filter((one) => one !== args) : [...hidden, args] })
      },
    })
  const zen = (isOn: boolean) => {
    editors.focusActive()
    const key = keybindings.labelFor('zen.toggle')
    announce(isOn ? `Zen mode. Escape twice${key === null ? '' : `, or ${key},`} leaves it` : 'Zen mode is over')
  }
  const tellZen = () => context.set('zen', now().isZen)
  tellZen()
  return [
    flag('sideBar.swap', 'Swap the Side Bars', 'isSwapped'),
    flag('activityBar.toggle', 'Toggle Activity Bar', 'hasActivityBar'),
    flag('statusBar.toggle', 'Toggle Status Bar', 'hasStatusBar'),
    flag('panel.toggleMaximized', 'Toggle Maximized Panel', 'isPanelMaximized', (isOn) => {
      if (isOn) layout.change('panel', { isOpen: true })
    }),
    flag('zen.toggle', 'Toggle Zen Mode', 'isZen', zen),
    commands.register({
      id: 'panel.toggleSide',
      title: 'Move Panel to the Right or Bottom',
      category,
      isOn: () => now().panelAt === 'right',
      run: () => layout.arrange({ panelAt: now().panelAt === 'right' ? 'bottom' : 'right', isPanelMaximized: false }),
    }),
    commands.register({
      id: 'layout.reset',
      title: 'Reset the Layout',
      category,
      run() {
        layout.arrange(initialArrangement)
        for (const part of ['left', 'right', 'panel'] as const) {
          layout.change(part, { isOpen: true, size: initialSizes[part] })
        }
      },
    }),
    layout.state.subscribe(tellZen),
    hide('activityBar.toggleItem', 'hiddenViews'),
    hide('statusBar.toggleItem', 'hiddenItems'),
  ]
}

/** An editor that is opened while the panel covers the editors would open unseen: the panel makes room. */
function followEditors({ editors, layout }: Shell): Disposer {
  let last = editors.active()
  return editors.onChange(() => {
    const active = editors.active()
    if (active === last) return
    last = active
    if (layout.state.get().isPanelMaximized) layout.arrange({ isPanelMaximized: false })
  })
}

// As long as a double click takes someone who is not quick.
const twice = 600

/** Escape twice leaves zen mode. The first one still does what it does where it is pressed. */
function leaveZenByEscape({ commands, layout }: Shell, target: Window): Disposer {
  let last = Number.NEGATIVE_INFINITY
  const onKeyDown = (event: KeyboardEvent) => {
    const before = last
    last = event.key === 'Escape' && !event.repeat ? event.timeStamp : Number.NEGATIVE_INFINITY
    if (!layout.state.get().isZen || last - before > twice || last === Number.NEGATIVE_INFINITY) return
    last = Number.NEGATIVE_INFINITY
    void commands.run('zen.toggle')
  }
  target.addEventListener('keydown', onKeyDown, { capture: true })
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true })
}
