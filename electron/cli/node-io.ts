import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { format } from 'date-fns'
import { v7 as mintUuid } from 'uuid'
import * as v from 'valibot'
import { daySchema, instantSchema } from '../../shared/account/primitives.ts'
import type { CliIo } from './command.ts'

/** The real world: npm runs scripts in the project's folder and tells in INIT_CWD where the user stands. */
export function nodeIo(): CliIo {
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  return {
    cwd,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    today: () => v.parse(daySchema, format(new Date(), 'yyyy-MM-dd')),
    now: () => v.parse(instantSchema, new Date().toISOString()),
    mintId: () => mintUuid(),
    readFile: async (path) => {
      try {
        return { ok: true, bytes: await readFile(resolve(cwd, path)) }
      } catch (error) {
        return errorCode(error) === 'ENOENT'
          ? { ok: false, code: 'notFound', text: `There is no file ${path}.` }
          : { ok: false, code: 'notReadable', text: `${path} cannot be read (${errorCode(error)}).` }
      }
    },
    writeFile: async (path, bytes) => {
      try {
        await writeFile(resolve(cwd, path), bytes)
        return { ok: true }
      } catch (error) {
        return { ok: false, code: 'notWritable', text: `${path} cannot be written (${errorCode(error)}).` }
      }
    },
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
