import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openWindowState } from '../../../renderer/opening/window-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The settings of a database, as text by key. */
function settings(initial: Readonly<Record<string, unknown>> = {}) {
  const rows = new Map(Object.entries(initial))
  let writes = 0
  const under = (prefix: string) => [...rows].filter(([key]) => key.startsWith(prefix))
  return {
    rows,
    writes: () => writes,
    settingsUnder: (prefix: string) => Promise.resolve(new Map(under(prefix))),
    async setSettings(entries: ReadonlyMap<string, unknown>) {
      writes += 1
      for (const [key, value] of entries) rows.set(key, value)
    },
    async deleteSettingsUnder(prefix: string) {
      for (const [key] of under(prefix)) rows.delete(key)
    },
  }
}

/** The browser's own storage. */
function storage() {
  const texts = new Map<string, string>()
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
}

function open(store: ReturnType<typeof settings>, window: string, spare = storage()) {
  return openWindowState({ store, spare, window, failed: unexpected })
}

const unexpected = (problem: string) => {
  throw new Error(problem)
}

test('changes wait for each other, and are in the database 300 ms after the first', async () => {
  const kept = settings()
  const state = await open(kept, 'one')
  for (const width of [100, 200, 300]) state.write('layout', `${width}`)
  state.write('editors', () => 'made only once')
  expect(state.read('layout')).toBe('300')
  await vi.advanceTimersByTimeAsync(299)
  expect(kept.rows.size).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(Object.fromEntries(kept.rows)).toEqual({
    'state/one/layout': '300',
    'state/latest/layout': '300',
    'state/one/editors': 'made only once',
  })
  expect(kept.writes()).toBe(1)
})

test('leaving writes what waits, at once, and nothing when nothing is new', async () => {
  const kept = settings({ 'state/one/layout': 'same' })
  const state = await open(kept, 'one')
  state.write('layout', 'same')
  state.write('editors', () => null)
  await state.flush()
  expect(kept.writes()).toBe(0)
  state.write('layout', 'other')
  await state.flush()
  expect(kept.rows.get('state/one/layout')).toBe('other')
})

test('each window has its own; a new one begins with the parts of the last, and without its editors', async () => {
  const kept = settings({
    'state/one/layout': 'narrow',
    'state/one/editors': 'a, b',
    'state/latest/layout': 'wide',
    'state/two/editors': 'c',
  })
  const state = async (name: string) => {
    const opened = await open(kept, name)
    return [opened.read('layout'), opened.read('editors')]
  }
  expect(await state('one')).toEqual(['narrow', 'a, b'])
  expect(await state('two')).toEqual([null, 'c'])
  expect(await state('three')).toEqual(['wide', null])
})

test('a window that does not come back leaves nothing behind', async () => {
  const kept = settings({ 'state/one/layout': 'narrow', 'state/one/editors': 'a', 'state/two/editors': 'b' })
  const state = await open(kept, 'one')
  state.write('editors', 'c')
  await state.forget()
  state.write('editors', 'd')
  await state.flush()
  expect([...kept.rows.keys()]).toEqual(['state/two/editors'])
})

test('what is no text, and a database that does not answer, cost the layout and nothing else', async () => {
  const damaged = await open(settings({ 'state/one/layout': 7, 'state/one/editors': 'a' }), 'one')
  expect([damaged.read('layout'), damaged.read('editors')]).toEqual([null, 'a'])

  const problems: string[] = []
  const denyAll = () => {
    throw new Error('denied')
  }
  const refuse = () => Promise.reject(new Error('closed'))
  const broken = { settingsUnder: refuse, setSettings: refuse, deleteSettingsUnder: refuse }
  const denied = { getItem: denyAll, setItem: denyAll, removeItem: denyAll }
  const state = await openWindowState({
    store: broken,
    spare: denied,
    window: 'one',
    failed: (problem) => problems.push(problem),
  })
  state.write('layout', 'wide')
  await state.flush()
  await state.forget()
  expect(state.read('layout')).toBe('wide')
  expect(problems).toEqual([
    'the state of the window could not be read',
    'the state of the window could not be kept',
    'the state of a closed window could not be removed',
  ])
})

test('a database that was brought back from its copies finds the window as it was; what it has itself comes first', async () => {
  const spare = storage()
  const before = await open(settings(), 'one', spare)
  before.write('layout', 'narrow')
  before.write('editors', 'a')
  await before.flush()
  const after = await open(settings({ 'state/latest/layout': 'wide' }), 'one', spare)
  expect([after.read('layout'), after.read('editors')]).toEqual(['narrow', 'a'])
  const newer = await open(settings({ 'state/one/editors': 'b' }), 'one', spare)
  expect([newer.read('layout'), newer.read('editors')]).toEqual([null, 'b'])
  await before.forget()
  expect((await open(settings(), 'one', spare)).read('editors')).toBeNull()

  spare.setItem('state/one/', '{"editors": 7, "layout": "narrow"')
  expect((await open(settings(), 'one', spare)).read('layout')).toBeNull()
  spare.setItem('state/one/', '{"editors": 7, "layout": "narrow"}')
  const partly = await open(settings(), 'one', spare)
  expect([partly.read('layout'), partly.read('editors')]).toEqual(['narrow', null])
})
