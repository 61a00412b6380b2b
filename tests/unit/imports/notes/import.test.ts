import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMarkdown } from '../../../../shared/document/markdown/to-markdown.ts'
import { importNote } from '../../../../shared/imports/notes/import.ts'

function imported(file: string) {
  const bytes = readFileSync(new URL(`../../../fixtures/notes/${file}`, import.meta.url))
  return asMarkdown(bytes, file)
}

function asMarkdown(content: Uint8Array | string, fileName: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const outcome = importNote(bytes, { fileName })
  if (!outcome.ok) return outcome
  const { body, ...page } = outcome.page
  return { ...page, markdown: toMarkdown(body), problems: outcome.problems.map(({ code }) => code) }
}

const plain = { date: null, tags: [], problems: [] }

describe('notes become a page', () => {
  test('from Obsidian, with what stands above the text', () => {
    expect(imported('obsidian.md')).toEqual({
      title: 'Call with treasury',
      date: '2026-03-02',
      tags: ['dso', 'working capital'],
      markdown: [
        'Met \\[\\[Priya Nair]] about ==DSO==; see [the deck](https://example.com/deck) and last year.',
        '',
        '> [!WARNING]',
        '>',
        '> Covenant\\',
        '> Steps down to 3.0 in June.',
        '',
        '- [ ] ask for the ageing report',
        '  - [x] by mail',
        '',
        '| Year | DSO |',
        '| ---- | --- |',
        '| 2024 | 61  |',
        '',
        '!\\[\\[chart.png]] chart',
        '',
      ].join('\n'),
      problems: ['linkDropped', 'imageDropped', 'fieldsIgnored'],
    })
  })

  test('from HTML in the encoding that it names', () => {
    expect(imported('visit.html')).toEqual({
      ...plain,
      title: 'Besuch bei Müller & Söhne',
      markdown: 'Zahlungsziel **45** Tage – statt 30.\n',
      problems: ['activeDropped'],
    })
  })

  test('the title is the one named, else the first heading, else the name of the file', () => {
    expect([
      asMarkdown('text\n\n## Later', 'a.md'),
      asMarkdown('just text', 'notes/Call_with Helen 0123456789abcdef0123456789abcdef.md'),
      asMarkdown('one\n\ntwo', 'memo.txt'),
    ]).toEqual([
      { ...plain, title: 'Later', markdown: 'text\n\n## Later\n' },
      { ...plain, title: 'Call with Helen', markdown: 'just text\n' },
      { ...plain, title: 'memo', markdown: 'one\n\n<br>\n\ntwo\n' },
    ])
  })

  test('a line of dashes that closes nothing is a rule', () => {
    expect(asMarkdown('---\n\ntext', 'a.md')).toEqual({ ...plain, title: 'a', markdown: '***\n\ntext\n' })
  })

  test('what is no text, or far too long, is refused with a sentence', () => {
    expect([
      importNote(new Uint8Array([80, 75, 3, 4, 0, 0, 1]), { fileName: 'a.md' }),
      importNote(new Uint8Array(5_000_001).fill(65), { fileName: 'a.txt' }),
    ]).toEqual([
      {
        ok: false,
        code: 'notNotes',
        text: 'This is no text: notes are read from Markdown (.md), HTML (.html) and plain text (.txt).',
      },
      { ok: false, code: 'tooLarge', text: 'This file is larger than 5 MB, more than one page takes.' },
    ])
  })

  test('no bytes make it throw', () => {
    const names = fc.constantFrom('a.md', 'a.html', 'a.txt', 'a')
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' })),
        names,
        (content, name) => {
          const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
          expect(importNote(bytes, { fileName: name })).toHaveProperty('ok')
        },
      ),
    )
  })
})
