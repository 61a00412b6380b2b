import type { Day } from '../account/primitives.ts'
import type { Figure } from '../account/records/figure.ts'
import { confirmedHypothesisDay } from './criteria/hypotheses.ts'
import { confirmedRiskDay } from './criteria/risks.ts'
import { speakerOf } from './criteria/words.ts'
import { latestDay } from './recency.ts'
import { confirmationDay, heldDay, saidToUsDay, type View } from './view.ts'

/** The day a Figure was confirmed by one of theirs, at a held meeting or in words said to us; null otherwise. */
export function confirmedFigureDay(figure: Figure, view: View): Day | null {
  const { status } = figure
  if (status.kind !== 'confirmed' || (status.on !== null && status.on > view.today)) return null
  return (
    confirmationDay(status, view) ??
    (view.facts.isTheirs(status.by) ? saidToUsDay(figure.citations, status.by, view) : null)
  )
}

function confirmedFigures({ facts }: View): readonly Figure[] {
  return facts.memo('confirmed figures', () =>
    facts.records('figure').filter(({ status }) => status.kind === 'confirmed'),
  )
}

/** Whether a Figure or a Risk was confirmed as a hypothesis must be. */
export function hasConfirmedClaim(view: View): boolean {
  return (
    confirmedFigures(view).some((figure) => confirmedFigureDay(figure, view) !== null) ||
    view.facts.records('risk').some((risk) => confirmedRiskDay(risk, view) !== null)
  )
}

/** The last day we spoke with someone of theirs: a held meeting, a quote said to us, a confirmation. */
export function lastConversation(view: View): Day | null {
  const { facts, today } = view
  const meetings = facts
    .records('meeting')
    .filter(({ attendees }) => attendees.some((id) => facts.isTheirs(id)))
    .map((meeting) => heldDay(meeting, today))
  const quotes = facts.records('quote').map((quote) => {
    const speaker = speakerOf(quote)
    const day = facts.isTheirs(speaker) ? saidToUsDay(quote.citations, speaker, view) : null
    if (day === null || quote.saidOn === null) return day
    return quote.saidOn <= today ? quote.saidOn : null
  })
  const confirmations = [
    ...facts.records('hypothesis').map((hypothesis) => confirmedHypothesisDay(hypothesis, view)),
    ...confirmedFigures(view).map((figure) => confirmedFigureDay(figure, view)),
    ...facts.records('risk').map((risk) => confirmedRiskDay(risk, view)),
  ]
  return latestDay([...meetings, ...quotes, ...confirmations], today)
}
