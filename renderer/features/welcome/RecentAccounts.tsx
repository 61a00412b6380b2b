import { useWorkbench } from '../../workbench/context.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { Keys } from './Keys.tsx'
import { useRecentAccounts } from './recent-accounts.ts'

const shown = 7

/** The accounts one was at last. */
export function RecentAccounts() {
  const { commands } = useWorkbench()
  // One more than is shown tells that there are more.
  const accounts = useRecentAccounts(shown + 1)
  if (accounts === undefined) return null
  return (
    <section className="welcome-part">
      <h2>Recent accounts</h2>
      {accounts.length === 0 ? (
        <p className="welcome-none">None yet. The accounts you work on stand here, for example Kestrel Components.</p>
      ) : (
        <ul className="welcome-list">
          {accounts.slice(0, shown).map((account) => (
            <li key={account.id}>
              <button
                type="button"
                className="welcome-line"
                onClick={() => void commands.run('accounts.open', { account: account.id })}
              >
                <Icon name="notebook" />
                <span className="welcome-name">{account.name}</span>
                <span className="welcome-aside">{account.sample ? 'sample' : account.industry}</span>
              </button>
            </li>
          ))}
          {accounts.length <= shown ? null : (
            <li>
              <button type="button" className="welcome-line" onClick={() => void commands.run('workbench.quickOpen')}>
                <Icon name="ellipsis" />
                <span className="welcome-name">More</span>
                <Keys command="workbench.quickOpen" />
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
