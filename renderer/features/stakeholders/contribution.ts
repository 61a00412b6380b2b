import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'stakeholders',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'stakeholders',
      icon: 'organization',
      purpose: 'Who decides, who listens to whom, and what each would win.',
      load: () => import('./SectionBody.tsx'),
      holds: ['stakeholder', 'influence', 'quote'],
    })
  },
}
