import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

if (!root && app.commandLine.hasSwitch('no-sandbox')) {
  log('Acumen does not run without its sandbox')
  app.exit(1)
}
// For root Chromium has no sandbox, and this would take away the switch without which nothing loads.
if (!root) app.enableSandbox()

registerScheme(protocol)
confinePages(app)
quietChromium(app)

const briefJob = switchValue(process.argv, 'brief-job')
const chosenProfile = switchValue(process.argv, 'profile-dir')

if (chosenProfile !== null) {
  takeProfile(resolve(chosenProfile))
} else if (briefJob !== null) {
  // The user's own profile may be open in a window, and is none of this job's business.
  const profile = mkdtempSync(join(tmpdir(), 'acumen-brief-'))
  takeProfile(profile)
  app.on('quit', () => rmSync(profile, { recursive: true, force: true }))
} else {
  takeProfile(join(app.getPath('appData'), profileFolderName({ packaged: !dev, electron: process.versions.electron })))
}

runProgram({ briefJob }).catch((error: unknown) => {
  log('the program did not start', error)
  app.exit(1)
})

function takeProfile(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
}
