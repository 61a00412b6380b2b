import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { Printer } from '../../../../electron/print/print-brief.ts'
import type { BriefModel } from '../../../../shared/brief/model.ts'

/** A window whose page never stands, or whose PDF never comes. */
function slowWindow() {
  let isDestroyed = false
  const window = {
    webContents: Object.assign(new EventEmitter(), { printToPDF: () => new Promise(() => undefined) }),
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true
    },
  }
  return window as unknown as BrowserWindow
}

// The model goes to the page unread.
const model = {} as BriefModel

test.each([
  ['being laid out', false],
  ['becoming a PDF', true],
])('a brief that is cancelled while %s closes its page at once', async (_when, stands) => {
  const window = slowWindow()
  const printer = new Printer(() => window)
  const controller = new AbortController()
  const printing = printer.print(model, { signal: controller.signal })
  if (stands) printer.ready(window.webContents, null)
  controller.abort()
  expect(await printing).toMatchObject({ ok: false, code: 'cancelled' })
  expect(window.isDestroyed()).toBe(true)
})

test('one that was cancelled before it began opens no page', async () => {
  const printer = new Printer(() => {
    throw new Error('a window was opened')
  })
  expect(await printer.print(model, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, code: 'cancelled' })
})
