import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Answers to the system's dialogs, which no test can click: what is picked, in order. */
export interface DialogScript {
  /** For the environment of the program. */
  readonly env: Readonly<Record<string, string>>
  /** A folder of the test's own, deleted after it. */
  readonly folder: string
  open(path: string): void
  save(path: string): void
}

export function dialogScript(): DialogScript {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-dialogs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'dialogs.json')
  const picks: { readonly open: string[]; readonly save: string[] } = { open: [], save: [] }
  const write = () => writeFileSync(file, JSON.stringify(picks))
  write()
  return {
    env: { ACUMEN_TEST_DIALOGS: file },
    folder,
    open(path) {
      picks.open.push(path)
      write()
    },
    save(path) {
      picks.save.push(path)
      write()
    },
  }
}
