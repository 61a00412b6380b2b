import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { declareDatabase } from '../../../../renderer/storage/database/database.ts'
import { probeDatabase } from '../../../../renderer/storage/database/probe.ts'
import { openStore } from '../../../../renderer/storage/open.ts'
import type { DatabaseVersion } from '../../../../renderer/storage/versions/version.ts'
import { databaseVersions, newestVersion } from '../../../../renderer/storage/versions/versions.ts'
import { memoryKeeper } from '../memory-keeper.ts'
import { freshName } from '../open-test-store.ts'
import { testOptions } from '../test-options.ts'

/** How a database of each version is filled, and what it must be after climbing to the newest. One per version. */
const climbs: Readonly<
  Record<number, { fill(database: Dexie): Promise<void>; check(database: Dexie): Promise<void> }>
> = {
  1: {
    async fill(database) {
      await database.table('settings').put({ key: 'layout', value: { open: true } })
    },
    async check(database) {
      expect(await database.table('settings').get('layout')).toEqual({ key: 'layout', value: { open: true } })
    },
  },
}

function declared(name: string, versions: readonly DatabaseVersion[]): Dexie {
  return declareDatabase(name, versions)
}

describe('the versions of the database', () => {
  it('are numbered without a gap from 1, and their oldest reader is one of them', () => {
    expect(databaseVersions.map(({ version }) => version)).toEqual(databaseVersions.map((_, index) => index + 1))
    for (const { version, minReader } of databaseVersions) expect(minReader).toBeLessThanOrEqual(version)
  })

  it('are each exercised by a climb in this test', () => {
    expect(Object.keys(climbs).map(Number)).toEqual(databaseVersions.map(({ version }) => version))
  })

  it.each(databaseVersions.map(({ version }) => version))(
    'climb from %i to the newest with everything',
    async (from) => {
      const climb = climbs[from]
      if (climb === undefined) throw new Error(`No climb from ${from}`)
      const name = freshName()
      const old = declared(name, databaseVersions.slice(0, from))
      await old.open()
      await climb.fill(old)
      old.close()
      const current = declared(name, databaseVersions)
      await current.open()
      await climb.check(current)
      current.close()
    },
  )

  it('run their upgrades in order, once', async () => {
    const ran: number[] = []
    const step = (version: number): DatabaseVersion => ({
      version,
      minReader: 1,
      tables: version === 1 ? newestVersion([...databaseVersions]).tables : {},
      upgrade: async (transaction) => {
        await transaction.table('settings').put({ key: `v${version}`, value: true })
        ran.push(version)
      },
    })
    const versions = [step(1), step(2), step(3)]
    const name = freshName()
    const old = declared(name, versions.slice(0, 1))
    await old.open()
    old.close()
    for (let time = 0; time < 2; time += 1) {
      const current = declared(name, versions)
      await current.open()
      current.close()
    }
    expect(ran).toEqual([2, 3])
  })
})

describe('an older program', () => {
  it('refuses data of a newer one with a sentence and touches nothing', async () => {
    const name = freshName()
    const newer: DatabaseVersion = { version: 2, minReader: 2, tables: { extra: 'id' }, upgrade: null }
    const future = declared(name, [...databaseVersions, newer])
    await future.open()
    await future.table('extra').put({ id: 'x' })
    future.close()
    expect(await openStore(testOptions(memoryKeeper(), name))).toEqual({
      kind: 'refused',
      code: 'newerData',
      text: 'These notebooks were last used by a newer version of Acumen. Start that version; nothing was touched.',
    })
    expect(await probeDatabase(name)).toEqual({ exists: true, dataLoss: 'none', version: 2, minReader: 2 })
  })

  it('opens data of a newer one that says it may', async () => {
    const name = freshName()
    const newer: DatabaseVersion = { version: 2, minReader: 1, tables: { extra: 'id' }, upgrade: null }
    const future = declared(name, [...databaseVersions, newer])
    await future.open()
    future.close()
    expect((await openStore(testOptions(memoryKeeper(), name))).kind).toBe('ready')
  })
})

it('looking at a database that is not there does not make one', async () => {
  const name = freshName()
  expect(await probeDatabase(name)).toEqual({ exists: false, dataLoss: 'none', version: 0, minReader: 0 })
  expect(await Dexie.exists(name)).toBe(false)
})
