import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'meetings',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'meetings',
      icon: 'calendar',
      purpose: 'Conversations planned and held, and what we bring, ask and promise.',
      load: () => import('./SectionBody.tsx'),
      holds: ['meeting', 'question', 'insight', 'promise'],
    })
  },
}
