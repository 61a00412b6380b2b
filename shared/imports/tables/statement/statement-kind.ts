import { labelWords, plain } from './fold.ts'
import type { StatementKind } from './statement.ts'

const titles: readonly (readonly [StatementKind, RegExp])[] = [
  ['cashFlow', /cash ?flows?|kapitalfluss|geldfluss|flux de tresorerie/],
  ['balance', /balance sheets?|financial (?:position|condition)|\bbilanz\b|\bbilan\b/],
  [
    'income',
    /statements? of (?:consolidated |comprehensive )?(?:operations|income|earnings|profit|loss)|income statements?|profit (?:and|or) loss|gewinn-? ?und verlust|compte de resultat|results of operations/,
  ],
]
const marks: Readonly<Record<Exclude<StatementKind, 'mixed'>, RegExp>> = {
  cashFlow:
    /(?:investing|financing) activities|(?:repurchases?|repayments?|proceeds) (?:of|from) |beginning balances?|at (?:beginning|end) of (?:year|period)|investitionstatigkeit|finanzierungstatigkeit|payments? (?:for|of|to) |^changes? in /,
  balance:
    /^total (?:current |non ?current )?(?:assets|liabilities)|total liabilities and|^goodwill$|property plant and equipment net|bilanzsumme|^(?:assets|liabilities)(?: current)?$|^current (?:assets|liabilities)|stockholders equity$/,
  income:
    /^(?:total )?(?:net )?(?:sales|revenues?)$|gross (?:profit|margin)|operating income|(?:earnings|income|loss) per share|before (?:income )?tax|umsatzerlose|chiffre d affaires|^(?:cost of|total revenue)/,
}

/** Which statement a block is: its title says so, or the lines that only one of the three has. */
export function statementKind(title: string, labels: readonly string[]): StatementKind {
  const words = plain(title)
  const named = titles.filter(([, pattern]) => pattern.test(words))
  const counts = countMarks(labels)
  const found = (Object.keys(marks) as (keyof typeof marks)[]).filter((kind) => counts[kind] > 0) // the keys as they stand there
  if (named.length === 1 && named[0] !== undefined) return named[0][0]
  if (found.length === 1 && found[0] !== undefined) return found[0]
  // Cash flow statements repeat names of the other two; a balance sheet or turnover they do not have.
  if (counts.cashFlow >= 3 && counts.balance === 0 && counts.income <= 1) return 'cashFlow'
  if (counts.balance >= 3 && counts.income === 0 && counts.cashFlow <= 1) return 'balance'
  if (counts.income >= 3 && counts.balance === 0 && counts.cashFlow <= 1) return 'income'
  return 'mixed'
}

function countMarks(labels: readonly string[]): Record<keyof typeof marks, number> {
  const counts = { cashFlow: 0, balance: 0, income: 0 }
  for (const label of labels) {
    const words = labelWords(label)
    for (const kind of ['cashFlow', 'balance', 'income'] as const) if (marks[kind].test(words)) counts[kind] += 1
  }
  return counts
}
