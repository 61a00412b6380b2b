import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import { decideBounds, type Rectangle, smallest, type WindowPlace } from './bounds.ts'
import type { Roles } from './calls.ts'
import { log } from './log.ts'
import { isPage, pageOf, type Role } from './security/pages.ts'

const backgrounds = { dark: '#1f1f1f', light: '#ffffff' } as const

export interface WindowMaker {
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

/** A window of the program, at its place. It shows itself when its page is drawn; the one in front takes the focus. */
export function openMainWindow(
  maker: WindowMaker,
  place: Pick<WindowPlace, 'maximized' | 'fullscreen'> & { readonly bounds: Rectangle | null },
  inFront: boolean,
): BrowserWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { position, width, height } = decideBounds(place.bounds, areas)
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
  if (place.maximized) window.maximize()
  if (place.fullscreen) window.setFullScreen(true)
  window.once('ready-to-show', () => (inFront ? window.show() : window.showInactive()))
  window.on('close', () => maker.session.flushStorageData())
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
