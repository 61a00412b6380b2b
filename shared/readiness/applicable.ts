import type { Preset } from '../account/account.ts'
import type { Figure } from '../account/records/figure.ts'
import { metricLabel } from '../finance/metrics.ts'
import { type Facts, isOwn } from './facts.ts'
import { isProse } from './placeholder.ts'
import { criteriaRows, notApplicableShare, notApplicableWords } from './rubric/rubric.ts'

/** What a preset takes off: metrics that are not asked, criteria that fall away, and smaller counts. */
interface PresetRow {
  readonly metrics: readonly string[]
  /** Those of them that no company of this kind has: a Figure of one contradicts the preset. */
  readonly telltales: readonly string[]
  readonly criteria: readonly string[]
  /** Criterion and how many items still fill it. */
  readonly counts: Readonly<Record<string, number>>
}

const financial: PresetRow = {
  metrics: [
    'cogs',
    'cogsRatio',
    'inventory',
    'payables',
    'dio',
    'dpo',
    'ccc',
    'operatingCycle',
    'currentRatio',
    'quickRatio',
  ],
  telltales: ['cogs', 'inventory', 'dio', 'dpo', 'ccc', 'currentRatio', 'quickRatio'],
  criteria: ['cash.days', 'cash.oneDay'],
  counts: {},
}
const withoutInventory: PresetRow = {
  metrics: ['inventory', 'dio', 'ccc', 'operatingCycle'],
  telltales: ['dio', 'ccc'],
  criteria: [],
  counts: { 'cash.days': 2 },
}
const nothing: PresetRow = { metrics: [], telltales: [], criteria: [], counts: {} }

const presetRows: Readonly<Record<Preset, PresetRow>> = {
  none: nothing,
  bank: financial,
  insurer: financial,
  services: withoutInventory,
  'public sector': withoutInventory,
  'private company': nothing,
}

/** Which criteria apply, and why the others do not. */
export interface Applicability {
  /** Criterion ids that do not apply, with the reason that the brief prints. */
  readonly waived: ReadonlyMap<string, string>
  /** How many items a criterion asks for where the preset asks for fewer. */
  readonly counts: Readonly<Record<string, number>>
  /** Waivers that were not granted: record and why. */
  readonly refused: readonly { readonly record: string; readonly criterion: string; readonly text: string }[]
}

/**
 * Own Figures that show the preset to be wrong: a bank with inventory, a service firm with inventory days. A hospital
 * that reports its stock of medicines is still a hospital.
 */
export function presetContradictions(facts: Facts): readonly Figure[] {
  return facts.memo('preset contradictions', () => {
    const { telltales } = presetRows[facts.account.preset]
    if (telltales.length === 0) return []
    return facts
      .records('figure')
      .filter((figure) => isOwn(figure) && telltales.includes(figure.metric) && contradicts(facts.valueOf(figure)))
  })
}

function contradicts(value: number | null): boolean {
  return value !== null && value !== 0
}

/** The preset that holds: refused where Figures contradict it. */
function presetOf(facts: Facts): PresetRow {
  return presetContradictions(facts).length > 0 ? nothing : presetRows[facts.account.preset]
}

/** Whether the preset says that a metric means nothing for this kind of company. */
export function isNotAsked(metric: string, facts: Facts): boolean {
  return presetOf(facts).metrics.includes(metric)
}

export function applicabilityOf(facts: Facts): Applicability {
  return facts.memo('applicability', () => {
    const preset = presetOf(facts)
    const waived = new Map(
      preset.criteria.map((id) => [id, `It means nothing for a company of the kind "${facts.account.preset}".`]),
    )
    const refused: { record: string; criterion: string; text: string }[] = []
    const rows = criteriaRows.filter(({ axis, id }) => axis === 'knowing' && !waived.has(id))
    let room = notApplicableShare * rows.reduce((sum, { points }) => sum + points, 0)
    const refuse = (record: string, criterion: string, text: string) => refused.push({ record, criterion, text })
    const asked = [...facts.records('notApplicable')].sort(
      (one, other) => order(one.criterion) - order(other.criterion),
    )
    for (const { id, criterion, why } of asked) {
      const row = rows.find((candidate) => candidate.id === criterion)
      if (waived.has(criterion)) continue
      if (row === undefined) refuse(id, criterion, `"${criterion}" always applies, or is no criterion`)
      else if (!isProse(why, notApplicableWords))
        refuse(id, criterion, `"${criterion}" needs a reason of five words or more`)
      else if (row.points > room + 1e-9)
        refuse(id, criterion, `"${criterion}" would leave out more than 15 % of Knowing`)
      else {
        waived.set(criterion, why)
        room -= row.points
      }
    }
    return { waived, counts: preset.counts, refused }
  })
}

function order(criterion: string): number {
  const at = criteriaRows.findIndex(({ id }) => id === criterion)
  return at < 0 ? criteriaRows.length : at
}

/** The sentence for a preset that Figures contradict; null in good order. */
export function presetRefusal(facts: Facts): string | null {
  const [first] = presetContradictions(facts)
  return first === undefined
    ? null
    : `The account is marked "${facts.account.preset}", but has a figure for ${metricLabel(first.metric)}: the preset is not applied`
}
