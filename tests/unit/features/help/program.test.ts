import { expect, it } from 'vitest'
import { profilePlaces } from '../../../../electron/profile.ts'
import { places, programLines, readBackups } from '../../../../renderer/features/help/program.ts'
import type { AcumenBridge } from '../../../../shared/contract/bridge.ts'

it('says what runs, in words', () => {
  const info = {
    version: '0.1.0',
    platform: 'linux',
    electron: '45.4.1',
    chromium: '150.0',
    zone: 'Europe/Prague',
    dev: true,
    profile: '/home/a',
    window: '1',
  }
  expect(programLines(info)).toEqual([
    ['Version', '0.1.0, not packaged'],
    ['System', 'Linux'],
    ['Electron', '45.4.1'],
    ['Chromium', '150.0'],
    ['Time zone', 'Europe/Prague'],
  ])
  expect(programLines({ ...info, dev: false, platform: 'plan9' }).slice(0, 2)).toEqual([
    ['Version', '0.1.0'],
    ['System', 'plan9'],
  ])
})

it('names every place that the program keeps data of the person in', () => {
  const { vault, saveLog, ledger, database, setAside } = profilePlaces('')
  const named = places.map(({ name }) => name.replace(/\/$/, ''))
  expect(named).toEqual(expect.arrayContaining([vault, saveLog, ledger, database, setAside]))
})

it('sums up the backups; null when they cannot be listed', async () => {
  const account = (at: string, generations: number) => ({ at, generations: Array(generations).fill({}) })
  const bridge = (answer: unknown) => ({ call: async () => answer }) as unknown as AcumenBridge
  const accounts = [account('2026-11-22T10:00:00.000Z', 3), account('2026-11-20T10:00:00.000Z', 1)]
  expect(await readBackups(bridge({ ok: true, value: { accounts } }))).toEqual({
    accounts: 2,
    generations: 4,
    newest: '2026-11-22T10:00:00.000Z',
    oldest: '2026-11-20T10:00:00.000Z',
  })
  expect(await readBackups(bridge({ ok: true, value: { accounts: [] } }))).toEqual({
    accounts: 0,
    generations: 0,
    newest: null,
    oldest: null,
  })
  expect(await readBackups(bridge({ ok: false, code: 'unreadable', text: 'No' }))).toBeNull()
})
