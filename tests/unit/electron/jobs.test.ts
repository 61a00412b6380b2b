import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test } from 'vitest'
import { Jobs } from '../../../electron/jobs.ts'

// A job asks of its page only whether it is gone.
const page = () => new EventEmitter() as unknown as WebContents
const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('aborted')))

test('a job is called off by its own page alone', async () => {
  const jobs = new Jobs()
  const mine = page()
  const running = jobs.run(mine, 'brief.export', untilAborted)
  jobs.cancel(page(), 'brief.export')
  jobs.cancel(mine, 'file.open')
  expect(await Promise.race([running, Promise.resolve('still running')])).toBe('still running')
  jobs.cancel(mine, 'brief.export')
  expect(await running).toBe('aborted')
})

test('the same job does not run twice for a page, and again once it is over, however it ended', async () => {
  const jobs = new Jobs()
  const mine = page()
  const running = jobs.run(mine, 'brief.export', untilAborted)
  expect(await jobs.run(mine, 'brief.export', untilAborted)).toMatchObject({ ok: false, code: 'busy' })
  jobs.cancel(mine, 'brief.export')
  await running
  await expect(jobs.run(mine, 'brief.export', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await jobs.run(mine, 'brief.export', () => Promise.resolve('done'))).toBe('done')
})

test('a page that goes away calls its work off', async () => {
  const jobs = new Jobs()
  const mine = page()
  const running = jobs.run(mine, 'file.open', untilAborted)
  mine.emit('destroyed')
  expect(await running).toBe('aborted')
})
