import type { BrowserWindow, WebContents } from 'electron'
import { sendEvent } from './calls.ts'

/** How long a page may take to write what was typed last, ms. One that hangs must not keep its window open. */
const patience = 3_000

/**
 * Lets a window go only when its page has written what was typed last: what a page begins in `pagehide` is cut off
 * with its process. A page that is not there to answer is not waited for.
 */
export class Farewell {
  /** How the window of this page is closed for good, while the page is being waited for. */
  readonly #waiting = new WeakMap<WebContents, () => void>()

  /** @param forGood asked when the window closes: whether it does not come back at the next start */
  hold(window: BrowserWindow, forGood: () => boolean): void {
    const contents = window.webContents
    let over = false
    window.on('close', (event) => {
      if (over || contents.isDestroyed() || contents.isCrashed() || contents.isLoadingMainFrame()) return
      event.preventDefault()
      if (this.#waiting.has(contents)) return
      // A page that hangs would be asked by `close` too, and not answer that either: also one that hangs only after
      // it has said that everything is written. So the time runs until the window is gone.
      const timer = setTimeout(() => {
        if (!window.isDestroyed()) window.destroy()
      }, patience)
      window.once('closed', () => clearTimeout(timer))
      this.#waiting.set(contents, () => {
        over = true
        if (!window.isDestroyed()) window.close()
      })
      sendEvent(contents, 'window.leaving', { forGood: forGood() })
    })
  }

  /** The page says that everything is written. */
  written(contents: WebContents): void {
    this.#waiting.get(contents)?.()
  }
}
