import { describe, expect, it } from 'vitest'
import { createQuickInput, type QuickSession } from '../../../../renderer/workbench/quick/quick-store.ts'

function pickSession(session: QuickSession | null) {
  if (session?.kind !== 'pick') throw new Error('No choice is on screen')
  return session
}

describe('a choice', () => {
  const items = [
    { label: 'One', value: 1 },
    { label: 'Two', value: 2 },
  ]

  it('resolves with the value chosen and starts at the selected one', async () => {
    const quick = createQuickInput()
    const answer = quick.pick(items, { title: 'Which', selected: 2 })
    const session = pickSession(quick.session.get())
    expect(session.start).toBe(1)
    session.choose(session.items[0] ?? null)
    expect(await answer).toBe(1)
    expect(quick.session.get()).toBeNull()
  })

  it('resolves with null when it is dismissed or another takes its place', async () => {
    const quick = createQuickInput()
    const first = quick.pick(items, { title: 'First' })
    const second = quick.pick(items, { title: 'Second' })
    expect(await first).toBeNull()
    quick.dismiss()
    expect(await second).toBeNull()
  })
})

function openSession(session: QuickSession | null) {
  if (session?.kind !== 'open') throw new Error('Quick open is not on screen')
  return session
}

describe('quick open', () => {
  it('gives the text to the providers of the longest prefix', () => {
    const quick = createQuickInput()
    const provider = (id: string, prefix: string) => quick.registerProvider({ id, prefix, title: id, items: () => [] })
    provider('accounts', '')
    provider('pages', '')
    provider('commands', '>')
    const answer = (text: string) => {
      const { providers, query } = quick.providersFor(text)
      return [providers.map((one) => one.id), query]
    }
    expect(answer('kes')).toEqual([['accounts', 'pages'], 'kes'])
    expect(answer('> new')).toEqual([['commands'], 'new'])
  })

  describe('asked for again while it is open', () => {
    function opened(text: string, typed: string) {
      const quick = createQuickInput()
      for (const prefix of ['', '>', '#']) {
        quick.registerProvider({ id: `of ${prefix}`, prefix, title: prefix, items: () => [] })
      }
      quick.open(text)
      const session = openSession(quick.session.get())
      session.text.set({ text: typed, selectFrom: null })
      return { quick, session }
    }

    it('walks on in the plain list and keeps what was typed', () => {
      const { quick, session } = opened('', 'kes')
      let steps = 0
      session.onStep(() => {
        steps += 1
      })
      quick.open('')
      expect([steps, session.text.get().text, quick.session.get()]).toEqual([1, 'kes', session])
    })

    it('selects what was typed behind the same prefix', () => {
      const { quick, session } = opened('>', '>new')
      quick.open('>')
      expect(session.text.get()).toEqual({ text: '>new', selectFrom: 1 })
    })

    it('takes what was typed over to another prefix, unless there is something to look for already', () => {
      const { quick, session } = opened('', 'plant')
      quick.open('#')
      expect(session.text.get()).toEqual({ text: '#plant', selectFrom: 1 })
      quick.open('>new')
      expect(session.text.get()).toEqual({ text: '>new', selectFrom: 1 })
    })
  })
})
