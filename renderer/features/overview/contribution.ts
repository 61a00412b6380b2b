import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'overview',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'overview',
      icon: 'home',
      purpose: 'What they want, and why they should care.',
      load: () => import('./SectionBody.tsx'),
      holds: ['profile', 'priority', 'news', 'unknown', 'notApplicable', 'dispute', 'resolution'],
    })
  },
}
