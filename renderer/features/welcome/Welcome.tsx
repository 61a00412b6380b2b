import { useAccounts } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { Icon } from '../../workbench/ui/Icon.tsx'
import './welcome.css'

const starts = [
  {
    command: 'accounts.openSample',
    icon: 'mortar-board',
    title: 'Open the sample account',
    text: 'A made-up company, fully prepared: see what good looks like.',
  },
  {
    command: 'accounts.create',
    icon: 'add',
    title: 'Start an account',
    text: 'Begin with a name; add facts as you find them.',
  },
  {
    command: 'imports.filing',
    icon: 'cloud-download',
    title: 'Import a filing',
    text: 'A companyfacts file from the SEC fills in revenue, costs, cash flow and leverage with their sources.',
  },
  {
    command: 'accounts.importFile',
    icon: 'folder-opened',
    title: 'Open an account file',
    text: 'An .acumen.json file from another computer or a colleague.',
  },
] as const

/** What a first start shows: the ways to begin. */
export function Welcome(_props: { readonly input: EditorInput }) {
  const { commands, keybindings } = useWorkbench()
  const accounts = useAccounts({ archived: false }) ?? []
  return (
    <div className="acct-welcome">
      <h1>Prepare to meet a customer</h1>
      <p className="acct-lead">
        Know their costs and cash, care about what they need, and see how deep your preparation is. Everything stays on
        this computer.
      </p>
      <ul className="acct-starts">
        {starts.map((start) => (
          <li key={start.command}>
            <button type="button" className="acct-start" onClick={() => commands.run(start.command)}>
              <Icon name={start.icon} />
              <span className="acct-start-title">{start.title}</span>
              <span className="acct-start-text">{start.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {accounts.length === 0 ? null : (
        <section>
          <h2>Your accounts</h2>
          <ul className="acct-recent">
            {accounts.slice(0, 12).map((account) => (
              <li key={account.id}>
                <button type="button" onClick={() => commands.run('accounts.open', { account: account.id })}>
                  {account.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="acct-keys">
        {[
          ['workbench.commands', 'all commands'],
          ['workbench.quickOpen', 'go to any account or page'],
          ['brief.export', 'export a brief'],
        ].map(([command, text]) => {
          const keys = keybindings.labelFor(command ?? '')
          return keys === null ? null : (
            <span key={command}>
              <kbd>{keys}</kbd> {text}
            </span>
          )
        })}
      </p>
    </div>
  )
}
