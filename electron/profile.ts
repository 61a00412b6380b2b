import { join } from 'node:path'

/** The Electron of our releases. Development and tests may run on another one, which must not meet its data. */
const officialElectron = 45

/**
 * Name of the profile folder, below the place where the system keeps the data of programs. Each kind of runtime has
 * its own: an older Chromium that opens a newer one's database wipes it.
 */
export function profileFolderName(runtime: { readonly packaged: boolean; readonly electron: string }): string {
  const major = Number.parseInt(runtime.electron, 10)
  const build = runtime.packaged ? 'Acumen' : 'Acumen Development'
  return major === officialElectron ? build : `${build} (Electron ${major})`
}

/** The switches of our own, as they stand on the command line: `--name=value`. */
export function switchValue(args: readonly string[], name: string): string | null {
  const prefix = `--${name}=`
  const found = args.find((argument) => argument.startsWith(prefix))
  return found === undefined ? null : found.slice(prefix.length)
}

/** Everything that one profile folder holds beside Chromium's own files. */
export function profilePlaces(folder: string) {
  return {
    vault: join(folder, 'vault'),
    saveLog: join(folder, 'save-log.jsonl'),
    ledger: join(folder, 'ledger.json'),
    windows: join(folder, 'windows.json'),
    /** Holds the user's own files, which he may also edit in another program. */
    preferences: folder,
    /** Chromium's folder with the working store. */
    database: join(folder, 'IndexedDB'),
    /** Copies of it, taken after the program did not end by quitting. */
    setAside: join(folder, 'set-aside'),
  } as const
}
