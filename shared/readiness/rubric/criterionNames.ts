import { questionBank } from './questionBank.ts'

/** The criteria of the rubric in a salesperson's words. */
const names: Readonly<Record<string, string>> = {
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

const bankNames = new Map(questionBank.map((line) => [line.id, `${line.person.toUpperCase()}: ${line.text}`]))

/** A criterion or a line of the question bank in words; other text is its own name. */
export function criterionName(id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : (bankNames.get(id) ?? id)
}
