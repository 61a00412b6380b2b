import type { TestProject } from 'vitest/node'
import { buildProgram } from '../../../build/build.mjs'
import { startDisplay } from '../../../build/steps/display.mjs'
import { stringValues } from '../../../build/steps/electron.mjs'
import { ensureRuntime } from '../../../build/steps/runtime.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Electron to start. */
    electronExecutable: string
    /** The environment for programs that draw on the tests' display. */
    displayEnvironment: Record<string, string>
  }
}

/** Makes sure that the runtime, the built program and a display are there, once for all files of the suite. */
export async function setup(project: TestProject): Promise<() => void> {
  const [runtime] = await Promise.all([ensureRuntime(), buildProgram()])
  const display = await startDisplay()
  project.provide('electronExecutable', runtime.executable)
  project.provide('displayEnvironment', stringValues(display.env))
  return display.stop
}
