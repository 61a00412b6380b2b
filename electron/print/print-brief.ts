import type { BrowserWindow, WebContents } from 'electron'
import type { BriefModel } from '../../shared/brief/model.ts'
import { failure, type Outcome, success } from '../../shared/contract/errors.ts'
import { log } from '../log.ts'

/** Milliseconds; a brief of twenty pages takes two or three seconds. */
const patience = 60_000

interface Assignment {
  readonly model: BriefModel
  readonly ready: (problem: string | null) => void
}

type Report = (done: number, text: string) => void

interface PrintOptions {
  readonly report?: Report
  readonly signal?: AbortSignal
}

export interface Printed {
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * Lays a brief out in a window that is never seen, and gives its PDF. The page asks for its model (`print.model`),
 * says when it stands (`print.ready`), and is gone afterwards.
 */
export class Printer {
  readonly #openWindow: () => BrowserWindow
  readonly #assignments = new WeakMap<WebContents, Assignment>()

  constructor(openWindow: () => BrowserWindow) {
    this.#openWindow = openWindow
  }

  modelFor(contents: WebContents): Outcome<BriefModel> {
    const assignment = this.#assignments.get(contents)
    return assignment === undefined ? failure('notAllowed') : success(assignment.model)
  }

  ready(contents: WebContents, problem: string | null): Outcome<Record<string, never>> {
    const assignment = this.#assignments.get(contents)
    if (assignment === undefined) return failure('notAllowed')
    assignment.ready(problem)
    return success({})
  }

  /** Called off by the signal, it closes its page, whatever the page is doing, and gives `cancelled`. */
  async print(model: BriefModel, { report = () => undefined, signal }: PrintOptions = {}): Promise<Outcome<Printed>> {
    if (signal?.aborted === true) return failure('cancelled')
    const window = this.#openWindow()
    const calledOff = new Promise<Outcome<Printed>>((resolve) => {
      signal?.addEventListener('abort', () => resolve(failure('cancelled')), { once: true })
    })
    try {
      return await Promise.race([this.#printIn(window, model, report), calledOff])
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }

  async #printIn(window: BrowserWindow, model: BriefModel, report: Report): Promise<Outcome<Printed>> {
    try {
      report(0, 'Laying out the brief')
      const problem = await this.#layOut(window, model)
      if (problem !== null) return failure('printFailed', problem)
      report(1, 'Writing the PDF')
      const printed = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      report(2, 'Numbering the pages')
      // Two thirds of the main process's code, needed by no start.
      const { stampPdf } = await import('./pdf-stamp.ts')
      return success(await stampPdf(printed, model))
    } catch (error) {
      // A window that was closed under it ends here too.
      if (!window.isDestroyed()) log('a brief was not printed', error)
      return failure('printFailed')
    }
  }

  /** Resolves with what the page says is wrong, or null. */
  #layOut(window: BrowserWindow, model: BriefModel): Promise<string | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('It took too long.'), patience)
      const finish = (problem: string | null) => {
        clearTimeout(timer)
        resolve(problem)
      }
      this.#assignments.set(window.webContents, { model, ready: finish })
      window.webContents.once('render-process-gone', () => finish('Its page stopped.'))
      window.webContents.once('did-fail-load', () => finish('Its page did not load.'))
    })
  }
}
