import type { Command } from '../../workbench/commands/command.ts'
import type { BoundKeys } from '../../workbench/commands/keybinding.ts'

export interface KeyRow {
  readonly id: string
  readonly title: string
  /** As they stand on the keyboard: `Ctrl+K Ctrl+E`; the first is the one that menus show. */
  readonly keys: readonly string[]
}

export interface KeyGroup {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

interface Bound {
  readonly bindings: readonly BoundKeys[]
  commandOf(id: string): Pick<Command, 'title' | 'category'> | null
  label(chords: readonly string[]): string
}

/** Areas in the order in which one needs them; others follow by name. */
const order = [
  'Go',
  'Sections',
  'Accounts',
  'Explorer',
  'Records',
  'Readiness',
  'Text',
  'Edit',
  'File',
  'View',
  'Preferences',
  'Notifications',
  'Help',
]

/** What lists, trees and grids do themselves, whatever the keybindings say. */
const fixed: readonly KeyGroup[] = [
  {
    title: 'In trees and lists',
    rows: [
      { id: 'fixed.walk', title: 'Walk the rows', keys: ['Up', 'Down', 'Home', 'End'] },
      { id: 'fixed.unfold', title: 'Unfold, fold', keys: ['Right', 'Left'] },
      { id: 'fixed.open', title: 'Open', keys: ['Enter'] },
      { id: 'fixed.delete', title: 'Delete a record, with an Undo', keys: ['Delete'] },
      { id: 'fixed.letters', title: 'Jump to a name', keys: ['its first letters'] },
    ],
  },
  {
    title: 'In a grid of figures',
    rows: [
      { id: 'fixed.cells', title: 'Walk the cells', keys: ['Arrows', 'Home', 'End'] },
      { id: 'fixed.edit', title: 'Open the figure', keys: ['Enter', 'F2'] },
      { id: 'fixed.remove', title: 'Delete the figure, with an Undo', keys: ['Delete'] },
    ],
  },
]

/** The keys in force, by the area of their commands; a command with several keys stands once. */
export function keyGroups({ bindings, commandOf, label }: Bound): readonly KeyGroup[] {
  const areas = new Map<string, Map<string, KeyRow>>()
  for (const { command: id, chords } of bindings) {
    const command = commandOf(id)
    if (command === null) continue
    const area = command.category ?? 'Other'
    const rows = areas.get(area) ?? new Map<string, KeyRow>()
    const known = rows.get(id)?.keys ?? []
    const keys = [label(chords), ...known.filter((one) => one !== label(chords))]
    rows.set(id, { id, title: command.title, keys })
    areas.set(area, rows)
  }
  const groups = [...areas].map(([title, rows]) => ({ title, rows: [...rows.values()] }))
  return [...groups.toSorted(inOrder), ...fixed]
}

/** Rows whose title, area or keys hold every word. */
export function matching(groups: readonly KeyGroup[], query: string): readonly KeyGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => {
        const text = `${group.title} ${row.title} ${row.keys.join(' ')}`.toLowerCase()
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function inOrder(one: KeyGroup, other: KeyGroup): number {
  return placeOf(one) - placeOf(other) || one.title.localeCompare(other.title, 'en')
}

function placeOf({ title }: KeyGroup): number {
  const place = order.indexOf(title)
  return place === -1 ? order.length : place
}
