import * as v from 'valibot'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { type Section, sections, sectionTitles } from '../../../shared/account/sections.ts'
import type { Store } from '../../storage/store.ts'
import type { CrumbChoice, EditorInput } from '../../workbench/editors/editor-area.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { descriptionOf } from './fields/all.ts'
import { homeOf, sectionPage } from './section-pages.ts'
import { titleOf } from './values/titles.ts'

/** What stands beside a crumb of a section or a page: at the first the accounts, at the second the account's pages. */
export function crumbSiblings(workbench: Workbench, store: Store) {
  return async (input: EditorInput, crumb: number): Promise<readonly CrumbChoice[]> =>
    crumb === 0 ? accountChoices(workbench, store, input) : pageChoices(workbench, store, input)
}

/** The records that live on a section's page. */
export function crumbOutline(workbench: Workbench, store: Store) {
  return async (input: EditorInput): Promise<readonly CrumbChoice[]> => {
    const account = v.safeParse(accountIdSchema, input.account)
    const section = sections.find((one) => one === input.section)
    if (!account.success || section === undefined) return []
    const records = await store.listAllRecords(account.output)
    const byId = new Map(records.map((record) => [record.id as string, record]))
    // As the page has them: what it is for first, the many figures last.
    const holds: readonly string[] = sectionPage(section)?.holds ?? []
    const rank = ({ type }: { readonly type: string }) => (holds.includes(type) ? holds.indexOf(type) : holds.length)
    return records
      .filter((record) => homeOf(record) === section)
      .map((record) => ({ record, label: titleOf(record, byId) }))
      .toSorted(
        (one, other) =>
          rank(one.record) - rank(other.record) || one.label.localeCompare(other.label, undefined, { numeric: true }),
      )
      .map(({ record, label }) => ({
        id: record.id,
        label,
        icon: descriptionOf(record.type).icon,
        description: descriptionOf(record.type).noun,
        run: () => workbench.editors.reveal(input, { record: record.id, field: '' }),
      }))
  }
}

/** Another account opens at the same section, so that two can be compared; from a page of one's own at its overview. */
async function accountChoices(workbench: Workbench, store: Store, input: EditorInput) {
  const accounts = await store.listAccounts()
  const section: Section = sections.find((one) => one === input.section) ?? 'overview'
  return accounts
    .filter((account) => !account.archived || account.id === input.account)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((account) => ({
      id: account.id,
      label: account.name,
      icon: 'notebook',
      isCurrent: account.id === input.account,
      run: () => workbench.editors.open({ kind: 'section', account: account.id, section }),
    }))
}

async function pageChoices(workbench: Workbench, store: Store, input: EditorInput) {
  const account = v.safeParse(accountIdSchema, input.account)
  if (!account.success) return []
  const pages = await store.listPages(account.output)
  return [
    ...sections.map((section) => ({
      id: section,
      label: sectionTitles[section],
      icon: sectionPage(section)?.icon ?? 'note',
      isCurrent: input.section === section,
      run: () => workbench.editors.open({ kind: 'section', account: account.output, section }),
    })),
    ...pages
      .filter((page) => page.section === null)
      .map((page) => ({
        id: page.id,
        label: page.title.trim() === '' ? 'Untitled' : page.title,
        icon: 'note',
        isCurrent: input.page === page.id,
        run: () => workbench.editors.open({ kind: 'page', account: account.output, page: page.id }),
      })),
  ]
}
