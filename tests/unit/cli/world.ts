import * as v from 'valibot'
import type { CliIo } from '../../../electron/cli/command.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'

/** A world of files in memory for commands that are run in-process; what they said and wrote is kept. */
export function cliWorld(files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const said = { out: '', error: '' }
  const written = new Map<string, Uint8Array>()
  const io: CliIo = {
    cwd: '/here',
    stdout: (text) => {
      said.out += text
    },
    stderr: (text) => {
      said.error += text
    },
    today: () => v.parse(daySchema, '2026-11-23'),
    now: () => v.parse(instantSchema, '2026-11-23T09:00:00.000Z'),
    mintId: () => '01890a5d-ac96-774b-bcce-b302099a8057',
    readFile: async (path) => {
      const held = files[path]
      return held === undefined
        ? { ok: false, code: 'notFound', text: `There is no file ${path}.` }
        : { ok: true, bytes: typeof held === 'string' ? new TextEncoder().encode(held) : held }
    },
    writeFile: async (path, bytes) => {
      written.set(path, bytes)
      return { ok: true }
    },
  }
  return { io, said, written }
}
