import type { Section } from '../../../shared/account/sections.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { IconButton } from '../../workbench/ui/IconButton.tsx'
import { type Choice, Select } from '../../workbench/ui/Select.tsx'
import { useSignal } from '../../workbench/use-signal.ts'
import { countBySeverity, type GapSort, type Severity, severities, severityIcons, severityNames } from './gap-list.ts'
import { foldedSections, gapFilter, gapSortSetting, hiddenSeverities } from './gap-state.ts'

const plural: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Notes' }
const sortChoices: readonly Choice<GapSort>[] = [
  { value: 'section', label: 'By section' },
  { value: 'gain', label: 'By points to gain' },
  { value: 'severity', label: 'By severity' },
]

interface GapToolbarProps {
  readonly gaps: readonly Gap[]
  /** How many pass the filter. */
  readonly shown: number
  readonly sort: GapSort
  readonly sections: readonly Section[]
}

/** Filter, severities, order, folding. */
export function GapToolbar({ gaps, shown, sort, sections }: GapToolbarProps) {
  const { settings } = useWorkbench()
  const filter = useSignal(gapFilter)
  const hidden = useSignal(hiddenSeverities)
  const folded = useSignal(foldedSections)
  const counts = countBySeverity(gaps)
  const areFolded = sections.every((section) => folded.has(section))

  function toggle(severity: Severity) {
    const next = new Set(hidden)
    if (!next.delete(severity)) next.add(severity)
    hiddenSeverities.set(next)
  }

  return (
    <div className="gp-bar">
      <input
        type="search"
        className="ui-input gp-filter"
        aria-label="Filter gaps"
        placeholder="Filter: a word, a section"
        value={filter}
        onChange={(event) => gapFilter.set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter === '') return
          event.stopPropagation()
          gapFilter.set('')
        }}
      />
      <fieldset className="gp-severities" aria-label="Severities shown">
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className="gp-severity"
            aria-label={`${counts[severity]} ${nameOf(severity, counts[severity])}`}
            aria-pressed={!hidden.has(severity)}
            title={`${hidden.has(severity) ? 'Show' : 'Hide'} ${plural[severity].toLowerCase()}`}
            onClick={() => toggle(severity)}
          >
            <Icon name={severityIcons[severity]} className={`rd-${severity}`} />
            <span className="gp-severity-text">
              {counts[severity]}
              <span>{` ${nameOf(severity, counts[severity])}`}</span>
            </span>
          </button>
        ))}
      </fieldset>
      <span className="gp-count" role="status">
        {shown === gaps.length ? '' : `${shown} of ${gaps.length}`}
      </span>
      <div className="gp-sort">
        <Select
          label="Sort gaps by"
          hideLabel
          value={sort}
          choices={sortChoices}
          onChange={(next) => next !== null && void settings.set(gapSortSetting, next)}
        />
      </div>
      <IconButton
        icon={areFolded ? 'expand-all' : 'collapse-all'}
        label={areFolded ? 'Expand All' : 'Collapse All'}
        onPress={() => foldedSections.set(new Set(areFolded ? [] : sections))}
      />
    </div>
  )
}

function nameOf(severity: Severity, count: number): string {
  return count === 1 ? severityNames[severity] : plural[severity]
}
