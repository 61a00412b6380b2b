import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { listOf } from '../shared/account/primitives.ts'
import { type Outcome, success } from '../shared/contract/errors.ts'
import { limits, readPicked } from './files.ts'

/** What a start of the program was given: its arguments, and the folder they are meant in. */
export const givenSchema = v.object({ args: listOf(v.string(), 1000), folder: v.string() })
type Given = v.InferOutput<typeof givenSchema>

const largest = Math.max(...Object.values(limits))

/** Files that the person started the program with, until a window asks for them. What they are is judged there. */
export class GivenFiles {
  #paths: string[] = []
  #listener: () => void = () => undefined

  /** Arguments that are no file of ours are none of this. */
  add({ args, folder }: Given): void {
    const paths = args
      .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.json'))
      .map((argument) => resolve(folder, argument))
      .filter(isFile)
    if (paths.length === 0) return
    this.#paths.push(...paths)
    this.#listener()
  }

  onAdded(listener: () => void): void {
    this.#listener = listener
  }

  async take(): Promise<Outcome<{ name: string; bytes: Uint8Array } | null>> {
    const path = this.#paths.shift()
    return path === undefined ? success(null) : readPicked(path, largest)
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
