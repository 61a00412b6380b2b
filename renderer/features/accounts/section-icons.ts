import type { Section } from '../../../shared/account/sections.ts'

/** Codicon of each section, in the explorer, on tabs and in quick open. */
export const sectionIcons: Readonly<Record<Section, string>> = {
  overview: 'home',
  revenue: 'graph-line',
  costs: 'layers',
  cash: 'arrow-swap',
  risks: 'warning',
  stakeholders: 'organization',
  hypotheses: 'beaker',
  meetings: 'calendar',
  sources: 'references',
}
