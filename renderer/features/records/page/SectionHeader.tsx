import { longDay, monthDayWords } from '../../../../shared/account/day-words.ts'
import { type Section, sectionTitles } from '../../../../shared/account/sections.ts'
import { conventionText, standardConvention } from '../../../../shared/finance/periods.ts'
import { Heading } from '../../../workbench/ui/Section.tsx'
import { type AccountData, useAccountData } from '../account-data.tsx'
import { sectionPage } from '../section-pages.ts'

/** The page's title, and one quiet line that says in what its numbers are. */
export function SectionHeader({ section }: { readonly section: Section }) {
  const data = useAccountData()
  return (
    <header className="sp-header">
      <Heading level={1}>{sectionTitles[section]}</Heading>
      <p className="sp-subtitle">{subtitle(section, data)}</p>
    </header>
  )
}

function subtitle(section: Section, data: AccountData): string {
  const purpose = sectionPage(section)?.purpose ?? ''
  const { currency, fiscalYearEnd } = data.account
  const year = fiscalYearEnd === null ? '' : `, fiscal year to ${monthDayWords(fiscalYearEnd)}`
  if (section === 'revenue' || section === 'costs') return `${currency}${year}.${newestFiling(data)}`
  if (section === 'cash' || section === 'risks') {
    const convention = conventionText(standardConvention('FY'))
    return `${currency}${year}. ${capital(convention)} unless said otherwise.${newestFiling(data)}`
  }
  return purpose
}

function newestFiling(data: AccountData): string {
  const filings = data.of('source').filter((source) => source.kind === 'filing' && source.date !== null)
  const newest = filings.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  return newest === undefined ? '' : ` ${capital(newest.form || 'filing')} of ${longDay(newest.date ?? '')}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
