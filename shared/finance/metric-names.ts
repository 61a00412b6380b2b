import { metricCatalogue, metricNamed } from './metrics.ts'

/** How people also write the lines that the program knows. What may mean another thing ("sales", "turnover") is not here. */
const alsoWritten: Readonly<Record<string, readonly string[]>> = {
  revenue: ['revenues', 'total revenue', 'net sales', 'net revenue'],
  cogs: ['cost of sales', 'cost of revenue', 'cost of goods'],
  sga: ['sg a', 'sg a expenses', 'selling general administrative'],
  rnd: ['r d', 'research development'],
  operatingIncome: ['ebit', 'operating profit'],
  netIncome: ['net profit'],
  operatingCashFlow: ['ocf', 'cash flow from operations', 'cash from operations'],
  freeCashFlow: ['fcf'],
  capex: ['capital expenditures'],
  receivables: ['accounts receivable', 'trade receivables'],
  inventory: ['inventories'],
  payables: ['accounts payable'],
  equity: ['total equity', 'shareholders equity', 'stockholders equity'],
  cogsRatio: ['cogs of revenue'],
  sgaRatio: ['sga of revenue'],
  dso: ['days sales outstanding'],
  dio: ['days inventory outstanding', 'days of inventory'],
  dpo: ['days payables outstanding', 'days payable outstanding'],
  ccc: ['cash conversion cycle'],
  netDebtToEbitda: ['net debt to ebitda', 'net debt ebitda'],
}

const byFolded = new Map<string, string>()
for (const { name, label } of metricCatalogue) {
  const spoken = name.replace(/([a-z])([A-Z])/g, '$1 $2')
  for (const written of [name, spoken, label, ...(alsoWritten[name] ?? [])]) byFolded.set(folded(written), name)
}

/** The name under which the program knows a line, however it is written; a name of the user's own stays as it is. */
export function metricByAnyName(name: string): string {
  return metricNamed(name) === null ? (byFolded.get(folded(name)) ?? name) : name
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
