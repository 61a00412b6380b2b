import { questionBank } from '../../../../shared/readiness/rubric/questionBank.ts'

/** The criteria of the rubric in a salesperson's words; the ids are those of the method, section 4. */
const labels: Readonly<Record<string, string>> = {
  'revenue.trend': 'Revenue over two periods or more',
  'revenue.mix': 'What revenue is made of',
  'revenue.comparator': 'Revenue against a peer or the industry',
  'costs.lines': 'Cost lines by name',
  'costs.trend': 'A cost line over two periods or more',
  'costs.comparator': 'Costs against a peer or the industry',
  'costs.driver': 'Why a cost line moves, and who owns it',
  'cash.flow': 'Operating or free cash flow',
  'cash.days': 'Days: customers, stock, suppliers, cycle',
  'cash.comparator': 'Cash against a peer or the industry, over time',
  'cash.oneDay': 'What one day is worth',
  'risks.scored': 'Risks with likelihood, impact and trigger',
  'risks.ratio': 'A leverage or liquidity ratio',
  'risks.mitigated': 'What is done about a risk, and by whom',
  'people.named': 'People by name, title and role',
  'people.access': 'A way to the decision maker',
  'people.stance': 'Power, interest and stance of people',
  'hypotheses.complete': 'Complete hypotheses',
  'hypotheses.arithmetic': 'A worth that can be recomputed',
  'hypotheses.confirmed': 'A hypothesis confirmed by them',
  'context.profile': 'What kind of company it is',
  'context.priorities': 'What comes first for them',
  'words.quotes': 'Their own words',
  'words.wins': 'What key people would win',
  'questions.open': 'Open questions for the people we meet',
  'questions.gaps': 'Questions that close a gap',
  'give.insight': 'An insight to give',
  'give.given': 'An insight given',
  'promises.kept': 'Promises kept',
  'outside.share': 'Writing about them, not about us',
}

/** Ids of all criteria, in the order of the method. */
export const criterionIds: readonly string[] = Object.keys(labels)
/** Lines of the question bank, such as `cfo.cash`. */
export const questionBankIds: readonly string[] = questionBank.map((line) => line.id)

const bankLabels = new Map(questionBank.map((line) => [line.id, `${line.person.toUpperCase()}: ${line.text}`]))

/** A criterion or a line of the question bank in words; other text is its own label. */
export function criterionLabel(id: string): string {
  return labels[id] ?? bankLabels.get(id) ?? id
}
