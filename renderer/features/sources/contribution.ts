import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'sources',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'sources',
      icon: 'references',
      purpose: 'Every document and conversation this account rests on.',
      load: () => import('./SectionBody.tsx'),
      holds: ['source'],
    })
  },
}
