import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, protocol } from 'electron'
import { dev, root } from './environment.ts'
import { log } from './log.ts'
import { profileFolderName, switchValue } from './profile.ts'
import { runProgram } from './program.ts'
import { registerScheme } from './protocol.ts'
import { confinePages } from './security/navigation.ts'
import { quietChromium } from './security/network.ts'

// What must be settled before Electron is ready, in order; what comes after is in program.ts.

const briefJob = switchValue(process.argv, 'brief-job')
const chosenProfile = switchValue(process.argv, 'profile-dir')

const refusal = whyNot()
if (refusal === null) start()
else {
  log(refusal)
  app.exit(1)
}

function whyNot(): string | null {
  if (!root && app.commandLine.hasSwitch('no-sandbox')) return 'Acumen does not run without its sandbox'
  // The user's own profile may be open in a window, and is none of a job's business.
  if (briefJob !== null && chosenProfile === null) return 'a job needs a profile of its own: --profile-dir=PATH'
  return null
}

function start(): void {
  // For root Chromium has no sandbox, and this would take away the switch without which nothing loads.
  if (!root) app.enableSandbox()
  registerScheme(protocol)
  confinePages(app)
  quietChromium(app)
  takeProfile(chosenProfile === null ? usualProfile() : resolve(chosenProfile))
  runProgram({ briefJob }).catch((error: unknown) => {
    log('the program did not start', error)
    app.exit(1)
  })
}

function usualProfile(): string {
  return join(app.getPath('appData'), profileFolderName({ packaged: !dev, electron: process.versions.electron }))
}

function takeProfile(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
}
