import { type ComponentType, lazy } from 'react'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Feature } from '../feature.ts'

const KeySheet = lazy(async () => ({ default: (await import('./KeySheet.tsx')).KeySheet }))
const AboutPage = lazy(async () => ({ default: (await import('./AboutPage.tsx')).AboutPage }))
const DataPage = lazy(async () => ({ default: (await import('./DataPage.tsx')).DataPage }))

/** The pages of the Help menu. */
export const contribution: Feature = {
  id: 'help',
  phase: 'ready',
  activate(workbench, { bridge }) {
    const disposers = [
      ...page(workbench, {
        kind: 'helpKeys',
        command: 'help.keys',
        name: 'Keyboard Shortcuts Reference',
        icon: 'keyboard',
        component: KeySheet,
      }),
      ...page(workbench, {
        kind: 'helpData',
        command: 'help.data',
        name: 'Where Is My Data?',
        icon: 'database',
        component: () => <DataPage bridge={bridge} />,
      }),
      ...page(workbench, {
        kind: 'helpAbout',
        command: 'help.about',
        name: 'About',
        icon: 'info',
        component: () => <AboutPage bridge={bridge} />,
      }),
      workbench.keybindings.register({ command: 'help.keys', key: 'ctrl+k ctrl+r' }),
      revealCommand(workbench, bridge),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

interface HelpPage {
  readonly kind: string
  readonly command: string
  readonly name: string
  /** Codicon name. */
  readonly icon: string
  readonly component: ComponentType
}

function page({ commands, editors }: Workbench, { kind, command, name, icon, component: Component }: HelpPage) {
  return [
    editors.register({ kind, component: () => <Component />, title: () => name, icon: () => icon }),
    commands.register({ id: command, title: name, category: 'Help', icon, run: () => editors.open({ kind }) }),
  ]
}

function revealCommand({ commands, notifications }: Workbench, bridge: AcumenBridge) {
  return commands.register({
    id: 'help.revealData',
    title: 'Show My Data in Its Folder',
    category: 'Help',
    async run() {
      const shown = await bridge.call('data.reveal', { place: 'vault' })
      if (!shown.ok) notifications.warn(shown.text)
    },
  })
}
