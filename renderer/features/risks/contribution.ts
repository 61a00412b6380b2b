import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'risks',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'risks',
      icon: 'warning',
      purpose: 'What could go wrong for them, and what they do about it.',
      load: () => import('./SectionBody.tsx'),
      holds: ['risk'],
    })
  },
}
