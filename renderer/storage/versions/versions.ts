import type { DatabaseVersion } from './version.ts'
import { version1 } from './version-1.ts'

/** All versions there ever were, oldest first. A new one goes to the end. */
export const databaseVersions: readonly DatabaseVersion[] = [version1]

/** The form this program writes. */
export function newestVersion(versions: readonly DatabaseVersion[] = databaseVersions): DatabaseVersion {
  const newest = versions.at(-1)
  if (newest === undefined) throw new Error('There is no database version')
  return newest
}
