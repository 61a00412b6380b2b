import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import {
  accountFileJsonSchema,
  accountFileVersion,
  asNewAccount,
  readAccountFile,
  writeAccountFile,
} from '../../../shared/account/file.ts'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { accountFileLimit } from '../../../shared/account/limits.ts'
import { migrateFile, migrations } from '../../../shared/account/migrations/migration.ts'
import { daySchema } from '../../../shared/account/primitives.ts'
import { rubricVersion } from '../../../shared/readiness/rubric/rubric.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { notebooks } from './arbitrary.ts'

const today = v.parse(daySchema, '2026-11-23')
const sample = sampleNotebook({ today })
const sampleText = new TextDecoder().decode(writeAccountFile(sample))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const problemsOf = (text: string) => {
  const reading = readAccountFile(bytesOf(text))
  return reading.ok ? [] : reading.problems
}
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const inOrder = (notebook: Notebook) => ({
  ...notebook,
  records: notebook.records.toSorted(byId),
  pages: notebook.pages.toSorted(byId),
})

describe('writing an account file', () => {
  it('gives every notebook back as it was', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const reading = readAccountFile(writeAccountFile(notebook))
        expect(reading.ok ? inOrder(reading.notebook) : reading.problems).toEqual(inOrder(notebook))
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same bytes whatever the order of records and fields', () => {
    const shuffled = JSON.parse(JSON.stringify(sample, (_key, value: unknown) => reversed(value))) as Notebook
    const turned = { ...shuffled, records: [...sample.records].reverse(), pages: [...sample.pages].reverse() }
    expect(new TextDecoder().decode(writeAccountFile(turned))).toBe(sampleText)
  })

  it('begins with what it is, and names the rubric', () => {
    expect(sampleText.slice(0, 80)).toContain('"format": "acumen-account",\n  "version": 1,')
    expect(JSON.parse(sampleText)).toMatchObject({ version: accountFileVersion, rubricVersion })
  })
})

describe('reading an account file', () => {
  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['[]', 'notAccountFile'],
    ['{"format": "something else"}', 'notAccountFile'],
    ['{"format": "acumen-account", "version": 2}', 'newer'],
    ['{"format": "acumen-account", "version": "1"}', 'schema'],
    ['{"format": "acumen-account", "version": 1, "records": [}', 'notJson'],
    ['{"format": "acumen-account"', 'truncated'],
    ['{"format": "acumen-acc', 'truncated'],
    [`{"format": "acumen-account", "x": ${'['.repeat(65)}${']'.repeat(65)}}`, 'tooDeep'],
    ['['.repeat(200_000), 'tooDeep'],
    ['{"format": "acumen-account", "__proto__": {}}', 'forbiddenKey'],
    ['{"format": "acumen-account", "\\u005f_proto__": {}}', 'forbiddenKey'],
    ['{"format": "acumen-account", "a": [{"constructor": 1}]}', 'forbiddenKey'],
  ])('refuses %.60s', (text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toContain(code)
  })

  it('refuses bytes that are no text, and files that are too large, before reading them', () => {
    expect(readAccountFile(new Uint8Array([0xff, 0xfe, 0x00]))).toMatchObject({ problems: [{ code: 'notText' }] })
    expect(readAccountFile(new Uint8Array(accountFileLimit + 1))).toMatchObject({ problems: [{ code: 'tooLarge' }] })
  })

  it('says at which line and column a damaged file stops making sense', () => {
    const lines = sampleText.split('\n')
    lines[100] = `${lines[100]} oops`
    const [problem] = problemsOf(lines.join('\n'))
    expect(problem).toMatchObject({ code: 'notJson', line: 101 })
    expect(problem?.text).toContain('line 101, column')
  })

  it('says where a cut file ends', () => {
    const cut = sampleText.slice(0, Math.floor(sampleText.length / 2))
    const [problem] = problemsOf(cut)
    expect(problem?.code).toBe('truncated')
    expect(problem?.line).toBe(cut.split('\n').length)
  })

  it('says path and line of every value that is wrong', () => {
    const lines = sampleText.split('\n')
    const line = lines.findIndex((each) => each.includes('"end": "')) + 1
    lines[line - 1] = (lines[line - 1] ?? '').replace(/"end": "[^"]*"/, '"end": "2026-02-30"')
    const [problem] = problemsOf(lines.join('\n'))
    expect(problem).toMatchObject({ code: 'schema', line, text: 'There is no such day in the calendar.' })
    expect(problem?.path).toMatch(/^records\[\d+\]\.period\.end$/)
  })

  it('names an id that is used twice', () => {
    const [first] = sample.records
    const twice = { ...sample, records: first ? [...sample.records, first] : [] }
    const reading = readAccountFile(writeAccountFile(twice))
    expect(reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path.replace(/\d+/, 'N')])).toEqual([
      ['duplicateId', 'records[N].id'],
    ])
  })

  it('keeps references that lead nowhere, and notes them', () => {
    const without = { ...sample, records: sample.records.filter(({ type }) => type !== 'meeting') }
    const reading = readAccountFile(writeAccountFile(without))
    expect(reading.ok && reading.notebook.records.length).toBe(without.records.length)
    expect(reading.ok && reading.notes[0]).toContain('which is not in the file')
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(sampleText.length), (noise, at) => {
        readAccountFile(noise)
        const damaged = bytesOf(sampleText.slice(0, 3000))
        damaged.set(noise.slice(0, Math.min(noise.length, 3000 - (at % 2500))), at % 2500)
        readAccountFile(damaged)
      }),
      { numRuns: 200 },
    )
  })
})

describe('an imported account', () => {
  it('is a new account that equals the exported one but for its id', () => {
    const accountId = v.parse(accountIdSchema, '01890a5d-ac96-774b-bcce-b302099a8057')
    const imported = asNewAccount(sample, { accountId })
    expect(imported).toEqual({ ...sample, account: { ...sample.account, id: accountId } })
  })
})

describe('migrations', () => {
  it('are in order, without a gap, and reach the current version', () => {
    const steps = migrations.map(({ from, to }) => [from, to])
    expect(steps).toEqual(steps.map((_, index) => [index + 1, index + 2]))
    expect(migrations.at(-1)?.to ?? 1).toBe(accountFileVersion)
  })

  it('have each a test of their own', () => {
    // One entry per migration, `from`, beside the test that replays it on a frozen file.
    const tested: readonly number[] = []
    expect(migrations.map(({ from }) => from)).toEqual(tested)
  })

  it('run in order from the version of the file, and set it', () => {
    const steps = [1, 2, 3].map((from) => ({
      from,
      to: from + 1,
      migrate: (file: Readonly<Record<string, unknown>>) => ({ ...file, seen: `${file['seen'] ?? ''}${from}` }),
    }))
    expect(migrateFile({ version: 2 }, 2, steps)).toEqual({ version: 4, seen: '23' })
  })
})

describe('the published schema', () => {
  it('is JSON Schema of the whole file', () => {
    expect(accountFileJsonSchema()).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      required: ['format', 'version', 'rubricVersion', 'account', 'records', 'pages', 'history'],
    })
  })
})

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).reverse())
}
