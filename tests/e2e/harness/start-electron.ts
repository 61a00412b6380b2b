import { _electron, type ElectronApplication, errors } from 'playwright-core'
import { inject } from 'vitest'
import { electronEnvironment, stringValues } from '../../../build/steps/electron.mjs'
import { repositoryRoot } from '../../../build/steps/paths.mjs'
import { isRoot } from '../../../build/steps/system.mjs'

export interface StartOptions {
  readonly profile: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const answerMilliseconds = 25_000

/**
 * Starts the built program with Playwright attached to it. On a busy machine the attaching was seen to get no answer,
 * rarely and with nothing said by the program: such a start is ended, told on standard error, and made once more.
 */
export async function startElectron(options: StartOptions): Promise<ElectronApplication> {
  try {
    return await start(options)
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    process.stderr.write(`The program did not answer and is started again. ${error.message}\n`)
    return start(options)
  }
}

function start({ profile, args = [], env = {} }: StartOptions): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: inject('electronExecutable'),
    // Playwright adds --no-sandbox itself where it is not told that the sandbox works.
    chromiumSandbox: !isRoot(),
    args: [repositoryRoot, `--profile-dir=${profile}`, ...args],
    env: stringValues({ ...electronEnvironment(inject('displayEnvironment')), ...env }),
    timeout: answerMilliseconds,
  })
}
