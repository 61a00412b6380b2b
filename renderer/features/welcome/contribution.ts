import { lazy } from 'react'
import type { Feature } from '../feature.ts'
import { followRecent } from './recent-accounts.ts'

const loadWelcome = () => import('./Welcome.tsx')
const LazyWelcome = lazy(async () => ({ default: (await loadWelcome()).Welcome }))

/** The page with the ways to begin. */
export const contribution: Feature = {
  id: 'welcome',
  phase: 'starting',
  activate(workbench, { store }) {
    const disposers = [
      workbench.editors.register({
        kind: 'welcome',
        component: LazyWelcome,
        title: () => 'Welcome',
        icon: () => 'home',
        prepare() {
          // What cannot be loaded is told where it is shown.
          loadWelcome().catch(() => undefined)
        },
      }),
      workbench.commands.register({
        id: 'welcome.open',
        title: 'Welcome',
        category: 'Help',
        run: () => workbench.editors.open({ kind: 'welcome' }),
      }),
      followRecent(workbench, store),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
