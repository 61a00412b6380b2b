import type { ReactNode } from 'react'
import { useAssessment } from '../readiness/current-meter.ts'
import { useAccountData } from '../records/account-data.tsx'
import { ContradictionOffers } from '../records/contradiction-offers.ts'
import { RecordList } from '../records/list/RecordList.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'
import { AccountProfile } from './AccountProfile.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { Statements } from './Statements.tsx'

/** The two questions first, then what is known of the company, and last what is not. */
export function SectionBody({ account }: SectionPageProps) {
  const data = useAccountData()
  const news = data.of('news').toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1))
  return (
    <>
      <NextMeeting account={account} />
      <Statements account={account} />
      <RecordList account={account} type="priority" />
      <RecordList account={account} type="news" records={news} />
      <RecordList account={account} type="profile" />
      <AccountProfile account={account} />
      <RecordList account={account} type="unknown" />
      <RecordList account={account} type="notApplicable" />
      <RecordList account={account} type="dispute" />
      <Contradictions account={account}>
        <RecordList account={account} type="resolution" />
      </Contradictions>
    </>
  )
}

/** Alone with the assessment, which is another one after every save: the lists of the page have nothing to do with it. */
function Contradictions({ account, children }: SectionPageProps & { readonly children: ReactNode }) {
  const contradictions = useAssessment(account)?.assessment.contradictions ?? []
  const offers = contradictions.map((one) => ({ value: one.key, label: one.text }))
  return <ContradictionOffers value={offers}>{children}</ContradictionOffers>
}
