import { open, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { accountFileLimit } from '../shared/account/limits.ts'
import { companyfactsLimit } from '../shared/contract/contract.ts'
import { failure, type Outcome, success } from '../shared/contract/errors.ts'
import type { OpenKind } from '../shared/contract/values.ts'
import { asFailure, writeDurably } from './keeping/durable.ts'

/** Bytes. */
export const limits: Readonly<Record<OpenKind, number>> = { companyfacts: companyfactsLimit, account: accountFileLimit }

/** Reads a file that a person picked. Only its size is judged here: what it says is parsed outside this process. */
export async function readPicked(
  path: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  try {
    const file = await open(path, 'r')
    try {
      const about = await file.stat()
      if (!about.isFile()) return failure('unreadable', 'It is not a file.')
      if (about.size > limit)
        return failure('tooLarge', `It has ${inMegabytes(about.size)}; at most ${inMegabytes(limit)}.`)
      if (about.size === 0) return failure('empty')
      return success({ name: basename(path), bytes: await file.readFile({ signal }) })
    } finally {
      await file.close()
    }
  } catch (error) {
    return signal?.aborted === true ? failure('cancelled') : asFailure(error, 'unreadable')
  }
}

/** Writes a file where a person wanted it, whole or not at all; a link keeps pointing where it pointed. */
export async function writePicked(path: string, bytes: Uint8Array): Promise<Outcome<{ path: string }>> {
  try {
    const target = await realpath(path).catch(() => path)
    await writeDurably(target, bytes)
    return success({ path })
  } catch (error) {
    return asFailure(error, 'unwritable')
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 100 * 1024 * 1024 ? 1 : 0)} MB`
}
