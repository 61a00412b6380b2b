import { app, type BrowserWindow, dialog } from 'electron'
import { log } from './log.ts'

/** Milliseconds and times: a page that stops this often is not started again. */
const patience = { span: 60_000, times: 3 } as const

/** Starts a page again that Chromium lost, and says so; what was shown as saved is in the database. */
export function recoverPage(window: BrowserWindow, quiet: boolean): void {
  const stops: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log('the page stopped', reason)
    stops.push(Date.now())
    if (stops.filter((time) => time > Date.now() - patience.span).length >= patience.times) {
      stopWith(
        'The window stopped three times within a minute. What was shown as saved is kept in the profile folder.',
        quiet,
      )
      return
    }
    window.reload()
    if (quiet) return
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window stopped and was started again.',
      detail: 'Everything that was shown as saved is there.',
    })
  })
}

/** Says why the program cannot go on, where a person sees it, and ends with exit code 1. */
export function stopWith(sentence: string, quiet: boolean): void {
  log(sentence)
  if (!quiet) dialog.showErrorBox('Acumen', sentence)
  app.exit(1)
}
