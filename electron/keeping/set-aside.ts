import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

const copiesKept = 2

/**
 * Moves a database that cannot be opened out of the way, so that a new one can be filled from the copies. It may hold
 * what nothing else does: such a folder is never cleared away here.
 *
 * @throws the error of the file system; the database is then where it was
 */
export function moveAside(database: string, folder: string, now: Date): void {
  if (!existsSync(database)) return
  mkdirSync(folder, { recursive: true })
  renameSync(database, join(folder, `unreadable-${stampOf(now)}`))
}

/**
 * Copies the database's folder aside, before anything opens it and before its own repair can make matters worse.
 * The last two copies are kept; an older one goes only after the new one is whole.
 *
 * @throws the error of the file system; no copy is then lost
 */
export function setAside(database: string, folder: string, now: Date): void {
  if (!existsSync(database)) return
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, stampOf(now))
  const draft = `${copy}.draft`
  try {
    cpSync(database, join(draft, basename(database)), { recursive: true })
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  const whole = readdirSync(folder).filter((name) => /^\d{8}T\d{9}Z$/.test(name))
  for (const old of whole.sort().slice(0, -copiesKept)) rmSync(join(folder, old), { recursive: true, force: true })
}

function stampOf(time: Date): string {
  return time.toISOString().replace(/[-:.]/g, '')
}
