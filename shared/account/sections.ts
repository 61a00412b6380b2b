import * as v from 'valibot'

/** One list of names, used for sections, folders, languages and command line alike (the method, section 2). */
export const sections = [
  'overview',
  'revenue',
  'costs',
  'cash',
  'risks',
  'stakeholders',
  'hypotheses',
  'meetings',
  'sources',
] as const
export const sectionSchema = v.picklist(sections)
export type Section = (typeof sections)[number]

/** The four languages of business acumen: more revenue, lower costs, greater cash flow, less risk. */
export const languages = ['revenue', 'costs', 'cash', 'risks'] as const
export const languageSchema = v.picklist(languages)
export type Language = (typeof languages)[number]

export const sectionTitles: Readonly<Record<Section, string>> = {
  overview: 'Overview',
  revenue: 'Revenue',
  costs: 'Costs',
  cash: 'Cash flow',
  risks: 'Risks',
  stakeholders: 'Stakeholders',
  hypotheses: 'Hypotheses',
  meetings: 'Meetings',
  sources: 'Sources',
}
