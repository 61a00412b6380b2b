import { basename } from 'node:path'
import { app, BrowserWindow, shell } from 'electron'
import { failure, type Outcome, success } from '../shared/contract/errors.ts'
import { type Handlers, sendEvent } from './calls.ts'
import type { Dialogs } from './dialogs.ts'
import { dev } from './environment.ts'
import type { Farewell } from './farewell.ts'
import { limits, readPicked, writePicked } from './files.ts'
import type { GivenFiles } from './given-files.ts'
import { Jobs } from './jobs.ts'
import type { LedgerFile } from './keeping/ledger.ts'
import type { Preferences } from './keeping/preferences.ts'
import type { SaveLog } from './keeping/save-log.ts'
import type { Vault } from './keeping/vault.ts'
import type { ApplicationMenu } from './menu.ts'
import type { Printer } from './print/print-brief.ts'
import { profilePlaces } from './profile.ts'
import { decideExternalLink } from './security/external-links.ts'
import type { WindowSet } from './window-set.ts'

export interface Parts {
  readonly vault: Vault
  readonly saveLog: SaveLog
  readonly ledger: LedgerFile
  readonly preferences: Preferences
  readonly dialogs: Dialogs
  readonly printer: Printer
  readonly farewell: Farewell
  readonly windows: WindowSet
  readonly given: GivenFiles
  readonly menu: ApplicationMenu
  readonly setDatabaseAside: () => Outcome<Record<string, never>>
}

/** The calls of the brief's page, which are all that a job of the command line needs. */
export function makePrintHandlers(printer: Printer): Pick<Handlers, 'print.model' | 'print.ready'> {
  return {
    'print.model': (_request, contents) => printer.modelFor(contents),
    'print.ready': ({ problem }, contents) => printer.ready(contents, problem),
  }
}

/** What each call does. A page learns paths only from files that the person picked. */
export function makeHandlers({
  vault,
  saveLog,
  ledger,
  preferences,
  dialogs,
  printer,
  farewell,
  windows,
  given,
  menu,
  setDatabaseAside,
}: Parts): Handlers {
  const savedPaths = new Set<string>()
  const jobs = new Jobs()

  const exportBrief: Handlers['brief.export'] = ({ model, suggestedName }, contents) =>
    jobs.run(contents, 'brief.export', async (signal) => {
      const path = await dialogs.save('pdf', suggestedName, BrowserWindow.fromWebContents(contents))
      if (path === null) return success(null)
      const report = (done: number, text: string) =>
        sendEvent(contents, 'job.progress', { job: 'brief.export', done, total: 3, text })
      const printed = await printer.print(model, { report, signal })
      if (!printed.ok) return printed
      // From here on the file is written whole: half a file on the disk is worse than one that is not wanted.
      if (signal.aborted) return failure('cancelled')
      const written = await writePicked(path, printed.value.bytes)
      if (!written.ok) return written
      savedPaths.add(path)
      report(3, 'Done')
      return success({ path, pages: printed.value.pages })
    })

  return {
    'app.info': (_request, contents) => success({ ...appInfo(), window: windows.idOf(contents) }),

    'file.open': ({ kind }, contents) =>
      jobs.run(contents, 'file.open', async (signal) => {
        const path = await dialogs.open(kind, BrowserWindow.fromWebContents(contents))
        if (path === null) return success(null)
        sendEvent(contents, 'job.progress', { job: 'file.open', done: 0, total: 0, text: basename(path) })
        return readPicked(path, limits[kind], signal)
      }),
    'job.cancel': ({ job }, contents) => {
      jobs.cancel(contents, job)
      return success({})
    },
    'menu.set': (table, contents) => {
      menu.set(contents, table)
      return success({})
    },
    'window.fullScreen': (_request, contents) => {
      const window = BrowserWindow.fromWebContents(contents)
      window?.setFullScreen(!window.isFullScreen())
      return success({})
    },
    'file.save': async ({ suggestedName, kind, bytes }, contents) => {
      const path = await dialogs.save(kind, suggestedName, BrowserWindow.fromWebContents(contents))
      if (path === null) return success(null)
      const written = await writePicked(path, bytes)
      if (written.ok) savedPaths.add(path)
      return written
    },
    'file.given': () => given.take(),
    'file.reveal': ({ path }) => {
      if (!savedPaths.has(path)) return failure('notAllowed')
      shell.showItemInFolder(path)
      return success({})
    },

    'brief.export': exportBrief,
    ...makePrintHandlers(printer),

    'vault.write': (copy) => vault.write(copy),
    'vault.list': () => vault.list(),
    'vault.read': ({ account, generation }) => vault.read(account, generation),
    'vault.erase': async ({ account, what }) => {
      if (what === 'older') return vault.eraseOlder(account)
      // What the person deleted for good must not come back from a line that was waiting for its backup.
      const erased = await saveLog.erase(account)
      return erased.ok ? vault.erase(account) : erased
    },
    'vault.verify': () => vault.verify(),

    'saveLog.append': ({ lines }) => saveLog.append(lines),
    'saveLog.read': () => saveLog.read(),
    'saveLog.cut': ({ account, throughRevision }) => saveLog.cut(account, throughRevision),

    'ledger.read': () => success(ledger.read()),
    'ledger.update': (counts) => {
      ledger.update(counts)
      return success({})
    },

    'preferences.read': ({ name }) => preferences.read(name),
    'preferences.write': async ({ name, text }, contents) => {
      const written = await preferences.write(name, text)
      // The other windows show the same settings.
      if (written.ok) windows.sendAll('preferences.changed', { name, text }, contents)
      return written
    },
    'preferences.reveal': async ({ name }) => {
      const read = await preferences.read(name)
      if (!read.ok) return read
      shell.showItemInFolder(read.value.path)
      return success({})
    },

    'data.reveal': ({ place }) => {
      const profile = app.getPath('userData')
      shell.showItemInFolder(place === 'profile' ? profile : profilePlaces(profile)[place])
      return success({})
    },

    'database.setAside': () => setDatabaseAside(),

    'window.new': () => {
      windows.openNew()
      return success({})
    },
    'window.opened': () => {
      windows.openOthers()
      return success({})
    },
    'window.zoom': ({ level }, contents) => {
      contents.setZoomLevel(level)
      return success({})
    },
    'window.look': ({ look }) => {
      windows.setLook(look)
      return success({})
    },
    'window.written': (_request, contents) => {
      farewell.written(contents)
      return success({})
    },

    'link.open': async ({ url }) => {
      const decision = decideExternalLink(url)
      if (!decision.open) return failure('linkRefused', decision.reason)
      await shell.openExternal(decision.url)
      return success({})
    },
  }
}

function appInfo() {
  return {
    version: app.getVersion(),
    platform: process.platform,
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dev,
    profile: app.getPath('userData'),
  }
}
