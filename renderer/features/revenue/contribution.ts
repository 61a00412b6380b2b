import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'revenue',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'revenue',
      icon: 'graph-line',
      purpose: 'Where their money comes from, and what moves it.',
      load: () => import('./SectionBody.tsx'),
      holds: [],
    })
  },
}
