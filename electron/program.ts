import { app, type BrowserWindow, ipcMain, type Session, session } from 'electron'
import * as v from 'valibot'
import type { EventOf } from '../shared/contract/contract.ts'
import { success } from '../shared/contract/errors.ts'
import type { Ledger } from '../shared/contract/values.ts'
import { answerCalls, Roles, sendEvent } from './calls.ts'
import { nativeDialogs, scriptedDialogs } from './dialogs.ts'
import { dev, distribution } from './environment.ts'
import { Farewell } from './farewell.ts'
import { GivenFiles, givenSchema } from './given-files.ts'
import { makeHandlers, makePrintHandlers } from './handlers.ts'
import { asFailure } from './keeping/durable.ts'
import { decideStart, LedgerFile, readLedger } from './keeping/ledger.ts'
import { Preferences } from './keeping/preferences.ts'
import { SaveLog } from './keeping/save-log.ts'
import { moveAside, setAside } from './keeping/set-aside.ts'
import { watchSpace } from './keeping/space.ts'
import { Vault } from './keeping/vault.ts'
import { log } from './log.ts'
import { ApplicationMenu } from './menu.ts'
import { runBriefJob } from './print/brief-job.ts'
import { Printer } from './print/print-brief.ts'
import { profilePlaces } from './profile.ts'
import { readServedFiles, serve } from './protocol.ts'
import { refuseNetwork } from './security/network.ts'
import { applyPermissions } from './security/permissions.ts'
import { SessionFile } from './session-file.ts'
import { recoverPage, stopWith } from './trouble.ts'
import { WindowSet } from './window-set.ts'
import { openPrintWindow } from './windows.ts'

const now = () => new Date()

/** Tests answer dialogs from a file; a packaged program does not know of it. */
const { ACUMEN_TEST_DIALOGS: scriptPath } = process.env
const dialogScript = dev ? scriptPath : undefined
const quiet = dialogScript !== undefined

interface Stage {
  readonly roles: Roles
  readonly printer: Printer
  readonly mainSession: Session
}

/** The program on the profile folder that is set, from its first check to its last window. */
export async function runProgram({ briefJob }: { readonly briefJob: string | null }): Promise<void> {
  const start = { args: process.argv.slice(1), folder: process.cwd() }
  if (briefJob === null && !app.requestSingleInstanceLock(start)) {
    // The first start was told of this one, and comes to the front.
    app.exit(0)
    return
  }
  const given = new GivenFiles()
  given.add(start)
  await app.whenReady()
  const stage = setStage()
  if (briefJob === null) {
    openProgram(stage, given)
    return
  }
  answerCalls(ipcMain, stage.roles, makePrintHandlers(stage.printer))
  // Without a listener Electron quits with the print window, before the PDF is written.
  app.on('window-all-closed', () => undefined)
  app.exit(await runBriefJob(briefJob, stage.printer))
}

/** Both sessions under the same rules; the brief's page is laid out in one that keeps nothing, made when first needed. */
function setStage(): Stage {
  const files = readServedFiles(distribution)
  const confined = (one: Session) => {
    serve(one.protocol, files)
    applyPermissions(one)
    refuseNetwork(one, dev)
    return one
  }
  let printSession: Session | null = null
  const roles = new Roles()
  const printer = new Printer(() => {
    printSession ??= confined(session.fromPartition('acumen-print'))
    return openPrintWindow({ roles, session: printSession, dev })
  })
  return { roles, printer, mainSession: confined(session.defaultSession) }
}

function openProgram({ roles, printer, mainSession }: Stage, given: GivenFiles): void {
  const places = profilePlaces(app.getPath('userData'))
  const previous = readLedger(places.ledger)
  if (!isOpenable(previous)) return
  // Its process starts while the ledger is written. The page itself is served by this thread, so it cannot be there,
  // and open the database, before all that follows is done.
  const farewell = new Farewell()
  const space = watchedSpace(app.getPath('userData'))
  const windows: WindowSet = new WindowSet({
    maker: { roles, session: mainSession, dev },
    file: new SessionFile(places.windows),
    opened(window) {
      farewell.hold(window, () => windows.closesForGood(window))
      recoverPage(window, quiet)
      space.tell(window)
    },
  })
  windows.openSession()
  const ledger = beginLedger(places, previous)
  const vault = new Vault(places.vault, now)
  const saveLog = new SaveLog(places.saveLog, now)
  const preferences = new Preferences(places.preferences)
  const setDatabaseAside = () => {
    try {
      moveAside(places.database, places.setAside, now())
      return success({})
    } catch (error) {
      return asFailure(error, 'unwritable')
    }
  }
  const dialogs = dialogScript === undefined ? nativeDialogs : scriptedDialogs(dialogScript)
  const menu = new ApplicationMenu({
    dev,
    front: () => windows.front()?.webContents ?? null,
    run(command) {
      const front = windows.front()
      if (front === null) windows.openSession()
      else sendEvent(front.webContents, 'menu.command', { command })
    },
  })
  // By then the set of windows has heard which one is in front.
  app.on('browser-window-focus', () => setImmediate(() => menu.show()))
  answerCalls(
    ipcMain,
    roles,
    makeHandlers({
      menu,
      vault,
      saveLog,
      ledger,
      preferences,
      dialogs,
      printer,
      farewell,
      windows,
      given,
      setDatabaseAside,
    }),
  )

  followStarts(windows, given)
  const endPreferences = preferences.watch((name, text) => windows.sendAll('preferences.changed', { name, text }))
  quitWhenWritten(async () => {
    space.end()
    endPreferences()
    await Promise.all([vault.idle(), saveLog.idle()])
    ledger.markClean()
  })
}

/** False when the database must not be opened; the person was told why. */
function isOpenable(previous: Ledger | null): boolean {
  const { chrome } = process.versions
  if (decideStart(previous, chrome) !== 'olderChromium') return true
  const sentence =
    `These notes were last opened by a newer Acumen (Chromium ${previous?.chromium}). ` +
    `This one (Chromium ${chrome}) would lose them, so it stops here. Please start the newer one.`
  stopWith(sentence, quiet)
  return false
}

/** What must be on the disk before a page opens the database. */
function beginLedger(places: ReturnType<typeof profilePlaces>, previous: Ledger | null): LedgerFile {
  const { chrome: chromium } = process.versions
  // Without a ledger nothing says how the last run ended, nor which Chromium it was; a first run has no database yet.
  if (decideStart(previous, chromium) !== 'clean') {
    try {
      setAside(places.database, places.setAside, now())
    } catch (error) {
      // A full disk must not keep the person from their notes; vault and save log are still there.
      log('the database was not copied aside', error)
    }
  }
  return new LedgerFile(places.ledger, { previous, chromium, now })
}

/** A further start of the program, or a file that is dropped on it, comes to the window in front. */
function followStarts(windows: WindowSet, given: GivenFiles): void {
  const onGiven = () => {
    const front = windows.front()
    if (front !== null) sendEvent(front.webContents, 'file.waiting', {})
  }
  given.onAdded(onGiven)
  app.on('second-instance', (_event, _args, _folder, data) => {
    windows.comeToFront()
    const start = v.safeParse(givenSchema, data)
    if (start.success) given.add(start.output)
  })
  app.on('activate', () => windows.comeToFront())
  app.on('before-quit', () => windows.quitting())
  // A Mac's program stays without a window until it is quit.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || windows.isQuitting()) app.quit()
  })
}

/** Watches the room on the disk for all windows. */
function watchedSpace(folder: string): { tell(window: BrowserWindow): void; end(): void } {
  const heard = new Set<BrowserWindow>()
  let last: EventOf<'space.low'> | null = null
  const tell = (window: BrowserWindow) => {
    if (last !== null && !window.isDestroyed()) sendEvent(window.webContents, 'space.low', last)
  }
  const end = watchSpace(folder, (space) => {
    last = space
    for (const window of heard) tell(window)
  })
  return {
    tell(window) {
      heard.add(window)
      window.once('closed', () => heard.delete(window))
      // A page that was loaded after the level changed has to hear of it too.
      window.webContents.on('did-finish-load', () => tell(window))
    },
    end,
  }
}

/** Holds the end of the program back until everything that was asked to be written is on the disk. */
function quitWhenWritten(finish: () => Promise<void>): void {
  let finished = false
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    finish()
      .catch((error: unknown) => log('the end was not clean', error))
      .finally(() => {
        finished = true
        // Not from within the event that was just refused: Electron still counts that as quitting.
        setImmediate(() => app.quit())
      })
  })
}
