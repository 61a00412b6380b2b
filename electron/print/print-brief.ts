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

  async print(
    model: BriefModel,
    report: (done: number, text: string) => void = () => undefined,
  ): Promise<Outcome<Printed>> {
    report(0, 'Laying out the brief')
    const window = this.#openWindow()
    try {
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
      log('a brief was not printed', error)
      return failure('printFailed')
    } finally {
      if (!window.isDestroyed()) window.destroy()
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
