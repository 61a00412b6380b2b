import { randomUUID } from 'node:crypto'
import { type BrowserWindow, nativeTheme, type WebContents } from 'electron'
import type { EventName, EventOf } from '../shared/contract/contract.ts'
import type { Look } from '../shared/contract/values.ts'
import { besides, type WindowPlace } from './bounds.ts'
import { sendEvent } from './calls.ts'
import type { SessionFile } from './session-file.ts'
import { openMainWindow, type WindowMaker } from './windows.ts'

interface Open {
  readonly id: string
  readonly window: BrowserWindow
  isClosing: boolean
}

interface WindowSetOptions {
  readonly maker: WindowMaker
  readonly file: SessionFile
  /** Called for each window as soon as it is made. */
  readonly opened: (window: BrowserWindow) => void
}

/** The windows of the program: those of the last session come back, each under its own name. */
export class WindowSet {
  readonly #options: WindowSetOptions
  /** The one in front first. */
  #open: readonly Open[] = []
  /** The window that was closed last stays in the session: it is the one that a start brings back. */
  #last: WindowPlace | null = null
  #look: Look = 'system'
  /** Windows of the last session that are yet to come. */
  #waiting: readonly WindowPlace[] = []
  #isQuitting = false

  constructor(options: WindowSetOptions) {
    this.#options = options
  }

  /** The front window of the last session, or a first one. The others follow by `openOthers`. */
  openSession(): void {
    const { windows, look } = this.#options.file.read()
    this.#look = look
    nativeTheme.themeSource = look
    const [first, ...others] = windows
    this.#make(first ?? { id: 'main', bounds: null, maximized: false, fullscreen: false }, true)
    this.#waiting = others
  }

  /**
   * The notebooks are open in the first window: now the others of the last session may come. Before, they would ask
   * the person the same questions twice, and keep the first one waiting.
   */
  openOthers(): void {
    const places = this.#waiting
    this.#waiting = []
    for (const place of places) this.#make(place, false)
  }

  openNew(): void {
    const front = this.front()
    const bounds = front === null ? null : besides(front.getNormalBounds())
    this.#make({ id: randomUUID(), bounds, maximized: false, fullscreen: false }, true)
    this.#keep()
  }

  /** The window that a menu or a second start means; null while none is open. */
  front(): BrowserWindow | null {
    return this.#open[0]?.window ?? null
  }

  /** Brings the front window before the person; opens one where there is none. */
  comeToFront(): void {
    const window = this.front()
    if (window === null) {
      this.openSession()
      return
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  idOf(contents: WebContents): string {
    return this.#open.find(({ window }) => window.webContents === contents)?.id ?? 'main'
  }

  /** True when the window is closed while others stay: then it does not come back. */
  closesForGood(window: BrowserWindow): boolean {
    if (this.#isQuitting) return false
    return this.#open.some((one) => one.window !== window && !one.isClosing)
  }

  sendAll<Name extends EventName>(name: Name, payload: EventOf<Name>, except: WebContents | null = null): void {
    for (const { window } of this.#open)
      if (!window.isDestroyed() && window.webContents !== except) sendEvent(window.webContents, name, payload)
  }

  setLook(look: Look): void {
    if (look === this.#look) return
    this.#look = look
    nativeTheme.themeSource = look
    this.#keep()
  }

  isQuitting(): boolean {
    return this.#isQuitting
  }

  /** From now on every window that closes comes back at the next start. */
  quitting(): void {
    if (this.#isQuitting) return
    this.#keep()
    this.#isQuitting = true
  }

  #make(place: Omit<WindowPlace, 'bounds'> & { readonly bounds: WindowPlace['bounds'] | null }, inFront: boolean) {
    const { maker, file, opened } = this.#options
    const window = openMainWindow(maker, place, inFront)
    const open: Open = { id: place.id, window, isClosing: false }
    this.#open = inFront ? [open, ...this.#open] : [...this.#open, open]
    const keepSoon = () => {
      if (!this.#isQuitting) file.writeSoon(() => this.#session())
    }
    window.on('resize', keepSoon)
    window.on('move', keepSoon)
    window.on('focus', () => {
      this.#open = [open, ...this.#open.filter((one) => one !== open)]
    })
    opened(window)
    window.on('close', () => {
      // Its place is known only as long as it stands.
      this.#last = placeOf(open)
      if (!this.closesForGood(window)) this.#keep()
      open.isClosing = true
    })
    window.on('closed', () => {
      this.#open = this.#open.filter((one) => one !== open)
      if (this.#open.length > 0) this.#keep()
    })
  }

  #keep(): void {
    if (!this.#isQuitting) this.#options.file.write(this.#session())
  }

  #session() {
    const open = this.#open.filter(({ window }) => !window.isDestroyed()).map(placeOf)
    const windows = open.length === 0 && this.#last !== null ? [this.#last] : open
    return { windows: [...windows, ...this.#waiting], look: this.#look }
  }
}

function placeOf({ id, window }: Open): WindowPlace {
  return {
    id,
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullscreen: window.isFullScreen(),
  }
}
