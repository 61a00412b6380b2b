import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import { asNewAccount, readAccountFile, writeAccountFile } from '../../../shared/account/file.ts'
import { accountFileVersion } from '../../../shared/account/file-schema.ts'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { accountFileLimit } from '../../../shared/account/limits.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'
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
  history: notebook.history.map((entry) => JSON.stringify(entry, keysInOrder)).sort(),
})
const keysInOrder = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

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

  it('gives the same bytes whatever the order in which any notebook came', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const turned = JSON.parse(JSON.stringify(notebook, (_key, value: unknown) => reversed(value))) as Notebook
        const back = {
          ...turned,
          records: [...turned.records].reverse(),
          pages: [...turned.pages].reverse(),
          history: [...turned.history].reverse(),
        }
        expect(writeAccountFile(back)).toEqual(writeAccountFile(notebook))
      }),
      { numRuns: 60 },
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

  it('says in words what is wrong with a value', () => {
    const said = (from: string, to: string) => problemsOf(sampleText.replace(from, to)).map(({ text }) => text)
    const risk = sampleText.slice(sampleText.indexOf('"likelihood"'), sampleText.indexOf('"likelihood"') + 15)
    expect(said('"preset": "none"', '"preset": "hotel"')).toEqual([
      'Here stands the text "hotel"; it must be "none", "bank", "insurer", "services", "public sector" or "private company".',
    ])
    expect(said(risk, '"likelihood": 7')).toEqual(['This number is too large: it may be at most 5.'])
    expect(said(risk, '"likelihood": 0')).toEqual(['This number is too small: it must be at least 1.'])
    expect(said(risk, '"likelihood": 1.5')).toEqual(['This must be a whole number.'])
    expect(said(risk, '"likelihood": []')).toEqual(['Here stands a list; it must be a number.'])
    expect(said('"archived": false', '"archived": "no"')).toEqual([
      'Here stands the text "no"; it must be true or false.',
    ])
    expect(said('"archived": false', '"archived": 0')).toEqual(['Here stands the number 0; it must be true or false.'])
    expect(said('"archived": false,', '')).toEqual(['This field is missing.'])
    expect(said('"archived": false', '"archived": false, "zeal": 1')).toEqual([
      'This field is not one that an account file has.',
    ])
    expect(said('"domain": "', `"domain": "${'x'.repeat(20_001)}`)).toEqual([
      'This is too long: it may hold at most 20000.',
    ])
    expect(said('"preset": "none"', `"preset": "${'y'.repeat(90)}"`)[0]).toMatch(/y\u2026"; it must be/)
  })

  it('names a list that is missing, or is none', () => {
    const file = JSON.parse(sampleText) as Record<string, unknown>
    const { pages: _pages, ...without } = file
    expect(problemsOf(JSON.stringify(without))).toMatchObject([{ path: 'pages', text: 'This field is missing.' }])
    expect(problemsOf(JSON.stringify({ ...file, records: {} }))).toMatchObject([
      { path: 'records', text: 'Here must stand a list.' },
    ])
  })

  it('reads no more of a hostile file than its first problems', () => {
    const file = JSON.parse(sampleText) as { records: unknown[] }
    const many = (entries: number) => JSON.stringify({ ...file, records: Array(entries).fill({}) })
    expect(problemsOf(many(100_001))).toMatchObject([
      { path: 'records', text: 'There are 100001 records; an account file may hold at most 100000.' },
    ])
    const start = performance.now()
    expect(problemsOf(many(100_000)).length).toBe(50)
    expect(performance.now() - start).toBeLessThan(10_000)
    const [first] = file.records
    const long = { ...(first as object), citations: Array(1_000_000).fill(0) }
    expect(problemsOf(JSON.stringify({ ...file, records: [long] }))).toMatchObject([
      { path: 'records[0].citations', text: 'This list has 1000000 entries; it may hold at most 500.' },
    ])
  })

  it('holds as many records as it may', () => {
    const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
    const news = newRecord('news', { id: '01890a5d-ac96-774b-bcce-b302099a8057', now, author: '' })
    const id = (at: number) => `01890a5d-ac96-774b-bcce-${at.toString(16).padStart(12, '0')}`
    const records = Array.from({ length: 100_000 }, (_, at) => ({ ...news, id: id(at) }))
    const reading = readAccountFile(writeAccountFile({ ...sample, records }))
    expect(reading.ok && reading.notebook.records.length).toBe(100_000)
  })

  it('reads a value as deep as it may be, and walks a text of megabytes without a stack', () => {
    const deep = (levels: number) => `{"format": "acumen-account", "x": ${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect(problemsOf(deep(63)).map(({ code }) => code)).not.toContain('tooDeep')
    expect(problemsOf(deep(64)).map(({ code }) => code)).toEqual(['tooDeep'])
    const huge = `{"format": "acumen-account", "x": "\\u0041${'a'.repeat(30_000_000)}"}`
    expect(problemsOf(huge).map(({ code }) => code)).toEqual(['schema'])
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

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).reverse())
}
