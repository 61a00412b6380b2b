import { useCallback } from 'react'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import { useSaveState } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Heading } from '../../workbench/ui/Section.tsx'
import { type BackupState, places, readBackups } from './program.ts'
import { useAnswer } from './use-answer.ts'
import './help.css'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** Where everything lies, what is backed up, and how to prove it. */
export function DataPage({ bridge }: { readonly bridge: AcumenBridge }) {
  const { commands } = useWorkbench()
  const info = useAnswer(useCallback(() => bridge.call('app.info', {}), [bridge]))
  const run = (command: string) => () => void commands.run(command)
  return (
    <div className="help-scroll">
      <article className="help-page">
        <Heading level={1}>Where is my data?</Heading>
        <p className="help-lead">
          In one folder on this computer, and nowhere else. Acumen sends nothing anywhere and asks nothing of any
          server.
        </p>
        <p className="help-folder">
          <span className="help-path">{info?.ok === true ? info.value.profile : ''}</span>
          <Button icon="folder-opened" onPress={run('help.revealData')}>
            Show in folder
          </Button>
        </p>
        <table className="help-facts" aria-label="What lies there">
          <tbody>
            {places.map(({ name, what }) => (
              <tr key={name}>
                <th scope="row" className="help-path">
                  {name}
                </th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>

        <section>
          <h2>What is backed up</h2>
          <p>
            Each account whole, with its pages, records and history, soon after each change: the last ten states, one a
            day for fourteen days, one a week for eight weeks. Every backup is read back after it is written.
          </p>
          <p>
            Not in the backups: what lies in the Trash, the files that you exported, and how your window is arranged.
            What you erase for good leaves the backups, too.
          </p>
          <Backups bridge={bridge} />
          <div className="help-actions">
            <Button icon="shield" onPress={run('saving.verify')}>
              Verify the backups
            </Button>
            <Button icon="save" onPress={run('saving.backUp')}>
              Back up now
            </Button>
            <Button icon="history" onPress={run('accounts.restoreBackup')}>
              Restore an account
            </Button>
          </div>
        </section>

        <section>
          <h2>Another computer</h2>
          <p>
            Export an account to a file of its own and open that file there, for example from a memory stick. A copy of
            the whole folder, made while Acumen is closed, moves everything at once.
          </p>
          <div className="help-actions">
            <Button icon="export" onPress={run('accounts.exportFile')}>
              Export an account
            </Button>
            <Button icon="folder-opened" onPress={run('accounts.importFile')}>
              Open an account file
            </Button>
          </div>
        </section>
      </article>
    </div>
  )
}

/** Asked anew whenever a backup was written. */
function Backups({ bridge }: { readonly bridge: AcumenBridge }) {
  const { backedUpAt, backupFault } = useSaveState()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new backup is what makes the answer another one.
  const backups = useAnswer(useCallback(() => readBackups(bridge), [bridge, backedUpAt]))
  if (backupFault !== null) return <p role="status">{backupFault.text}</p>
  if (backups === undefined) return null
  return <p role="status">{backups === null ? 'The backups could not be listed.' : backupText(backups)}</p>
}

function backupText({ accounts, generations, newest, oldest }: BackupState): string {
  if (newest === null || oldest === null) return 'There is no backup yet: the first is written with your first account.'
  const at = (instant: string) => moment.format(new Date(instant))
  const states = `${generations} ${generations === 1 ? 'state' : 'states'}`
  if (accounts === 1) return `1 account is backed up, in ${states}, last on ${at(newest)}.`
  return `${accounts} accounts are backed up, in ${states}. The newest backup is of ${at(newest)}, the oldest of ${at(oldest)}.`
}
