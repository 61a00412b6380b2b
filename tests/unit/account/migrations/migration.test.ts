import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAccountFile } from '../../../../shared/account/file.ts'
import { accountFileVersion } from '../../../../shared/account/file-schema.ts'
import { type Migration, migrateFile, migrations } from '../../../../shared/account/migrations/migration.ts'

const folder = new URL('../../../fixtures/account-files/', import.meta.url)

/**
 * One entry per version there has been: the SHA-256 of the file which that version wrote, so that nobody writes it
 * anew, and the test that replays its migration. A new version adds a line, a file, and a test.
 */
const versions: Readonly<Record<number, { readonly sha256: string; readonly migrationTest: string | null }>> = {
  1: { sha256: 'e9e7f321dd60481d4c10d00a1eea90c0cd04352f46973791f42cc9e4cb04727b', migrationTest: null },
}

describe('the versions of the account file', () => {
  it('are each kept as a file of their own, as it was written', () => {
    const kept = readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(new URL(name, folder)))
        .digest('hex'),
    ])
    expect(kept).toEqual(
      Object.entries(versions).map(([version, { sha256 }]) => [`version-${version}.acumen.json`, sha256]),
    )
    expect(Object.keys(versions).map(Number)).toEqual(Array.from({ length: accountFileVersion }, (_, at) => at + 1))
  })

  it.each(Object.keys(versions))('%s opens today, with every record it held', (version) => {
    const bytes = readFileSync(new URL(`version-${version}.acumen.json`, folder))
    const written = JSON.parse(bytes.toString('utf8')) as { version: number; records: { id: string }[] }
    const reading = readAccountFile(bytes)
    expect(written.version).toBe(Number(version))
    expect(reading.ok ? reading.notebook.records.map(({ id }) => id) : reading.problems).toEqual(
      written.records.map(({ id }) => id),
    )
  })
})

describe('the migrations', () => {
  it('lead from each version to the next, without a gap, and to the current one', () => {
    expect(migrations.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: accountFileVersion - 1 }, (_, at) => [at + 1, at + 2]),
    )
  })

  it('were each exercised by a test that stands beside this one', () => {
    const tests = readdirSync(new URL('.', import.meta.url))
    const named = migrations.map(({ from }) => versions[from]?.migrationTest)
    expect(named.filter((name) => name == null || !tests.includes(name))).toEqual([])
  })
})

/** A chain as later versions will have it, since version 1 is the first: 1 to 2 renames a field, 2 to 3 adds one. */
const chain: readonly Migration[] = [
  {
    from: 2,
    to: 3,
    migrate: (file) => ({ ...file, tags: [] }),
  },
  {
    from: 1,
    to: 2,
    migrate: ({ title, ...file }) => ({ ...file, name: (title as string).trim() }),
  },
]

describe('bringing a file up to date', () => {
  it('runs the steps in order from the version of the file, and sets the version', () => {
    expect(migrateFile({ version: 1, title: ' Kestrel ' }, { from: 1, target: 3, steps: chain })).toEqual({
      ok: true,
      file: { version: 3, name: 'Kestrel', tags: [] },
    })
    expect(migrateFile({ version: 2, name: 'Kestrel' }, { from: 2, target: 3, steps: chain })).toEqual({
      ok: true,
      file: { version: 3, name: 'Kestrel', tags: [] },
    })
  })

  it('leaves a file of the current version as it is', () => {
    const file = { version: 3 }
    expect(migrateFile(file, { from: 3, target: 3, steps: chain })).toEqual({ ok: true, file })
  })

  it('says at which version it stuck: a file that is not what its version writes, or a step that is not there', () => {
    expect(migrateFile({ version: 1, title: 5 }, { from: 1, target: 3, steps: chain })).toEqual({ ok: false, at: 1 })
    expect(migrateFile({ version: 2 }, { from: 2, target: 4, steps: chain })).toEqual({ ok: false, at: 3 })
    const circle: readonly Migration[] = [{ from: 1, to: 1, migrate: (file) => file }]
    expect(migrateFile({}, { from: 1, target: 2, steps: circle })).toEqual({ ok: false, at: 1 })
  })
})
