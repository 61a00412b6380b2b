import { expect, it, vi } from 'vitest'
import { activateAll } from '../../../renderer/workbench/activate.ts'
import type { Contribution, Phase } from '../../../renderer/workbench/contribution.ts'
import { createNotifications } from '../../../renderer/workbench/notify/notification-store.ts'
import type { Workbench } from '../../../renderer/workbench/workbench.ts'

function setUp() {
  const notifications = createNotifications()
  // Activation itself uses nothing but the notifications of a workbench.
  const workbench = { notifications } as unknown as Workbench
  const log = { warn: vi.fn(), error: vi.fn() }
  return { notifications, workbench, log }
}

it('activates by phase, and one that fails is reported and stops nothing', async () => {
  const { notifications, workbench, log } = setUp()
  const said: string[] = []
  const contribution = (id: string, phase: Phase): Contribution => ({
    id,
    phase,
    activate() {
      said.push(id)
      return () => said.push(`-${id}`)
    },
  })
  const broken: Contribution = {
    id: 'broken',
    phase: 'starting',
    activate() {
      throw new Error('of no use to a log that must not quote names')
    },
  }
  const dispose = await activateAll(
    [contribution('late', 'eventually'), broken, contribution('first', 'starting'), contribution('second', 'ready')],
    { workbench, log, now: () => 0, after: (phase) => void said.push(`after ${phase}`) },
  )
  expect(said).toEqual([
    'first',
    'after starting',
    'second',
    'after ready',
    'after restored',
    'late',
    'after eventually',
  ])
  expect(log.error).toHaveBeenCalledOnce()
  expect(notifications.shown.get().map((one) => one.severity)).toEqual(['error'])
  said.length = 0
  dispose()
  expect(said).toEqual(['-late', '-second', '-first'])
})

it('warns of a contribution that holds up the start', async () => {
  const { workbench, log } = setUp()
  let time = 0
  const slow: Contribution = {
    id: 'slow',
    phase: 'starting',
    activate() {
      time += 80
      return () => undefined
    },
  }
  await activateAll([slow], { workbench, log, now: () => time, after: () => undefined })
  expect(log.warn).toHaveBeenCalledWith('contributions', 'slow took 80 ms in starting')
})
