import { describe, expect, it } from 'vitest'
import { sampleCommand } from '../../../electron/cli/sample.ts'
import { schemaCommand } from '../../../electron/cli/schema.ts'
import { validateCommand } from '../../../electron/cli/validate.ts'
import { cliWorld } from './world.ts'

async function sampleText(): Promise<string> {
  const { io, said } = cliWorld()
  await sampleCommand.run(['--today', '2026-11-23'], io)
  return said.out
}

describe('sample', () => {
  it('prints one account file, made for the day that is asked for', async () => {
    const text = await sampleText()
    expect(JSON.parse(text)).toMatchObject({ format: 'acumen-account', account: { sample: true } })
    const { io, said } = cliWorld()
    expect(await sampleCommand.run(['--today', '2027-03-01'], io)).toBe(0)
    expect(said.out).not.toBe(text)
  })

  it('takes today where no day is given', async () => {
    const { io, said } = cliWorld()
    expect(await sampleCommand.run([], io)).toBe(0)
    expect(said.out).toBe(await sampleText())
  })
})

describe('schema', () => {
  it('prints one JSON value', async () => {
    const { io, said } = cliWorld()
    expect(await schemaCommand.run([], io)).toBe(0)
    expect(JSON.parse(said.out)).toMatchObject({ type: 'object' })
  })
})

describe('validate', () => {
  it('says ok of a good file', async () => {
    const { io, said } = cliWorld({ 'a.json': await sampleText() })
    expect(await validateCommand.run(['a.json'], io)).toBe(0)
    expect(said).toEqual({ out: 'ok\n', error: '' })
  })

  it('says path and line of every problem, and exits 1', async () => {
    const damaged = (await sampleText()).replace('"currency": "USD"', '"currency": "dollars"')
    const line = damaged.split('\n').findIndex((each) => each.includes('dollars')) + 1
    const { io, said } = cliWorld({ 'a.json': damaged })
    expect(await validateCommand.run(['a.json'], io)).toBe(1)
    expect(said.out).toBe(`a.json:${line} account.currency: A currency is three capital letters, such as USD.\n`)
  })

  it('prints one JSON value with --json, good or bad', async () => {
    const good = cliWorld({ 'a.json': await sampleText() })
    expect(await validateCommand.run(['a.json', '--json'], good.io)).toBe(0)
    expect(JSON.parse(good.said.out)).toEqual({ valid: true, problems: [], notes: [] })
    const bad = cliWorld({ 'a.json': '{"format":' })
    expect(await validateCommand.run(['a.json', '--json'], bad.io)).toBe(1)
    expect(JSON.parse(bad.said.out)).toMatchObject({ valid: false, problems: [{ code: 'truncated', line: 1 }] })
  })
})
