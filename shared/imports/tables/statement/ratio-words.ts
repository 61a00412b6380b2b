import type { Words } from './label-words.ts'

/** Lines that are told in percent. */
export const percentWords: readonly Words[] = [
  [
    'grossMargin',
    1,
    0.95,
    [
      'gross (?:profit )?margin(?: percent| percentage| ratio)?',
      'gross (?:profit|margin) (?:percent|percentage|as a percent.*)',
      'bruttomarge',
      'marge brute',
    ],
  ],
  [
    'operatingMargin',
    1,
    0.95,
    [
      'operating (?:profit |income )?margin(?: percent| percentage)?',
      'ebit margin',
      'ebit marge',
      'operative marge',
      'marge operationnelle',
    ],
  ],
  [
    'netMargin',
    1,
    0.95,
    ['net (?:profit |income )?margin(?: percent| percentage)?', 'nettomarge', 'umsatzrendite', 'marge nette'],
  ],
  [
    'revenueGrowth',
    1,
    0.9,
    ['(?:revenue|sales|net sales) growth(?: percent)?', 'umsatzwachstum', 'croissance du chiffre d affaires'],
  ],
  ['roic', 1, 0.9, ['roic', 'return on invested capital']],
  ['roe', 1, 0.9, ['roe', 'return on equity', 'eigenkapitalrendite']],
]
/** Lines that are told in days or as a ratio. */
export const ratioWords: readonly Words[] = [
  ['dso', 1, 0.95, ['dso', 'days sales outstanding(?: dso)?', 'debitorenlaufzeit']],
  ['dio', 1, 0.95, ['dio', 'days inventory outstanding(?: dio)?', 'days (?:of |in )?inventory']],
  ['dpo', 1, 0.95, ['dpo', 'days payables? outstanding(?: dpo)?', 'kreditorenlaufzeit']],
  ['ccc', 1, 0.95, ['ccc', 'cash conversion cycle(?: ccc)?']],
  ['currentRatio', 1, 0.95, ['current ratio']],
  ['quickRatio', 1, 0.95, ['quick ratio', 'acid test(?: ratio)?']],
]
