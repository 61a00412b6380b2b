import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createNotifications } from '../../../../renderer/workbench/notify/notification-store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('lets information go by itself, but not what needs an answer or says what went wrong', () => {
  const notifications = createNotifications()
  notifications.info('Saved.')
  notifications.info('Imported.', [{ title: 'Undo', run: () => undefined }])
  notifications.error('The file could not be read.')
  vi.advanceTimersByTime(60_000)
  expect(notifications.shown.get().map((one) => one.text)).toEqual(['Imported.', 'The file could not be read.'])
})

it('shows the same sentence once', () => {
  const notifications = createNotifications()
  notifications.error('The disk is full.')
  notifications.error('The disk is full.')
  expect(notifications.shown.get()).toHaveLength(1)
})

it('reports progress, and a cancelled job says no more', () => {
  const notifications = createNotifications()
  const cancel = vi.fn()
  const job = notifications.progress({ title: 'Importing', cancel })
  job.report(3, 10, 'Figures')
  expect(notifications.shown.get()[0]?.progress).toEqual({ done: 3, total: 10, text: 'Figures' })
  const [shown] = notifications.shown.get()
  shown?.cancel?.()
  shown?.cancel?.()
  job.fail('Cancelled')
  expect(cancel).toHaveBeenCalledOnce()
  expect(notifications.shown.get()).toEqual([])
})

it('leaves a message when a job is done or fails', () => {
  const notifications = createNotifications()
  notifications.progress({ title: 'One' }).done('12 figures imported.')
  notifications.progress({ title: 'Two' }).fail('The file is cut off.')
  notifications.progress({ title: 'Three' }).done()
  expect(notifications.shown.get().map((one) => [one.severity, one.text])).toEqual([
    ['info', '12 figures imported.'],
    ['error', 'The file is cut off.'],
  ])
})
