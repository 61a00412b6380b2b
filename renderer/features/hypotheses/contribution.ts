import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'hypotheses',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'hypotheses',
      icon: 'beaker',
      purpose: 'What could get better, from which of their figures, and what it is worth to them.',
      load: () => import('./SectionBody.tsx'),
      holds: ['hypothesis'],
    })
  },
}
