import { lazy } from 'react'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Feature } from '../feature.ts'
import { openText } from './PreferenceProblems.tsx'
import { textEditorOf } from './text-editor-of.ts'
import { watchProblems } from './watch-problems.ts'

const SettingsEditor = lazy(async () => ({ default: (await import('./SettingsEditor.tsx')).SettingsEditor }))
const KeybindingsEditor = lazy(async () => ({ default: (await import('./KeybindingsEditor.tsx')).KeybindingsEditor }))

/** The editors of settings and keys, and of the two files behind them. */
export const contribution: Feature = {
  id: 'settings',
  phase: 'ready',
  activate(workbench, { bridge }) {
    const disposers = [
      workbench.editors.register({
        kind: 'settings',
        component: SettingsEditor,
        title: () => 'Settings',
        icon: () => 'settings',
      }),
      workbench.editors.register({
        kind: 'keybindings',
        component: KeybindingsEditor,
        title: () => 'Keyboard Shortcuts',
        icon: () => 'keyboard',
      }),
      workbench.editors.register({
        kind: 'preferenceText',
        component: textEditorOf(bridge),
        title: (input) => `${input['file'] ?? ''}.json`,
        icon: () => 'json',
      }),
      ...commands(workbench),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

/** What features bring late is no problem yet: the files are judged once all of them are there. */
export const problemWatch: Feature = {
  id: 'settings.problems',
  phase: 'eventually',
  activate(workbench) {
    const stops = [watchProblems(workbench, 'settings'), watchProblems(workbench, 'keybindings')]
    return () => {
      for (const stop of stops) stop()
    }
  },
}

const menuLines = [
  { command: 'settings.open', label: 'Settings' },
  { command: 'keybindings.open', label: 'Keyboard Shortcuts' },
  { command: 'theme.select', label: 'Color Theme' },
]

function commands(workbench: Workbench) {
  const { keybindings, menus } = workbench
  const add = (id: string, title: string, run: () => void) =>
    workbench.commands.register({ id, title, category: 'Preferences', run })
  return [
    add('settings.open', 'Open Settings', () => workbench.editors.open(settingsInput(workbench))),
    add('settings.openJson', 'Open Settings (JSON)', () => openText(workbench, 'settings', null)),
    add('keybindings.open', 'Open Keyboard Shortcuts', () => workbench.editors.open({ kind: 'keybindings' })),
    add('keybindings.openJson', 'Open Keyboard Shortcuts (JSON)', () => openText(workbench, 'keybindings', null)),
    keybindings.register({ command: 'settings.open', key: 'ctrl+,' }),
    keybindings.register({ command: 'keybindings.open', key: 'ctrl+k ctrl+s' }),
    menus.register({ menu: 'editor.watermark', command: 'settings.open', order: 11 }),
    menus.register({ menu: 'editor.watermark', command: 'keybindings.open', order: 10 }),
    ...menuLines.flatMap((line, order) => [
      menus.register({ ...line, menu: 'application.file', group: '7 preferences', order }),
      menus.register({ ...line, menu: 'activityBar.manage', group: '1 preferences', order }),
    ]),
  ]
}

/** One editor of settings at a time; it remembers the account that was on screen. */
function settingsInput(workbench: Workbench): EditorInput {
  const opened = workbench.editors.opened().find(({ kind }) => kind === 'settings')
  if (opened !== undefined) return opened
  const account = workbench.editors.active()?.account
  return account === undefined ? { kind: 'settings' } : { kind: 'settings', from: account }
}
