import { useState } from 'react'
import { render } from 'vitest-browser-react'
import { registerBuiltIn } from '../../../renderer/workbench/built-in.ts'
import type { Contribution } from '../../../renderer/workbench/contribution.ts'
import { type EditorInput, editorKey } from '../../../renderer/workbench/editors/editor-area.ts'
import type { Log } from '../../../renderer/workbench/log.ts'
import { memoryPersistence, type Persistence } from '../../../renderer/workbench/persistence.ts'
import { openOptions } from '../../../renderer/workbench/quick/open-how.ts'
import { memoryPreferenceFile } from '../../../renderer/workbench/settings/preference-file.ts'
import { createShell } from '../../../renderer/workbench/shell.ts'
import { Badge } from '../../../renderer/workbench/ui/Badge.tsx'
import { Button } from '../../../renderer/workbench/ui/Button.tsx'
import { Checkbox } from '../../../renderer/workbench/ui/Checkbox.tsx'
import { ComboBox } from '../../../renderer/workbench/ui/ComboBox.tsx'
import { DateField } from '../../../renderer/workbench/ui/DateField.tsx'
import { EmptyState } from '../../../renderer/workbench/ui/EmptyState.tsx'
import { Icon } from '../../../renderer/workbench/ui/Icon.tsx'
import { IconButton } from '../../../renderer/workbench/ui/IconButton.tsx'
import { Menu } from '../../../renderer/workbench/ui/Menu.tsx'
import { Meter } from '../../../renderer/workbench/ui/Meter.tsx'
import { NumberField } from '../../../renderer/workbench/ui/NumberField.tsx'
import { Heading, Section } from '../../../renderer/workbench/ui/Section.tsx'
import { Select } from '../../../renderer/workbench/ui/Select.tsx'
import { Table } from '../../../renderer/workbench/ui/Table.tsx'
import { TextArea } from '../../../renderer/workbench/ui/TextArea.tsx'
import { TextField } from '../../../renderer/workbench/ui/TextField.tsx'
import { Tree } from '../../../renderer/workbench/ui/Tree.tsx'
import { WorkbenchView } from '../../../renderer/workbench/WorkbenchView.tsx'

export const silentLog: Log = { warn: () => undefined, error: () => undefined }

/** A workbench in the page with a small contribution: a tree, a form, two panels. Nothing of the product's features. */
export async function mountWorkbench(options: { persistence?: Persistence; more?: readonly Contribution[] } = {}) {
  const shell = createShell({
    settingsFile: memoryPreferenceFile(),
    keybindingsFile: memoryPreferenceFile(),
    persistence: options.persistence ?? memoryPersistence(),
    platform: 'linux',
    log: silentLog,
    window,
  })
  shell.themes.set('dark')
  registerBuiltIn(shell, window)
  for (const contribution of [demo, ...(options.more ?? [])]) contribution.activate(shell)
  const screen = await render(<WorkbenchView shell={shell} />)
  screen.container.style.height = '100vh'
  await shell.editors.restore()
  return { shell, screen }
}

/** The heading of the editor in front; those behind keep theirs, unseen. */
export function heading(): string | null | undefined {
  return [...document.querySelectorAll('h1')].find((one) => one.checkVisibility({ visibilityProperty: true }))
    ?.textContent
}

export function page(name: string): EditorInput {
  return { kind: 'demo', account: 'a1', page: name }
}

const demo: Contribution = {
  id: 'demo',
  phase: 'starting',
  activate(workbench) {
    const disposers = [
      workbench.editors.register({
        kind: 'demo',
        component: DemoEditor,
        title: (input) => input.page ?? '',
        icon: () => 'note',
        crumbs: (input) => [{ label: 'Kestrel Components', command: 'demo.hello' }, { label: input.page ?? '' }],
      }),
      workbench.commands.register({
        id: 'demo.hello',
        title: 'Say Hello',
        category: 'Demo',
        icon: 'add',
        run: () => workbench.announce('Hello'),
      }),
      workbench.commands.register({
        id: 'demo.fail',
        title: 'Break',
        category: 'Demo',
        run() {
          throw new Error('broken')
        },
      }),
      workbench.keybindings.register({ command: 'demo.hello', key: 'ctrl+k ctrl+h' }),
      workbench.sideBar.register({
        id: 'accounts',
        title: 'Accounts',
        icon: 'notebook',
        order: 1,
        location: 'left',
        component: DemoTree,
        actions: ['demo.hello'],
      }),
      workbench.sideBar.register({
        id: 'meetings',
        title: 'Meetings',
        icon: 'calendar',
        order: 2,
        location: 'left',
        component: DemoEmpty,
        badge: () => 2,
      }),
      workbench.sideBar.register({
        id: 'trash',
        title: 'Trash',
        icon: 'trash',
        order: 9,
        location: 'left',
        position: 'bottom',
        component: DemoEmpty,
      }),
      workbench.sideBar.register({
        id: 'readiness',
        title: 'Readiness',
        icon: 'pulse',
        order: 1,
        location: 'right',
        component: DemoReadiness,
        actions: ['demo.hello'],
      }),
      workbench.panel.register({ id: 'gaps', title: 'Gaps', order: 1, component: DemoGaps, badge: () => 14 }),
      workbench.panel.register({ id: 'sources', title: 'Sources', order: 2, component: DemoEmpty }),
      workbench.statusBar.register({
        id: 'level',
        side: 'left',
        order: 1,
        component: DemoLevel,
        command: 'view.readiness',
      }),
      workbench.statusBar.register({ id: 'saved', side: 'right', order: 1, component: DemoSaved }),
      workbench.quickInput.registerProvider({
        id: 'demo',
        prefix: '',
        title: 'Accounts and pages',
        items: () =>
          ['Overview', 'Revenue', 'Cash flow'].map((name) => ({
            label: name,
            description: 'Kestrel Components',
            icon: 'note',
            key: editorKey(page(name)),
            opensEditor: true,
            value: (how) => workbench.editors.open(page(name), openOptions(how)),
          })),
      }),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function DemoTree() {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['kestrel']))
  const [renaming, setRenaming] = useState<string | null>(null)
  const [selected, setSelected] = useState<string | null>('Cash flow')
  return (
    <Tree
      label="Accounts"
      expanded={expanded}
      onExpandedChange={setExpanded}
      selected={selected}
      renaming={renaming}
      onRenameStart={setRenaming}
      onRename={() => setRenaming(null)}
      onOpen={(id) => setSelected(id)}
      menu={() => [{ id: 'hello', label: 'Hello', icon: 'add', keys: 'F2', run: () => undefined }]}
      nodes={[
        {
          id: 'kestrel',
          label: 'Kestrel Components',
          tone: 'strong',
          decoration: '14',
          decorationLabel: '14 gaps',
          children: [
            { id: 'Overview', label: 'Overview', icon: 'home' },
            { id: 'Costs', label: 'Costs', icon: 'layers', decoration: '3', decorationLabel: '3 gaps' },
            { id: 'Cash flow', label: 'Cash flow', icon: 'arrow-swap' },
          ],
        },
        { id: 'halden', label: 'Halden Marine', tone: 'strong', children: [] },
      ]}
    />
  )
}

function DemoEmpty() {
  return (
    <EmptyState
      title="Nothing here yet"
      text="A meeting brings people and questions together."
      action={{ label: 'Plan a meeting', run: () => undefined }}
    />
  )
}

function DemoReadiness() {
  return (
    <div style={{ padding: '2px 18px' }}>
      <Heading level={2}>Influencer level</Heading>
      <Meter label="Knowing" value={74} mark={70} />
      <Meter label="Caring" value={58} mark={60} tone="care" />
    </div>
  )
}

function DemoGaps() {
  return (
    <div style={{ padding: '0 20px' }}>
      <Table
        label="Gaps"
        rowKey={(row) => row.text}
        rows={[
          { section: 'Costs', text: 'No comparison for cost of goods sold as % of revenue', gain: '+4.0' },
          { section: 'Stakeholders', text: 'Nobody on the map is known to be against', gain: 'gate' },
        ]}
        columns={[
          { id: 'section', title: 'Section', cell: (row) => row.section },
          { id: 'text', title: 'Gap', cell: (row) => row.text },
          { id: 'gain', title: 'Gain', align: 'end', cell: (row) => row.gain },
        ]}
      />
    </div>
  )
}

function DemoLevel() {
  return (
    <>
      <Icon name="pulse" /> Influencer K74 C58
    </>
  )
}

function DemoSaved() {
  return (
    <>
      <Icon name="check" /> Saved 12:04
    </>
  )
}

function DemoEditor({ input }: { readonly input: EditorInput }) {
  const [name, setName] = useState('Kestrel Components')
  const [day, setDay] = useState<string | null>('2026-11-23')
  const [amount, setAmount] = useState<string | null>('1205')
  const [grade, setGrade] = useState<'a' | 'b' | null>('a')
  const [owner, setOwner] = useState<string | null>(null)
  const [isInternal, setIsInternal] = useState(true)
  return (
    <div style={{ padding: '10px 32px', maxWidth: 820 }}>
      <Heading level={1}>{input.page}</Heading>
      <Section
        title="Profile"
        note="USD millions"
        actions={
          <>
            <IconButton icon="add" label="Add a row" onPress={() => undefined} />
            <Menu label="More" entries={[{ id: 'x', label: 'Remove', destructive: true, run: () => undefined }]}>
              <IconButton icon="ellipsis" label="More actions" />
            </Menu>
          </>
        }
      >
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
          <TextField label="Name" value={name} onChange={setName} required />
          <DateField label="As of" value={day} onChange={setDay} />
          <NumberField label="Amount" value={amount} onChange={setAmount} help="Single units" />
          <Select
            label="Grade"
            value={grade}
            choices={[
              { value: 'a', label: 'Filed' },
              { value: 'b', label: 'Said', description: 'By a person inside' },
            ]}
            onChange={setGrade}
          />
          <ComboBox
            label="Owner"
            value={owner}
            choices={[
              { value: 'mara', label: 'Mara Lindqvist' },
              { value: 'petr', label: 'Petr Novak' },
            ]}
            onChange={setOwner}
          />
          <TextField label="Web address" value="kestrel" error="A web address starts with https://." />
          <TextArea label="What they want" value={`Notes on ${input.page}`} />
          <Checkbox label="Internal" checked={isInternal} onChange={setIsInternal} />
        </div>
        <p>
          <Badge tone="good">confirmed</Badge> <Badge tone="warn">stale</Badge> <Badge tone="bad">refuted</Badge>{' '}
          <Badge tone="accent">$62M FY24</Badge>{' '}
          <Badge tone="count" label="3 gaps">
            3
          </Badge>
        </p>
        <div style={{ display: 'flex', gap: 8 }}>
          <Button tone="primary">Save</Button>
          <Button>Cancel</Button>
          <Button tone="danger">Erase</Button>
          <Button tone="quiet" icon="add">
            Add
          </Button>
          <Button disabled>Not now</Button>
        </div>
      </Section>
    </div>
  )
}
