import { describe, expect, test } from 'vitest'
import { pageText } from '../../../shared/document/text.ts'

const text = (content: string) => ({ type: 'text', text: content })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

describe('pageText', () => {
  test('puts each block on its own line and keeps links inside theirs', () => {
    const list = {
      type: 'list',
      children: [
        { type: 'listitem', children: [text('one')] },
        { type: 'listitem', children: [text('two')] },
      ],
    }
    const body = {
      root: {
        type: 'root',
        children: [paragraph(text('See '), { type: 'link', children: [text('here')] }, text('.')), list],
      },
    }
    expect(pageText(body)).toBe('See here.\none\ntwo')
  })
  test('keeps the text of unknown nodes', () => {
    expect(
      pageText({ root: { type: 'root', children: [{ type: 'novelty', children: [paragraph(text('kept'))] }] } }),
    ).toBe('kept')
  })
  test('says what stands for a record, a person, a page or a day', () => {
    const line = paragraph(
      { type: 'chip', record: 'r', recordType: 'figure', label: 'DSO 61' },
      text(', '),
      { type: 'mention', record: 's', label: 'Priya' },
      text(', '),
      { type: 'pagelink', page: 'p', label: 'Plan' },
      text(', '),
      { type: 'date', day: '2026-11-23' },
    )
    expect(pageText({ root: { type: 'root', children: [line] } })).toBe('DSO 61, Priya, Plan, 2026-11-23')
  })
  test('gives nothing for what is no tree, and stops in the deep', () => {
    expect([pageText({}), pageText({ root: 'no' }), pageText({ root: { children: 'no' } })]).toEqual(['', '', ''])
    let node: object = text('deep')
    for (let depth = 0; depth < 5000; depth++) node = { type: 'quote', children: [node] }
    expect(pageText({ root: node })).toBe('')
  })
})
