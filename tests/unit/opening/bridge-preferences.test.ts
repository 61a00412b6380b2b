import { expect, it, vi } from 'vitest'
import { bridgePreferences } from '../../../renderer/opening/bridge-preferences.ts'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import { failure, success } from '../../../shared/contract/errors.ts'

/** Main with one answer to each call, and a way to tell of a change. */
function fakeMain(answers: Readonly<Record<string, unknown>>) {
  const calls: unknown[] = []
  let changed: (change: unknown) => void = () => undefined
  const bridge = {
    call(name: string, request: unknown) {
      calls.push([name, request])
      return Promise.resolve(answers[name])
    },
    on(_name: string, listener: (change: unknown) => void) {
      changed = listener
      return () => undefined
    },
    // What these tests ask of main, and no more.
  } as unknown as AcumenBridge
  return { bridge, calls, change: (change: unknown) => changed(change) }
}

it('has no text until it was read, then follows what others write, and writes itself', async () => {
  const main = fakeMain({ 'preferences.read': success({ text: '{}', path: '/p' }), 'preferences.write': success({}) })
  const file = bridgePreferences('settings')
  expect([file.text(), await file.write('x')]).toEqual([null, 'The settings are not open yet.'])
  const told = vi.fn()
  file.onChange(told)
  await file.attach(main.bridge)
  expect([file.text(), file.failure()]).toEqual(['{}', null])
  main.change({ name: 'keybindings', text: '[]' })
  main.change({ name: 'settings', text: '{ "a": 1 }' })
  expect(file.text()).toBe('{ "a": 1 }')
  expect(await file.write('{ "a": 2 }')).toBeNull()
  expect(main.calls.at(-1)).toEqual(['preferences.write', { name: 'settings', text: '{ "a": 2 }' }])
  expect(told).toHaveBeenCalledTimes(3)
})

it('takes a text back that the disk did not take', async () => {
  const refused = failure('diskFull')
  const main = fakeMain({ 'preferences.read': success({ text: '{}', path: '/p' }), 'preferences.write': refused })
  const file = bridgePreferences('settings')
  await file.attach(main.bridge)
  expect(await file.write('{ "a": 2 }')).toBe(refused.text)
  expect(file.text()).toBe('{}')
})

it('writes nothing over a file that could not be read, until it can be', async () => {
  const unread = failure('tooLarge')
  const main = fakeMain({ 'preferences.read': unread, 'preferences.write': success({}) })
  const file = bridgePreferences('settings')
  await file.attach(main.bridge)
  expect([file.text(), file.failure()]).toEqual([null, unread.text])
  expect(await file.write('{}')).toBe(`${unread.text} Nothing was written over it.`)
  expect(main.calls).toHaveLength(1)
  main.change({ name: 'settings', text: '{ "a": 1 }' })
  expect([file.failure(), await file.write('{}')]).toEqual([null, null])
})
