import { expect, it } from 'vitest'
import { editorKey, type RevealTarget } from '../../../../renderer/workbench/editors/editor-area.ts'
import { createReveals } from '../../../../renderer/workbench/editors/reveals.ts'

const input = { kind: 'section', account: 'a', section: 'costs' }

it('tells an editor that listens', () => {
  const reveals = createReveals()
  const told: RevealTarget[] = []
  const dispose = reveals.onReveal((_, target) => told.push(target), {
    section: 'costs',
    account: 'a',
    kind: 'section',
  })
  reveals.ask(input, { field: 'owner' })
  dispose()
  reveals.ask(input, { field: 'amount' })
  expect(told).toEqual([{ field: 'owner' }])
})

it('keeps a target for an editor that has yet to mount, the last one only, once', () => {
  const reveals = createReveals()
  const told: RevealTarget[] = []
  reveals.ask(input, { field: 'owner' })
  reveals.ask(input, { field: 'amount' })
  reveals.onReveal((_, target) => told.push(target), input)()
  reveals.onReveal((_, target) => told.push(target), input)
  expect(told).toEqual([{ field: 'amount' }])
})

it('takes inputs with the same entries for the same editor', () => {
  expect(editorKey({ kind: 'a', page: 'p', account: 'x' })).toBe(editorKey({ account: 'x', page: 'p', kind: 'a' }))
  expect(editorKey({ kind: 'a', page: 'p' })).not.toBe(editorKey({ kind: 'a', page: 'q' }))
})
