import { lazy } from 'react'
import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

const SourcesPanel = lazy(async () => ({ default: (await import('./SourcesPanel.tsx')).SourcesPanel }))

/** The page of the sources, and what rests on them in the panel. */
export const contribution: Contribution = {
  id: 'sources',
  phase: 'starting',
  activate({ panel }) {
    const disposers = [
      registerSectionPage({
        section: 'sources',
        icon: 'references',
        purpose: 'Every document and conversation this account rests on.',
        load: () => import('./SectionBody.tsx'),
        holds: ['source'],
      }),
      panel.register({ id: 'sources', title: 'Sources', order: 3, component: SourcesPanel }),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
