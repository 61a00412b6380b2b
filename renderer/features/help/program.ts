import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import type { ResponseOf } from '../../../shared/contract/contract.ts'

export type AppInfo = ResponseOf<'app.info'>

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** What to tell someone who helps: a name and its value per line. */
export function programLines(info: AppInfo): readonly (readonly [name: string, value: string])[] {
  return [
    ['Version', info.dev ? `${info.version}, not packaged` : info.version],
    ['System', systems[info.platform] ?? info.platform],
    ['Electron', info.electron],
    ['Chromium', info.chromium],
    ['Time zone', info.zone],
  ]
}

/** When the newest and the oldest backup were written, and how many accounts have one. */
export interface BackupState {
  readonly accounts: number
  readonly generations: number
  readonly newest: string | null
  readonly oldest: string | null
}

/** Null when the backups cannot be listed. */
export async function readBackups(bridge: AcumenBridge): Promise<BackupState | null> {
  const listed = await bridge.call('vault.list', {})
  if (!listed.ok) return null
  const times = listed.value.accounts.map(({ at }) => at).toSorted()
  return {
    accounts: times.length,
    generations: listed.value.accounts.reduce((sum, { generations }) => sum + generations.length, 0),
    newest: times.at(-1) ?? null,
    oldest: times[0] ?? null,
  }
}

/** What lies where in the profile folder; names end in `/` for folders. */
export const places = [
  { name: 'IndexedDB/', what: 'The working store: all accounts as you see them. Chromium keeps it.' },
  { name: 'vault/', what: 'The backups: one folder per account, with its newest state and older ones.' },
  { name: 'save-log.jsonl', what: 'Every change since the last backup, written as you work.' },
  { name: 'ledger.json', what: 'How much there should be, so that a damaged store is never taken for a first start.' },
  {
    name: 'set-aside/',
    what: 'The last two copies of the working store, taken when the program did not end by quitting.',
  },
  { name: 'settings.json', what: 'Your settings.' },
  { name: 'keybindings.json', what: 'Your keys.' },
] as const
