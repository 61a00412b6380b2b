import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { type WindowSession, windowSessionSchema } from './bounds.ts'
import { log } from './log.ts'

/** A window that is dragged tells at every pixel; once it rests is enough, ms. */
const rest = 500

/** Which windows were open, and where: what a start brings back. */
export class SessionFile {
  readonly #path: string
  #timer: NodeJS.Timeout | undefined

  constructor(path: string) {
    this.#path = path
  }

  read(): WindowSession {
    try {
      return v.parse(windowSessionSchema, JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      // A first start or a damaged file: one window in its usual place.
      return { windows: [], look: 'system' }
    }
  }

  writeSoon(session: () => WindowSession): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.write(session()), rest)
  }

  write(session: WindowSession): void {
    clearTimeout(this.#timer)
    try {
      writeFileSync(`${this.#path}.draft`, JSON.stringify(session))
      renameSync(`${this.#path}.draft`, this.#path)
    } catch (error) {
      log('the places of the windows were not remembered', error)
    }
  }
}
