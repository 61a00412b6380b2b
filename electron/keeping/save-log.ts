import { type FileHandle, open, readFile } from 'node:fs/promises'
import type { AccountId } from '../../shared/account/ids.ts'
import type { Instant } from '../../shared/account/primitives.ts'
import { type Outcome, success } from '../../shared/contract/errors.ts'
import { asFailure, systemCode, writeDurably } from './durable.ts'
import { Turns } from './turns.ts'

/**
 * One line of JSON per settled save, forced to the disk before it is acknowledged. A line names its `account` and
 * `revision`; what else it says is the page's business. It holds what the vault does not have yet, and is cut
 * when it does.
 */
export class SaveLog {
  readonly #path: string
  readonly #now: () => Date
  readonly #turns = new Turns()

  constructor(path: string, now: () => Date) {
    this.#path = path
    this.#now = now
  }

  append(lines: readonly string[]): Promise<Outcome<{ at: Instant }>> {
    return this.#inTurn(async () => {
      const file = await open(this.#path, 'a+', 0o600)
      try {
        const { size } = await file.stat()
        // After a crash in the middle of a line, the next one must not be glued to its stump.
        const torn = await endsInsideLine(file, size)
        try {
          await file.appendFile(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`)
          await file.sync()
        } catch (error) {
          // What a full disk took of the lines was not acknowledged, and would keep it full.
          await file.truncate(size).catch(() => undefined)
          throw error
        }
      } finally {
        await file.close()
      }
      return { at: this.#now().toISOString() as Instant } // toISOString writes instants
    })
  }

  /** Every whole line, oldest first; what a crash cut off is left out. */
  read(): Promise<Outcome<{ lines: string[] }>> {
    return this.#inTurn(async () => ({ lines: (await this.#lines()).filter((line) => parseHead(line) !== null) }))
  }

  /** Drops what the vault now has of this account. Lines that cannot be read stay: they may be someone's only copy. */
  cut(account: AccountId, throughRevision: number): Promise<Outcome<Record<string, never>>> {
    return this.#inTurn(async () => {
      const lines = await this.#lines()
      const kept = lines.filter((line) => {
        const head = parseHead(line)
        return head === null || head.account !== account || head.revision > throughRevision
      })
      if (kept.length < lines.length) {
        await writeDurably(this.#path, new TextEncoder().encode(kept.map((line) => `${line}\n`).join('')))
      }
      return {}
    })
  }

  /** Drops every line of an account that was deleted for good. */
  erase(account: AccountId): Promise<Outcome<Record<string, never>>> {
    return this.cut(account, Number.MAX_SAFE_INTEGER)
  }

  idle(): Promise<void> {
    return this.#turns.idle()
  }

  async #lines(): Promise<string[]> {
    try {
      return (await readFile(this.#path, 'utf8')).split('\n').filter((line) => line !== '')
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
    return this.#turns.take('log', async () => {
      try {
        return success(await work())
      } catch (error) {
        return asFailure(error, 'unwritable')
      }
    })
  }
}

async function endsInsideLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}

function parseHead(line: string): { readonly account: unknown; readonly revision: number } | null {
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed !== 'object' || parsed === null) return null
    const account = 'account' in parsed ? parsed.account : null
    const revision = 'revision' in parsed ? Number(parsed.revision) : Number.NaN
    // Without a revision it is younger than any cut: kept.
    return { account, revision: Number.isNaN(revision) ? Number.POSITIVE_INFINITY : revision }
  } catch {
    return null
  }
}
