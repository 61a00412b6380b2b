import { writeAccountFile } from '../../../shared/account/file.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import type { AcumenDatabase } from '../database/database.ts'
import { readHead } from '../database/head.ts'
import { readNotebook } from '../database/read.ts'
import type { OutboxRow } from '../database/rows.ts'
import type { Keeper } from '../keeper.ts'
import { newestVersion } from '../versions/versions.ts'
import { type Due, nextDue } from './due.ts'
import { becomeOnlyWriter } from './only-writer.ts'

interface VaultSyncOptions {
  readonly database: AcumenDatabase
  readonly keeper: Keeper
  /** All copies are up to date as of this instant. */
  onBackedUp(at: Instant): void
  onFailed(text: string): void
}

/** How long after a failure it is tried again, in ms. */
const retryAfter = 30_000

/** What windows tell each other: the writer that there is work, the others how it went. */
type Told =
  | { readonly kind: 'touched'; readonly account: AccountId }
  | { readonly kind: 'backedUp'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly text: string }

/**
 * Carries accounts from the database to the vault, some seconds after they rest. The outbox survives a restart.
 * Of several windows one writes, also what the others changed.
 */
export class VaultSync {
  private readonly due = new Map<AccountId, Due>()
  private readonly options: VaultSyncOptions
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> = Promise.resolve()
  private closed = false
  private isWriter = false
  private readonly channel: BroadcastChannel
  /** It is known who writes. */
  private readonly decided: Promise<void>
  private readonly letGo: () => void

  constructor(options: VaultSyncOptions) {
    this.options = options
    const { name } = options.database
    this.channel = new BroadcastChannel(`acumen-vault:${name}`)
    this.channel.onmessage = ({ data }: MessageEvent<Told>) => this.hear(data)
    let settled: () => void = () => {}
    this.decided = new Promise((resolve) => {
      settled = resolve
    })
    this.letGo = becomeOnlyWriter(name, {
      granted: () => {
        this.isWriter = true
        // What a former run, or the window that wrote before, left behind. Closing meanwhile leaves it to the next.
        this.resume().then(settled, settled)
      },
      waiting: settled,
    })
  }

  private async resume(): Promise<void> {
    for (const { account } of await this.options.database.outbox.toArray()) this.touched(account)
  }

  private hear(told: Told): void {
    if (told.kind === 'backedUp') this.options.onBackedUp(told.at)
    else if (told.kind === 'failed') this.options.onFailed(told.text)
    else if (this.isWriter) this.touched(told.account)
  }

  private tell(told: Told): void {
    if (!this.closed) this.channel.postMessage(told)
  }

  touched(account: AccountId): void {
    if (!this.isWriter) {
      this.tell({ kind: 'touched', account })
      return
    }
    this.due.set(account, nextDue(this.due.get(account), Date.now()))
    this.arm()
  }

  /** Everything that is behind, now. Where another window writes, it follows by itself. */
  async flush(): Promise<void> {
    await this.decided
    return this.run(() => true)
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    this.channel.close()
    this.letGo()
  }

  private arm(): void {
    clearTimeout(this.timer)
    if (this.closed || this.due.size === 0) return
    const earliest = Math.min(...[...this.due.values()].map(({ at }) => at))
    this.timer = setTimeout(() => void this.run(({ at }) => at <= Date.now()), Math.max(0, earliest - Date.now()))
  }

  private run(isDue: (due: Due) => boolean): Promise<void> {
    this.running = this.running.then(async () => {
      const accounts = [...this.due].filter(([, due]) => isDue(due)).map(([account]) => account)
      if (accounts.length === 0) return
      for (const account of accounts) {
        this.due.delete(account)
        const problem = await this.carry(account)
        if (problem === null) continue
        this.due.set(account, { first: Date.now(), at: Date.now() + retryAfter })
        this.failed(problem)
      }
      await this.tellLedger()
      this.arm()
    })
    return this.running
  }

  /** Brings one account up to date; gives the sentence of what went wrong, else null. */
  private async carry(account: AccountId): Promise<string | null> {
    const { database, keeper } = this.options
    if (this.closed) return null
    const task = await database.outbox.get(account)
    if (task === undefined) return null
    if (task.task === 'erase') return this.erase(task)

    const read = await readNotebook(database, account, task.task === 'replace' ? 'any' : 'alive')
    // In the Trash: the vault keeps what it has until the Trash is emptied.
    if (read === null) return this.settle(task)
    const { notebook, sequence } = read
    const written = await keeper.writeAccount({
      account,
      name: notebook.account.name,
      revision: sequence,
      bytes: writeAccountFile(notebook),
    })
    if (!written.ok) return written.text
    // Only now: until the new copy is on the disk, the older ones may be all there is.
    const forgotten = task.task === 'replace' ? await keeper.eraseAccount(account, 'older') : written
    if (!forgotten.ok) return forgotten.text
    const cut = await keeper.cutLog(account, sequence)
    if (!cut.ok) return cut.text
    await this.settle({ ...task, revision: sequence })
    if ((await database.outbox.count()) === 0) this.backedUp(written.value.at)
    return null
  }

  private async erase(task: OutboxRow): Promise<string | null> {
    const { keeper } = this.options
    const erased = await keeper.eraseAccount(task.account, 'all')
    if (!erased.ok) return erased.text
    const cut = await keeper.cutLog(task.account, task.revision)
    if (!cut.ok) return cut.text
    return this.settle(task)
  }

  /** Done, unless the account was written again meanwhile. */
  private async settle(done: OutboxRow): Promise<null> {
    const { outbox } = this.options.database
    await this.options.database.transaction('rw', outbox, async () => {
      const row = await outbox.get(done.account)
      if (row !== undefined && row.revision <= done.revision) await outbox.delete(done.account)
    })
    return null
  }

  private async tellLedger(): Promise<void> {
    const { database, keeper } = this.options
    if (this.closed) return
    const { accounts, records, pages, sequence } = await readHead(database)
    const { version } = newestVersion()
    const told = await keeper.updateLedger({ accounts, records, pages, schemaVersion: version, lastRevision: sequence })
    if (!told.ok) this.failed(told.text)
  }

  private backedUp(at: Instant): void {
    this.options.onBackedUp(at)
    this.tell({ kind: 'backedUp', at })
  }

  private failed(text: string): void {
    this.options.onFailed(text)
    this.tell({ kind: 'failed', text })
  }
}
