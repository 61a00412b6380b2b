import type { Contribution } from '../../workbench/contribution.ts'
import { registerSectionPage } from '../records/section-pages.ts'

export const contribution: Contribution = {
  id: 'costs',
  phase: 'starting',
  activate() {
    return registerSectionPage({
      section: 'costs',
      icon: 'layers',
      purpose: 'What it costs them to earn it, line by line.',
      load: () => import('./SectionBody.tsx'),
      holds: [],
    })
  },
}
