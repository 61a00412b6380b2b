import type { ReactNode } from 'react'
import { useWorkbench } from '../../workbench/context.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { Heading } from '../../workbench/ui/Section.tsx'
import { Keys } from './Keys.tsx'
import { RecentAccounts } from './RecentAccounts.tsx'
import { WalkthroughCard } from './WalkthroughCard.tsx'
import { whatsNew } from './whats-new.ts'
import './welcome.css'

const starts = [
  {
    command: 'accounts.create',
    icon: 'add',
    title: 'Start an account',
    text: 'Begin with a name; add facts as you find them.',
  },
  {
    command: 'accounts.openSample',
    icon: 'mortar-board',
    title: 'Open the sample account',
    text: 'A made-up company, fully prepared: see what good looks like.',
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

const helps = [
  { command: 'method.open', icon: 'question', title: 'How the meter works' },
  { command: 'help.keys', icon: 'keyboard', title: 'Keyboard shortcuts' },
  { command: 'workbench.commands', icon: 'terminal', title: 'All commands' },
  { command: 'help.data', icon: 'database', title: 'Where is my data?' },
  { command: 'help.about', icon: 'info', title: 'About Acumen' },
] as const

/** What a first start shows: the ways to begin, what was begun, and where help is. */
export function Welcome() {
  const { commands } = useWorkbench()
  return (
    <div className="welcome-scroll">
      <div className="welcome">
        <header className="welcome-head">
          <Heading level={1}>Prepare to meet a customer</Heading>
          <p>
            Know their costs and cash, care about what they need, and see how deep your preparation is. Everything stays
            on this computer.
          </p>
        </header>
        <div className="welcome-column">
          <Part title="Start">
            <ul className="welcome-list">
              {starts.map((start) => (
                <li key={start.command}>
                  <button
                    type="button"
                    className="welcome-start"
                    {...(start.command === 'accounts.create' ? { 'data-autofocus': true } : {})}
                    onClick={() => void commands.run(start.command)}
                  >
                    <Icon name={start.icon} />
                    <span className="welcome-title">{start.title}</span>
                    <span className="welcome-text">{start.text}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Part>
          <RecentAccounts />
        </div>
        <div className="welcome-column">
          <WalkthroughCard />
          <Part title="Help">
            <ul className="welcome-list">
              {helps.map(({ command, icon, title }) => (
                <li key={command}>
                  <button type="button" className="welcome-line" onClick={() => void commands.run(command)}>
                    <Icon name={icon} />
                    <span className="welcome-name">{title}</span>
                    <Keys command={command} />
                  </button>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={`New in ${whatsNew.version}`}>
            <ul className="welcome-news">
              {whatsNew.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Part>
        </div>
      </div>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="welcome-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
