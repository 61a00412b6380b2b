import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Failure, type FailureCode, failure } from '../../shared/contract/errors.ts'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Puts a file in place whole or not at all, also when the power goes: a draft beside it is written, forced to the
 * disk and read back before it takes the name, and then the folder is forced too. A draft that was left behind by a
 * crash is never read and never in the way.
 *
 * @throws the error of the file system; the file that was there is then untouched
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (sha256(await readFile(draft)) !== sha256(bytes)) throw new Error('what was written does not read back')
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

/** Forces a rename or a new name in the folder to the disk, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file system journals names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const codes: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  ENOENT: 'notFound',
}

/**
 * Turns what the file system refused into its sentence.
 *
 * @param otherwise the code of any other refusal
 * @throws what did not come from the file system: a bug
 */
export function asFailure(error: unknown, otherwise: 'unreadable' | 'unwritable'): Failure {
  const code = systemCode(error)
  if (code === null) throw error
  return failure(codes[code] ?? otherwise, `(${code})`)
}

export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
