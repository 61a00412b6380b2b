import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../shared/account/ids.ts'
import { type Instant, instantSchema } from '../../shared/account/primitives.ts'
import { type Failure, failure, type Outcome, success } from '../../shared/contract/errors.ts'
import type { VaultAccount, VaultCopy, VaultDamage, VaultWrite } from '../../shared/contract/values.ts'
import { asFailure, sha256, systemCode, writeDurably } from './durable.ts'
import { asGeneration, copyEnding, type GenerationName, generationId, parseGenerationId } from './generation.ts'
import { generationsToKeep } from './thinning.ts'
import { Turns } from './turns.ts'

/**
 * What says of the current copy that it is good, and whose it is. It is written last: a write that was cut off
 * before leaves a current copy that the label does not vouch for, and its generation, which vouches for itself.
 */
const labelSchema = v.strictObject({
  name: v.string(),
  at: instantSchema,
  revision: v.number(),
  size: v.number(),
  generation: v.string(),
})
type Label = v.InferOutput<typeof labelSchema>

const names = { label: 'label.json', current: `current${copyEnding}`, generations: 'generations' } as const

/**
 * The copies of every account on disk, outside the database's reach: per account a folder with the current account
 * file and its generations. A copy is only ever replaced or removed after a newer one was read back.
 */
export class Vault {
  readonly #folder: string
  readonly #now: () => Date
  readonly #turns = new Turns()

  constructor(folder: string, now: () => Date) {
    this.#folder = folder
    this.#now = now
  }

  /** Writes of one account wait for each other; nothing is thinned out before the new copy was verified. */
  write(copy: VaultWrite): Promise<Outcome<{ at: Instant; generation: string }>> {
    return this.#turns.take(copy.account, async () => {
      try {
        return success(await this.#write(copy))
      } catch (error) {
        return asFailure(error, 'unwritable')
      }
    })
  }

  async #write({ account, name, revision, bytes }: VaultWrite) {
    const place = this.#placeOf(account)
    await mkdir(place.generations, { recursive: true })
    const known = await this.#generations(account)
    const hash = sha256(bytes)
    const newest = known[0]
    // The same content again is the same generation: otherwise saving nothing would push out what was something.
    const repeated = newest !== undefined && newest.hash === hash && (await this.#good(account, newest)) !== null
    const at = this.#timeAfter(newest)
    const generation = repeated ? newest.id : generationId(at, revision, hash)
    if (!repeated) await writeDurably(join(place.generations, `${generation}${copyEnding}`), bytes)
    await writeDurably(place.current, bytes)
    const label: Label = { name, at, revision, size: bytes.byteLength, generation }
    await writeDurably(place.label, new TextEncoder().encode(JSON.stringify(label)))
    if (!repeated) await this.#thin(account)
    return { at, generation }
  }

  /** A clock that was set back must not make the newest copy look old. */
  #timeAfter(newest: GenerationName | undefined): Instant {
    const now = this.#now().getTime()
    const time = newest === undefined ? now : Math.max(now, newest.time + 1)
    return new Date(time).toISOString() as Instant // toISOString writes instants
  }

  async #thin(account: AccountId): Promise<void> {
    const generations = await this.#generations(account)
    const kept = new Set(generationsToKeep(generations.map(({ time }) => time)))
    for (const { id, time } of generations) {
      if (!kept.has(time)) await rm(join(this.#placeOf(account).generations, `${id}${copyEnding}`), { force: true })
    }
  }

  /** Every account that has any copy, also one whose label was lost. */
  async list(): Promise<Outcome<{ accounts: VaultAccount[] }>> {
    const accounts: VaultAccount[] = []
    for (const account of await this.#accounts()) {
      const entry = await this.#entry(account)
      if (entry !== null) accounts.push(entry)
    }
    return success({ accounts })
  }

  async #entry(account: AccountId): Promise<VaultAccount | null> {
    const place = this.#placeOf(account)
    const found = await this.#generations(account)
    const generations = await Promise.all(
      found.map(async (name) => asGeneration(name, await sizeOf(join(place.generations, `${name.id}${copyEnding}`)))),
    )
    const label = await this.#label(account)
    if (label !== null) {
      return { account, name: label.name, at: label.at, revision: label.revision, bytes: label.size, generations }
    }
    const newest = found[0]
    if (newest === undefined) return null
    const bytes = generations[0]?.size ?? 0
    return { account, name: 'An account without a label', at: newest.at, revision: newest.revision, bytes, generations }
  }

  /** @param generation null for the newest good copy, whichever it is */
  async read(account: AccountId, generation: string | null): Promise<Outcome<VaultCopy>> {
    const generations = await this.#generations(account)
    const label = await this.#label(account)
    // The generation that the label names is the current copy once more, and as new as that.
    const copyOf = (bytes: Uint8Array, name: GenerationName): VaultCopy => {
      const { at, revision } = name.id === label?.generation ? label : name
      return { bytes, at, revision }
    }
    if (generation !== null) {
      const named = generations.find(({ id }) => id === generation)
      if (named === undefined) return failure('notFound')
      const bytes = await this.#good(account, named)
      return bytes === null ? failure('damaged') : success(copyOf(bytes, named))
    }
    const current = await this.#goodCurrent(account)
    if (current !== null && label !== null) {
      return success({ bytes: current, at: label.at, revision: label.revision })
    }
    for (const one of generations) {
      const bytes = await this.#good(account, one)
      if (bytes !== null) return success(copyOf(bytes, one))
    }
    return failure(generations.length === 0 && label === null ? 'notFound' : 'damaged')
  }

  /** Removes every copy: the person deleted the account for good. */
  erase(account: AccountId): Promise<Outcome<Record<string, never>>> {
    return this.#turns.take(account, async () => {
      try {
        await rm(this.#placeOf(account).folder, { recursive: true, force: true })
        return success({})
      } catch (error) {
        return asFailure(error, 'unwritable')
      }
    })
  }

  /**
   * Removes what is older than the current copy: the person deleted something for good that the current copy no
   * longer has. Refused as `damaged` where the current copy is not good: the older ones may then be all there is.
   */
  eraseOlder(account: AccountId): Promise<Outcome<Record<string, never>>> {
    return this.#turns.take(account, async () => {
      try {
        const label = await this.#label(account)
        if (label === null || (await this.#goodCurrent(account)) === null) return failure('damaged')
        const { folder, generations } = this.#placeOf(account)
        for (const { id } of await this.#generations(account)) {
          if (id !== label.generation) await rm(join(generations, `${id}${copyEnding}`), { force: true })
        }
        // What a crash left of a write that it cut off.
        for (const place of [folder, generations]) {
          const drafts = (await listIfThere(place)).filter((file) => file.endsWith('.draft'))
          for (const draft of drafts) await rm(join(place, draft), { force: true })
        }
        return success({})
      } catch (error) {
        return asFailure(error, 'unwritable')
      }
    })
  }

  /** Reads every copy there is and compares it with what was written. */
  async verify(): Promise<Outcome<{ accounts: number; damaged: VaultDamage[] }>> {
    const accounts = await this.#accounts()
    const damaged: VaultDamage[] = []
    for (const account of accounts) {
      // In the account's turn, so that a copy that is just being written is not taken for a damaged one.
      await this.#turns.take(account, async () => {
        if ((await this.#goodCurrent(account)) === null) damaged.push(damageOf(account, null))
        for (const one of await this.#generations(account)) {
          if ((await this.#good(account, one)) === null) damaged.push(damageOf(account, one.id))
        }
      })
    }
    return success({ accounts: accounts.length, damaged })
  }

  /** Resolves when every write that was asked for is on the disk. */
  idle(): Promise<void> {
    return this.#turns.idle()
  }

  async #goodCurrent(account: AccountId): Promise<Uint8Array | null> {
    const label = await this.#label(account)
    const bytes = label === null ? null : await readIfThere(this.#placeOf(account).current)
    const expected = label === null ? null : parseGenerationId(label.generation)
    return bytes !== null && expected !== null && sha256(bytes) === expected.hash ? bytes : null
  }

  async #good(account: AccountId, { id, hash }: GenerationName): Promise<Uint8Array | null> {
    const bytes = await readIfThere(join(this.#placeOf(account).generations, `${id}${copyEnding}`))
    return bytes !== null && sha256(bytes) === hash ? bytes : null
  }

  async #label(account: AccountId): Promise<Label | null> {
    const bytes = await readIfThere(this.#placeOf(account).label)
    if (bytes === null) return null
    try {
      return v.parse(labelSchema, JSON.parse(new TextDecoder().decode(bytes)))
    } catch {
      return null
    }
  }

  /** Newest first. */
  async #generations(account: AccountId): Promise<readonly GenerationName[]> {
    const files = await listIfThere(this.#placeOf(account).generations)
    return files
      .filter((file) => file.endsWith(copyEnding))
      .map((file) => parseGenerationId(file.slice(0, -copyEnding.length)))
      .filter((name) => name !== null)
      .sort((a, b) => b.time - a.time)
  }

  async #accounts(): Promise<readonly AccountId[]> {
    const folders = await listIfThere(this.#folder)
    return folders.filter((name): name is AccountId => v.is(accountIdSchema, name))
  }

  #placeOf(account: AccountId) {
    const folder = join(this.#folder, account)
    return {
      folder,
      current: join(folder, names.current),
      label: join(folder, names.label),
      generations: join(folder, names.generations),
    }
  }
}

function damageOf(account: AccountId, generation: string | null): VaultDamage {
  const { text }: Failure = failure('damaged')
  return { account, generation, text }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    // EIO and the like: a copy that cannot be read is as good as a damaged one, and there are others.
    if (systemCode(error) === null) throw error
    return null
  }
}

async function listIfThere(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
