import { lazy } from 'react'
import type { Feature } from '../feature.ts'

const MethodPage = lazy(async () => ({ default: (await import('./MethodPage.tsx')).MethodPage }))

/** The method explained, as a page that one opens from the palette. */
export const contribution: Feature = {
  id: 'method',
  phase: 'ready',
  activate(workbench) {
    const disposers = [
      workbench.editors.register({
        kind: 'method',
        component: MethodPage,
        title: () => 'How the Meter Works',
        icon: () => 'question',
      }),
      workbench.commands.register({
        id: 'method.open',
        title: 'How the Meter Works',
        category: 'Help',
        run: () => workbench.editors.open({ kind: 'method' }),
      }),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
