import { expect, it } from 'vitest'
import { detached } from '../../../../renderer/features/accounts/copied-text.ts'
import { readBody } from '../../../../shared/document/read.ts'

const plain = (text: string) => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' })
const paragraph = (...children: readonly unknown[]) => ({
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children,
})
const body = (...children: readonly unknown[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})

it('turns what stands for records and pages of the old account into its words, and keeps all else', () => {
  const strange = { type: 'from-a-later-version', version: 9, wheels: 4 }
  const text = body(
    paragraph(
      plain('Revenue was '),
      { type: 'chip', version: 1, record: 'r1', recordType: 'figure', label: '$62M FY24' },
      { type: 'mention', version: 1, record: 'r2', label: 'Mara' },
      { type: 'date', version: 1, day: '2026-11-23' },
    ),
    { ...paragraph({ type: 'pagelink', version: 1, page: 'p1', label: 'Plant visit' }), type: 'quote' },
    strange,
  )
  const copied = detached(text)
  expect(copied).toEqual(
    body(
      paragraph(plain('Revenue was '), plain('$62M FY24'), plain('Mara'), {
        type: 'date',
        version: 1,
        day: '2026-11-23',
      }),
      { ...paragraph(plain('Plant visit')), type: 'quote' },
      strange,
    ),
  )
  expect(readBody(copied)).not.toHaveProperty('damaged')
})

it('bears whatever a body holds', () => {
  let deep: unknown = { type: 'chip', label: 7 }
  for (let level = 0; level < 5000; level += 1) deep = { type: 'quote', children: [deep] }
  for (const odd of [{}, { root: null }, { root: { children: [null, 1, { type: 'chip' }] } }, { root: deep }]) {
    expect(() => detached(odd)).not.toThrow()
  }
})
