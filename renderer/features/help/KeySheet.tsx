import { useDeferredValue, useState, useSyncExternalStore } from 'react'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Heading } from '../../workbench/ui/Section.tsx'
import { TextField } from '../../workbench/ui/TextField.tsx'
import { type KeyGroup, keyGroups, matching } from './key-sheet.ts'
import './help.css'

/** Every key that does something, by area: a sheet to read, to search, or to hang beside the screen. */
export function KeySheet() {
  const { commands, keybindings } = useWorkbench()
  const bindings = useSyncExternalStore(keybindings.onChange, keybindings.list)
  const [query, setQuery] = useState('')
  const groups = keyGroups({ bindings, commandOf: commands.get, label: keybindings.label })
  const found = matching(groups, useDeferredValue(query))
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <div className="help-scroll">
      <article className="help-page help-wide">
        <Heading level={1}>Keyboard shortcuts</Heading>
        <p className="help-lead">
          Everything works by keyboard. Keys in two parts are pressed one after the other: Ctrl+K, then the second.
        </p>
        <div className="help-search">
          <TextField label="Search" value={query} type="search" placeholder="brief, Ctrl+K, gap" onChange={setQuery} />
          <p role="status">{count === 1 ? '1 command' : `${count} commands`}</p>
          <Button tone="link" onPress={() => void commands.run('keybindings.open')}>
            Change keys
          </Button>
        </div>
        {found.length === 0 ? <p>No key does that. The command palette lists every command.</p> : null}
        <div className="help-sheet">
          {found.map((group) => (
            <KeyTable key={group.title} group={group} />
          ))}
        </div>
      </article>
    </div>
  )
}

function KeyTable({ group }: { readonly group: KeyGroup }) {
  return (
    <section className="help-keys">
      <h2>{group.title}</h2>
      <table aria-label={group.title}>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              <td>
                {row.keys.map((keys) => (
                  <kbd key={keys}>{keys}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
