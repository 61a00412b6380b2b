import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import * as v from 'valibot'
import { decideBounds, smallest, type WindowState, windowStateSchema } from './bounds.ts'
import type { Roles } from './calls.ts'
import { log } from './log.ts'
import { isPage, pageOf, type Role } from './security/pages.ts'

const backgrounds = { dark: '#1f1f1f', light: '#ffffff' } as const

interface WindowMaker {
  readonly roles: Roles
  readonly session: Session
  readonly dev: boolean
}

/** The one place that creates windows, so that none lacks the sandbox. The page is not loaded yet. */
function createWindow(role: Role, maker: WindowMaker, options: Electron.BrowserWindowConstructorOptions) {
  const window = new BrowserWindow({
    ...options,
    show: false,
    webPreferences: {
      session: maker.session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: maker.dev,
      // A hidden print page must lay out as if it were seen.
      backgroundThrottling: role === 'window',
    },
  })
  maker.roles.give(window.webContents, role)
  return window
}

/** The window of the program. It shows itself when its page is drawn, and remembers where it stood. */
export function openMainWindow(maker: WindowMaker, statePath: string): BrowserWindow {
  const state = readState(statePath)
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { position, width, height } = decideBounds(state?.bounds ?? null, areas)
  const window = createWindow('window', maker, {
    ...position,
    width,
    height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Acumen',
    // Every command is in the palette; Alt shows the menu where it is not the system's own.
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
  })
  if (state?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    writeState(statePath, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    maker.session.flushStorageData()
  })
  load(window, 'window')
  return window
}

/** A window that is never seen: the brief's page is laid out in it. */
export function openPrintWindow(maker: WindowMaker): BrowserWindow {
  const window = createWindow('print', maker, { width: 900, height: 1200, backgroundColor: backgrounds.light })
  load(window, 'print')
  return window
}

function load(window: BrowserWindow, role: Role): void {
  const show = () => {
    window.loadURL(pageOf[role]).catch((error: unknown) => log(`the ${role} page did not load`, error))
  }
  // Every other navigation is refused before it begins; about:blank is one that Chromium asks no one about.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isPage(url, role)) show()
  })
  show()
}

function readState(path: string): WindowState | null {
  try {
    return v.parse(windowStateSchema, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // A first start or a damaged file: the window opens in its usual place.
    return null
  }
}

function writeState(path: string, state: WindowState): void {
  try {
    writeFileSync(`${path}.draft`, JSON.stringify(state))
    renameSync(`${path}.draft`, path)
  } catch (error) {
    log('the place of the window was not remembered', error)
  }
}
