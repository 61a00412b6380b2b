import type { Disposer } from '../contribution.ts'
import type { CrumbChoice } from '../editors/editor-area.ts'
import { headingsIn } from '../editors/headings.ts'
import type { Shell } from '../shell.ts'
import { flash } from './flash.ts'
import { helpProvider } from './help-provider.ts'
import { openOptions } from './open-how.ts'
import { outlineProvider } from './outline-provider.ts'
import { followRecentEditors } from './recent-editors.ts'
import { recentProvider } from './recent-provider.ts'

/** The shell's own lists in quick open: what was open lately, the page in front, the help; and their commands. */
export function registerQuickOpen(shell: Shell): Disposer {
  const { commands, editors, keybindings, quickInput, persistence } = shell
  const recent = followRecentEditors({ editors, kinds: editors.kinds, persistence })
  const disposers = [
    recent.dispose,
    quickInput.registerProvider(
      recentProvider({
        recent: recent.list,
        active: editors.active,
        kind: (name) => editors.kinds.get().get(name),
        open: (input, how) => editors.open(input, openOptions(how)),
      }),
    ),
    quickInput.registerProvider(outlineProvider({ outline: () => outlineOf(shell) })),
    quickInput.registerProvider(helpProvider({ providers: quickInput.providers, keybindings, open: quickInput.open })),
    commands.register({
      id: 'workbench.quickOpen',
      title: 'Go to Account or Page',
      category: 'Go',
      run: () => quickInput.open(''),
    }),
    commands.register({
      id: 'workbench.commands',
      title: 'Show All Commands',
      category: 'View',
      run: () => quickInput.open('>'),
    }),
    commands.register({
      id: 'workbench.goToHeading',
      title: 'Go to Heading in Page',
      category: 'Go',
      when: 'hasEditors',
      run: () => quickInput.open('@'),
    }),
    commands.register({
      id: 'workbench.quickOpenHelp',
      title: 'Help on Quick Open',
      category: 'Help',
      run: () => quickInput.open('?'),
    }),
    keybindings.register({ command: 'workbench.quickOpen', key: 'ctrl+p' }),
    keybindings.register({ command: 'workbench.commands', key: 'f1' }),
    keybindings.register({ command: 'workbench.commands', key: 'ctrl+shift+p' }),
    keybindings.register({ command: 'workbench.goToHeading', key: 'ctrl+shift+o' }),
  ]
  return () => {
    for (const dispose of disposers.toReversed()) dispose()
  }
}

async function outlineOf({ editors }: Shell): Promise<readonly CrumbChoice[]> {
  const input = editors.active()
  const id = input === null ? null : editors.idOf(input)
  if (input === null || id === null) return []
  const body = document.querySelector<HTMLElement>(`.wb-editor-body[data-panel="${CSS.escape(id)}"]`)
  const listed = (await editors.kinds.get().get(input.kind)?.outline?.(input)) ?? []
  const headings = headingsIn(body).map((choice) => ({
    ...choice,
    run() {
      choice.run()
      const here = placeInFront()
      if (here !== null) flash(here)
    },
  }))
  return [...headings, ...listed]
}

/** The heading that a jump has taken the caret or the focus to. */
function placeInFront(): Element | null {
  const node = document.getSelection()?.anchorNode ?? null
  const near = node instanceof Element ? node : (node?.parentElement ?? null)
  const active = document.activeElement
  const isInText = active instanceof HTMLElement && active.isContentEditable && active.contains(near)
  return (isInText ? near : active)?.closest('h1, h2, h3, h4, h5, h6') ?? null
}
