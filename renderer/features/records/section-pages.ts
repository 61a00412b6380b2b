import type { ComponentType } from 'react'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { RecordType } from '../../../shared/account/records/record.ts'
import type { Section } from '../../../shared/account/sections.ts'
import type { Disposer } from '../../workbench/contribution.ts'

export interface SectionPageProps {
  readonly account: AccountId
}

/** What a feature brings for its section: the structured part of the page, and which records live there. */
export interface SectionPage {
  readonly section: Section
  /** Codicon name. */
  readonly icon: string
  /** One quiet line under the title, saying what the page is for. */
  readonly purpose: string
  /** Loaded when the page is first opened. */
  readonly load: () => Promise<{ readonly SectionBody: ComponentType<SectionPageProps> }>
  /** Records that are opened on this page; figures and drivers go by their own section. */
  readonly holds: readonly RecordType[]
}

const pages = new Map<Section, SectionPage>()

/** Makes a section's page known; the editor of kind `section` shows it. */
export function registerSectionPage(page: SectionPage): Disposer {
  pages.set(page.section, page)
  return () => {
    if (pages.get(page.section) === page) pages.delete(page.section)
  }
}

export function sectionPage(section: Section): SectionPage | null {
  return pages.get(section) ?? null
}

/** The section on whose page a record is opened. */
export function homeOf(record: { readonly type: RecordType; readonly section?: Section }): Section {
  if (record.section !== undefined && pages.has(record.section)) return record.section
  for (const page of pages.values()) {
    if (page.holds.includes(record.type)) return page.section
  }
  return 'overview'
}
