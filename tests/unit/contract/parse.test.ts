import { describe, expect, test } from 'vitest'
import { isCallName, isEventName, rows } from '../../../shared/contract/contract.ts'
import { failure, failureSentences } from '../../../shared/contract/errors.ts'
import { parseEvent, parseOutcome, parseRequest, parseResponse } from '../../../shared/contract/parse.ts'
import { preferenceLimit } from '../../../shared/contract/values.ts'

const account = '01890000-0000-7000-8000-000000000001'

describe('a request', () => {
  test('of a row passes as it is', () => {
    const request = { account, name: 'Acme', revision: 3, bytes: new Uint8Array([1, 2]) }
    expect(parseRequest('vault.write', request)).toEqual({ ok: true, value: request })
  })

  test.each([
    ['a field too many', { account, generation: null, path: '/etc/passwd' }],
    ['a field too few', { account }],
    ['an account that is a path', { account: '../../etc', generation: null }],
    ['a generation that is a path', { account, generation: '../current' }],
    ['null', null],
    ['nothing', undefined],
    ['text', 'vault'],
    ['a list', []],
  ])('with %s is refused', (_what, request) => {
    expect(parseRequest('vault.read', request)).toMatchObject({ ok: false, code: 'badRequest' })
  })

  test.each([
    ['a path for a name', 'preferences.read', { name: '../settings' }],
    ['a file that is not one of ours', 'preferences.read', { name: 'ledger' }],
    ['a path beside the name', 'preferences.write', { name: 'settings', text: '{}', path: '/etc/passwd' }],
    ['a text that is too long', 'preferences.write', { name: 'settings', text: 'x'.repeat(preferenceLimit + 1) }],
    ['a folder to show', 'preferences.reveal', { name: '/etc' }],
  ] as const)('for settings or keys with %s is refused', (_what, call, request) => {
    expect(parseRequest(call, request)).toMatchObject({ ok: false, code: 'badRequest' })
  })

  test('with bytes in any other shape is refused', () => {
    for (const bytes of ['AQI=', [1, 2], { 0: 1 }, new ArrayBuffer(2)]) {
      expect(parseRequest('vault.write', { account, name: 'x', revision: 1, bytes })).toMatchObject({
        code: 'badRequest',
      })
    }
  })

  test('over its size limit is refused before any schema sees it', () => {
    expect(parseRequest('link.open', { url: 'x'.repeat(40_000) })).toEqual(failure('tooLarge'))
    const bytes = new Uint8Array(rows['vault.write'].maxBytes + 1)
    expect(parseRequest('vault.write', { account, name: 'x', revision: 1, bytes })).toEqual(failure('tooLarge'))
  })

  test('nested without end is refused before any schema sees it', () => {
    let model: unknown = {}
    for (let depth = 0; depth < 100_000; depth++) model = { model }
    expect(parseRequest('brief.export', { model, suggestedName: 'x' })).toMatchObject({ code: 'badRequest' })
  })

  test('that is refused names the field and never its content', () => {
    const refused = parseRequest('ledger.update', { accounts: 'SECRET' })
    expect(refused).toMatchObject({ ok: false, text: expect.stringContaining('accounts') })
    expect(JSON.stringify(refused)).not.toContain('SECRET')
  })
})

test('a save-log line is one line', () => {
  expect(parseRequest('saveLog.append', { lines: ['{}', '{}\n{}'] })).toMatchObject({ code: 'badRequest' })
})

test('an answer that is none of the row is not passed on', () => {
  expect(parseResponse('vault.read', { bytes: 'text' })).toMatchObject({ code: 'badResponse' })
  for (const value of [
    null,
    undefined,
    'x',
    {},
    { ok: true },
    { ok: false },
    { ok: false, code: 'made-up', text: 'x' },
  ]) {
    expect(parseOutcome('app.info', value)).toMatchObject({ ok: false, code: 'badResponse' })
  }
})

test('an error crosses with its code and our sentence, whatever text came with it', () => {
  expect(parseOutcome('vault.write', failure('diskFull', '(ENOSPC)'))).toEqual(failure('diskFull', '(ENOSPC)'))
  expect(parseOutcome('vault.write', { ok: false, code: 'diskFull', text: '<b>click</b>' })).toEqual(
    failure('diskFull'),
  )
})

test('an event carries its payload', () => {
  expect(parseEvent('menu.command', { command: 'accounts.create' })).toMatchObject({ ok: true })
  expect(parseEvent('menu.command', { command: 'a b' })).toMatchObject({ ok: false })
})

test('names are those of rows, and of nothing else', () => {
  expect(isCallName('vault.read')).toBe(true)
  expect(isEventName('space.low')).toBe(true)
  for (const name of ['', 'vault', 'toString', '__proto__', 'constructor', 'menu.command'])
    expect(isCallName(name)).toBe(false)
})

test('every code has its sentence', () => {
  for (const sentence of Object.values(failureSentences)) expect(sentence).toMatch(/^[A-Z].+\.$/)
})
