import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'cash',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'cash',
      icon: 'arrow-swap',
      purpose: 'When the money arrives, and how long it is tied up.',
      load: () => import('./SectionBody.tsx'),
      holds: [],
    })
  },
}
