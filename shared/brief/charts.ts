import type { BriefContext } from './context.ts'
import { periodText } from './figures.ts'
import type { Chart } from './model.ts'

const mostYears = 5

/** One metric over the last fiscal years, oldest first; null with fewer than two, which show no way. */
export function yearsChart(context: BriefContext, metric: string, title: string, form: Chart['form']): Chart | null {
  const { figures } = context
  const years = figures.years(metric).slice(0, mostYears).reverse()
  if (years.length < 2) return null
  const texts = years.map((figure) => figures.text(figure))
  const [unit, labels] = withoutUnit(texts)
  const periods = years.map(({ period }) => periodText(period))
  const peers = figures.compared(metric)
  const newest = periods.at(-1)
  const compared = peers.flatMap((peer) => {
    const value = figures.number(peer)
    const name = peer.subject.kind === 'account' ? '' : peer.subject.name
    if (value === null || periodText(peer.period) !== newest) return []
    const last = years.length - 1
    return [
      {
        name,
        values: years.map((_, index) => (index === last ? value : null)),
        labels: years.map((_, index) => (index === last ? figures.text(peer) : '')),
        compared: true,
      },
    ]
  })
  return {
    title: unit === '' ? title : `${title}, ${unit}`,
    alternative: `${title}: ${years.map((_, index) => `${periods[index]} ${texts[index]}`).join(', ')}.`,
    form,
    periods,
    series: [
      { name: title, values: years.map((figure) => figures.number(figure)), labels, compared: false },
      ...compared.slice(0, 2),
    ],
    sources: context.references.cite(
      [...years, ...(compared.length > 0 ? peers.slice(0, 2) : [])].flatMap((figure) => figures.citations(figure)),
    ),
  }
}

/** Revenue and what is left of it as cash: the two curves that belong side by side. */
export function revenueAndCash(context: BriefContext): Chart[] {
  const cash =
    yearsChart(context, 'freeCashFlow', 'Free cash flow', 'line') ??
    yearsChart(context, 'operatingCashFlow', 'Operating cash flow', 'line')
  return [yearsChart(context, 'revenue', 'Revenue', 'bars'), cash].filter((chart) => chart !== null)
}

/** The unit goes into the title where all values share it: `USD 74.4m` becomes `74.4` under "USD million". */
function withoutUnit(texts: readonly string[]): [unit: string, labels: readonly string[]] {
  for (const [suffix, name] of [
    ['m', 'million'],
    ['bn', 'billion'],
    ['k', 'thousand'],
  ] as const) {
    const pattern = new RegExp(`^([A-Z]{3}) (\\(?)([\\d,.]+)${suffix}\\)?$`)
    const parts = texts.map((text) => pattern.exec(text))
    const [first] = parts
    if (first && parts.every((part) => part?.[1] === first[1])) {
      return [`${first[1]} ${name}`, parts.map((part) => `${part?.[2] === '(' ? '\u2212' : ''}${part?.[3] ?? ''}`)]
    }
  }
  return texts.every((text) => text.endsWith(' days')) ? ['days', texts.map((text) => text.slice(0, -5))] : ['', texts]
}
