import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { AccountId } from '../../../shared/account/ids.ts'
import { type Section, sectionTitles } from '../../../shared/account/sections.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { ContextMenu } from '../../workbench/ui/ContextMenu.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { useSignal } from '../../workbench/use-signal.ts'
import { type GapGroup, type GapRow, gainWords, gapRows, severityIcons, severityNames } from './gap-list.ts'
import { foldedSections, gapAt } from './gap-state.ts'
import { fixLabel } from './gap-words.ts'
import { useRowWindow } from './use-window.ts'

// As the style sheet has it.
const rowHeight = 22

interface GapGridProps {
  readonly account: AccountId
  readonly groups: readonly GapGroup[]
}

/**
 * The gaps as a tree of two levels with columns. Arrows, Home, End, Page Up and Down walk; left and right fold;
 * Enter goes to the place, Ctrl+. offers fixes. Only the rows in sight are drawn, so the grid itself has the focus.
 */
export function GapGrid({ account, groups }: GapGridProps) {
  const workbench = useWorkbench()
  const folded = useSignal(foldedSections)
  const chosen = useSignal(gapAt)
  const rows = useMemo(() => gapRows(groups, folded), [groups, folded])
  const [cursor, setCursor] = useState<string | null>(chosen)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const sight = useRowWindow(box, rowHeight, rows.length)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === cursor),
  )
  const run = (command: string, gap: string) => workbench.commands.run(command, { account, gap })

  const reveal = useEffectEvent((index: number) => {
    const element = box.current
    if (element === null || index < 0) return
    const top = index * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight
    }
  })

  const follow = useEffectEvent((gap: string) => {
    const group = groups.find(({ gaps }) => gaps.some((one) => one.id === gap))
    if (group !== undefined && folded.has(group.section)) fold(group.section, false)
    setCursor(gap)
    const index = rows.findIndex((row) => row.id === gap)
    if (index >= 0) reveal(index)
  })
  useEffect(() => {
    if (chosen !== null) follow(chosen)
  }, [chosen])

  function goTo(index: number) {
    const next = Math.min(rows.length - 1, Math.max(0, index))
    const row = rows[next]
    if (row === undefined) return
    setCursor(row.id)
    if (row.kind === 'gap') gapAt.set(row.id)
    reveal(next)
  }

  function fold(section: Section, isFolded: boolean) {
    const next = new Set(foldedSections.get())
    if (isFolded) next.add(section)
    else next.delete(section)
    foldedSections.set(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[at]
    if (row === undefined) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const groupAt = rows.findLastIndex((one, index) => index <= at && one.kind === 'group')
    const actions = new Map<string, () => void>([
      ['ArrowDown', () => goTo(at + 1)],
      ['ArrowUp', () => goTo(at - 1)],
      ['PageDown', () => goTo(at + page)],
      ['PageUp', () => goTo(at - page)],
      ['Home', () => goTo(0)],
      ['End', () => goTo(rows.length - 1)],
      ['ArrowRight', () => (row.kind === 'group' && !row.isOpen ? fold(row.group.section, false) : goTo(at + 1))],
      ['ArrowLeft', () => (row.kind === 'group' ? fold(row.group.section, true) : goTo(groupAt))],
      [
        'Enter',
        () => (row.kind === 'group' ? fold(row.group.section, row.isOpen) : void run('readiness.openGap', row.id)),
      ],
      [' ', () => (row.kind === 'group' ? fold(row.group.section, row.isOpen) : void run('readiness.openGap', row.id))],
    ])
    const action = actions.get(event.key)
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  const isDrawn = at >= sight.from && at < sight.to
  return (
    <ContextMenu
      className="gp-frame"
      label="Gap: actions"
      entries={(target) => {
        const named = target.closest('[data-gap]')?.getAttribute('data-gap')
        const row = rows[at]
        const gap = named ?? (row?.kind === 'gap' ? row.id : null)
        if (gap === null || gap === undefined) return []
        setCursor(gap)
        gapAt.set(gap)
        return workbench.menus.entries('gaps.gap', { account, gap })
      }}
    >
      <div
        ref={box}
        className="gp-rows"
        role="treegrid"
        aria-label="Gaps"
        aria-rowcount={rows.length}
        aria-activedescendant={isDrawn ? `${id}${at}` : undefined}
        tabIndex={0}
        data-autofocus
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="gp-space" style={{ height: rows.length * rowHeight }}>
          {rows.slice(sight.from, sight.to).map((row, offset) => {
            const index = sight.from + offset
            return (
              <Row
                key={row.id}
                id={`${id}${index}`}
                row={row}
                index={index}
                isAt={index === at}
                isChosen={row.id === chosen}
                onChoose={() => goTo(index)}
                onFold={fold}
                onOpen={(gap) => void run('readiness.openGap', gap)}
                onFix={(gap) => void run('readiness.fixGap', gap)}
                onFixes={(gap) => void run('readiness.quickFix', gap)}
              />
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}

interface RowProps {
  readonly id: string
  readonly row: GapRow
  readonly index: number
  readonly isAt: boolean
  readonly isChosen: boolean
  onChoose(): void
  onFold(section: Section, isFolded: boolean): void
  onOpen(gap: string): void
  onFix(gap: string): void
  onFixes(gap: string): void
}

// The callbacks read what they need when they are called; a row is drawn again when what it shows changes.
const Row = memo(function Row(props: RowProps) {
  return props.row.kind === 'group' ? <GroupRow {...props} row={props.row} /> : <GapLine {...props} row={props.row} />
}, isSameRow)

function isSameRow(one: RowProps, other: RowProps): boolean {
  const isSame = one.id === other.id && one.isAt === other.isAt && one.isChosen === other.isChosen
  const { row: a } = one
  const { row: b } = other
  if (!isSame || a.kind !== b.kind) return false
  if (a.kind === 'gap' && b.kind === 'gap') return a.gap === b.gap && a.position === b.position && a.size === b.size
  return a.kind === 'group' && b.kind === 'group' && a.group === b.group && a.isOpen === b.isOpen
}

function GroupRow({
  id,
  row,
  index,
  isAt,
  onChoose,
  onFold,
}: RowProps & { readonly row: Extract<GapRow, { kind: 'group' }> }) {
  const { group, isOpen } = row
  const count = group.gaps.length
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: a row that is drawn at its place; the grid has the focus and the keys.
    <div
      id={id}
      role="row"
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index + 1}
      className={isAt ? 'gp-row gp-group gp-at' : 'gp-row gp-group'}
      style={{ top: index * rowHeight }}
      onClick={() => {
        onChoose()
        onFold(group.section, isOpen)
      }}
    >
      <Cell className="gp-head">
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span>{sectionTitles[group.section]}</span>
        <span className="gp-badge" aria-hidden="true">
          {count}
        </span>
        <span className="ui-hidden">{count === 1 ? ', 1 gap' : `, ${count} gaps`}</span>
      </Cell>
    </div>
  )
}

function GapLine(props: RowProps & { readonly row: Extract<GapRow, { kind: 'gap' }> }) {
  const { id, row, index, isAt, isChosen, onChoose, onOpen, onFix, onFixes } = props
  const { gap } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: a row that is drawn at its place; the grid has the focus and the keys.
    <div
      id={id}
      role="row"
      aria-level={2}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-rowindex={index + 1}
      aria-current={isChosen}
      data-gap={gap.id}
      className={isAt ? 'gp-row gp-gap gp-at' : 'gp-row gp-gap'}
      style={{ top: index * rowHeight }}
      onClick={() => {
        onChoose()
        onOpen(gap.id)
      }}
    >
      <Cell className="gp-text" title={gap.text}>
        <Icon name={severityIcons[gap.severity]} label={severityNames[gap.severity]} className={`rd-${gap.severity}`} />
        <span>{gap.text}</span>
      </Cell>
      <Cell className="gp-gain" title={gainWords(gap)}>
        <span aria-hidden="true">{gap.gain === null ? 'gate' : `+${gap.gain.toFixed(1)}`}</span>
        <span className="ui-hidden">{gainWords(gap)}</span>
      </Cell>
      <Cell className="gp-fix">
        <button
          type="button"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation()
            onChoose()
            onFix(gap.id)
          }}
        >
          {fixLabel(gap)}
        </button>
        <button
          type="button"
          tabIndex={-1}
          className="gp-bulb"
          title="Quick fixes"
          onClick={(event) => {
            event.stopPropagation()
            onChoose()
            onFixes(gap.id)
          }}
        >
          <Icon name="lightbulb" label="Quick fixes" />
        </button>
      </Cell>
    </div>
  )
}

function Cell({
  className,
  title,
  children,
}: {
  readonly className: string
  readonly title?: string
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: see the row.
    <span role="gridcell" className={className} title={title}>
      {children}
    </span>
  )
}
