import { expect, it, vi } from 'vitest'
import { createNotifications } from '../../../../renderer/workbench/notify/notification-store.ts'

const undo = { title: 'Undo', run: () => undefined }
const texts = (list: readonly { readonly text: string }[]) => list.map((one) => one.text)

it('shows the same sentence once, on the screen and in the centre', () => {
  const notifications = createNotifications()
  notifications.error('The disk is full.')
  notifications.error('The disk is full.')
  expect(texts(notifications.shown.get())).toEqual(['The disk is full.'])
  expect(texts(notifications.all.get())).toEqual(['The disk is full.'])
})

it('keeps in the centre what left the screen, and counts it as new until the centre was opened', () => {
  const notifications = createNotifications()
  notifications.info('Saved.')
  const id = notifications.shown.get()[0]?.id ?? 0
  notifications.rest(id)
  expect(notifications.shown.get()).toEqual([])
  expect(notifications.all.get()).toMatchObject([{ text: 'Saved.', isUnread: true }])
  notifications.showCentre(true)
  expect(notifications.all.get()).toMatchObject([{ text: 'Saved.', isUnread: false }])
  notifications.close(id)
  expect(notifications.all.get()).toEqual([])
})

it('never has more than three on the screen: the oldest leave, errors last', () => {
  const notifications = createNotifications()
  notifications.error('Broken')
  notifications.info('One', [undo])
  notifications.info('Two', [undo])
  notifications.info('Three', [undo])
  expect(texts(notifications.shown.get())).toEqual(['Broken', 'Two', 'Three'])
  expect(notifications.all.get().map(({ text, isUnread }) => [text, isUnread])).toEqual([
    ['Broken', false],
    ['One', true],
    ['Two', false],
    ['Three', false],
  ])
})

it('goes straight to the open centre, and the screen stays clear behind it', () => {
  const notifications = createNotifications()
  notifications.warn('Old')
  notifications.showCentre(true)
  notifications.warn('New')
  expect(notifications.shown.get()).toEqual([])
  notifications.showCentre(false)
  expect(notifications.shown.get()).toEqual([])
  expect(notifications.all.get().map(({ text, isUnread }) => [text, isUnread])).toEqual([
    ['Old', false],
    ['New', false],
  ])
})

it('disturbs nobody who asked for it, except by an error', () => {
  const notifications = createNotifications()
  notifications.quietWhile(() => true)
  notifications.info('Saved.')
  notifications.progress({ title: 'Reading' })
  expect(notifications.spoken.get().text).toBe('')
  notifications.error('The file is cut off.')
  expect(texts(notifications.shown.get())).toEqual(['The file is cut off.'])
  expect(texts(notifications.all.get())).toEqual(['Saved.', 'Reading', 'The file is cut off.'])
  expect(notifications.spoken.get()).toMatchObject({ text: 'The file is cut off.', isUrgent: true })
})

it('reports progress by the quarter to those who listen, and a cancelled job says no more', () => {
  const notifications = createNotifications()
  const cancel = vi.fn()
  const job = notifications.progress({ title: 'Importing', cancel, source: 'Import' })
  job.report(3, 10, 'Figures')
  expect(notifications.shown.get()).toMatchObject([
    { progress: { done: 3, total: 10, text: 'Figures' }, source: 'Import' },
  ])
  expect(notifications.spoken.get().text).toBe('Importing: 25 %')
  job.report(4, 10)
  expect(notifications.spoken.get().text).toBe('Importing: 25 %')
  const [shown] = notifications.shown.get()
  shown?.cancel?.()
  shown?.cancel?.()
  job.report(9, 10)
  job.fail('Cancelled')
  expect(cancel).toHaveBeenCalledOnce()
  expect(notifications.all.get()).toEqual([])
  expect(notifications.spoken.get()).toMatchObject({ text: 'Cancelled: Importing', isUrgent: false })
})

it('leaves a message when a job is done or fails', () => {
  const notifications = createNotifications()
  notifications.progress({ title: 'One' }).done('12 figures imported.')
  notifications.progress({ title: 'Two' }).fail('The file is cut off.', [undo])
  notifications.progress({ title: 'Three' }).done()
  expect(notifications.shown.get().map((one) => [one.severity, one.text, one.actions])).toEqual([
    ['info', '12 figures imported.', []],
    ['error', 'The file is cut off.', [undo]],
  ])
})

it('clears all but work that is under way, and keeps no more than a hundred', () => {
  const notifications = createNotifications()
  notifications.progress({ title: 'Reading' })
  for (let number = 0; number < 150; number += 1) notifications.info(`Message ${number}`)
  expect(notifications.all.get()).toHaveLength(100)
  expect(notifications.all.get()[0]?.text).toBe('Reading')
  notifications.closeAll()
  expect(texts(notifications.all.get())).toEqual(['Reading'])
})
