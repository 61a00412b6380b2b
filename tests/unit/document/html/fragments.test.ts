import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { fromHtml } from '../../../../shared/document/html/from-html.ts'
import { toHtml } from '../../../../shared/document/html/to-html.ts'
import { toMarkdown } from '../../../../shared/document/markdown/to-markdown.ts'

/** What comes of each clipboard: as Markdown, and what did not come along. */
const fragments: readonly { file: string; markdown: string; dropped?: readonly string[] }[] = [
  {
    file: 'browser_article_computed_styles',
    markdown: [
      '## Supply chain',
      '',
      'The company’s inventory<sup>\\[3]</sup> grew (opens new tab)12 %.',
      '',
      'Chart: year-end balances',
      '',
      '- one',
      '  - nested',
      '  * wrongly nested list',
    ].join('\n'),
    dropped: ['linkDropped', 'activeDropped', 'imageDropped'],
  },
  {
    file: 'excel_windows_range',
    markdown: [
      '<!-- Merged cells were split. -->',
      '',
      '|                                       |            |          |           |',
      '| ------------------------------------- | ---------- | -------- | --------- |',
      '| The Boeing Company<br>($ in millions) |            |          |           |',
      '|                                       | 2024       | 2023     | 2022      |',
      '| Total revenues                        | $ 66,517   | $ 77,794 | $ 66,608  |',
      '| Loss from operations                  | $ (10,707) | $ (773)  | $ (3,519) |',
      '| Operating margin                      | -16.1%     | -1.0%    | -5.3%     |',
    ].join('\n'),
  },
  {
    file: 'github-checklist',
    markdown: ['checklist', '', '- [x] done', '- [ ] todo'].join('\n'),
  },
  {
    file: 'github-gist',
    markdown: ['```javascript', 'function run() {', '  return [null, undefined, 2, ""];', '}', '```'].join('\n'),
  },
  {
    file: 'google-docs-checklist',
    markdown: ['- [x] done', '- [ ] todo', '  - [x] done', '  - [ ] todo', '- [ ] todo'].join('\n'),
  },
  {
    file: 'google-docs-formats',
    markdown: ['**Bold**', '', '*Italic*', '', '<u>underline</u>', '', '<u>**_Bold Italic Underline_**</u>'].join('\n'),
  },
  {
    file: 'google-docs-list',
    markdown: ['- Hello', '- World'].join('\n'),
  },
  {
    file: 'google-docs-table',
    markdown: ['|   |        |   |', '| - | ------ | - |', '| a | b<br>b | c |', '| d | e      | f |'].join('\n'),
  },
  {
    file: 'google_sheets_numbers',
    markdown: [
      '|         |          |          |',
      '| ------- | -------- | -------- |',
      '| USD m   | 2024     | 2023     |',
      '| Revenue | $159,514 | $152,669 |',
      '| Growth  | 4.48%    |          |',
    ].join('\n'),
  },
  {
    file: 'hostile_html',
    markdown: [
      'click',
      '',
      'js linktab js linkdata link',
      '',
      '">',
      '',
      'clobber',
      '',
      'text gnp.exe‬ bidi, zero​width, soft­hyphen',
    ].join('\n'),
    dropped: ['activeDropped', 'imageDropped', 'linkDropped', 'overrideDropped'],
  },
  {
    file: 'joplin-checklist',
    markdown: ['- [x] Milk', '- [ ] Eggs', '- [x] Beer'].join('\n'),
  },
  {
    file: 'lexical-table',
    markdown: ['| a | b |', '| - | - |', '| c | d |'].join('\n'),
  },
  {
    file: 'notion_copy',
    markdown: [
      '# Account plan',
      '',
      '- [x] Map buying centre',
      '- [ ] Ask for org chart',
      '',
      '> Win theme: **DIO − 20 days**',
      '',
      '|           |       |',
      '| --------- | ----- |',
      '| Driver    | $m    |',
      '| Inventory | 1,170 |',
      '',
      '<details open>',
      '<summary>Toggle</summary>',
      '',
      'hidden text',
      '',
      '</details>',
      '',
      '```json',
      '{"a": 1}',
      '```',
    ].join('\n'),
  },
  {
    file: 'outlook_windows_reply',
    markdown: [
      'Hi Sam,',
      '',
      '<br>',
      '',
      'Two points from the call with the **treasury** team:',
      '',
      '- DSO went from 5.35 to 5.72 days',
      '- They want terms of *net 45*, see [the draft](https://example.com/terms)',
      '',
      '<br>',
      '',
      '**From:** Pat Buyer \\<pat.buyer\\@example.com>\\',
      '**Sent:** Tuesday, August 12, 2025 4:07 PM\\',
      '**To:** Sam Seller \\<sam\\@example.com>\\',
      '**Subject:** RE: working capital',
      '',
      'Thanks – will check.',
    ].join('\n'),
  },
  {
    file: 'quip-code',
    markdown: [
      'Code block',
      '',
      '```javascript',
      'function foo() {',
      "  return 'Hey there';",
      '}',
      '```',
      '',
      '\\--end--',
    ].join('\n'),
  },
  {
    file: 'slack-code',
    markdown: ['```', 'function run() {', '  return [null, undefined, 2, ""];', '}', '```'].join('\n'),
  },
  {
    file: 'text-formats',
    markdown: '<u>**_Hello&#x20;_**</u><sub>~~**_World&#x20;_**~~</sub><u><sup>~~**_Lexical_**~~</sup></u>',
  },
  {
    file: 'vs-code',
    markdown: ['```', 'function run() {', '  return [null, undefined, 2, ""];', '}', '```'].join('\n'),
  },
  {
    file: 'webstorm',
    markdown: ['```', 'function run() {', '  return [null, undefined, 2, ""];', '}', '```'].join('\n'),
  },
  {
    file: 'word',
    markdown: [
      'This is normal text',
      '',
      '1. Numbered list 1',
      '2. Numbered list 2',
      '3. Numbered list 3',
      '4. Numbered list 4',
      '',
      '<br>',
      '',
      '1. Outline numbered 1',
      '   1. Outline numbered 1.a',
      '   2. Outline numbered 1.b',
      '2. Outline numbered 2',
      '',
      '<br>',
      '',
      '- Bulleted list 1',
      '- Bulleted list 2',
      '',
      '<br>',
    ].join('\n'),
  },
]

function fragment(file: string): string {
  return readFileSync(new URL(`../../../fixtures/html/${file}.html`, import.meta.url), 'utf8')
}

describe('a fragment from the clipboard', () => {
  test.each(fragments)('of $file keeps what it says', ({ file, markdown, dropped = [] }) => {
    const { body, problems } = fromHtml(fragment(file))
    expect({ markdown: toMarkdown(body).trimEnd(), dropped: problems.map(({ code }) => code) }).toEqual({
      markdown,
      dropped,
    })
  })

  it.each(fragments)('of $file leaves nothing that runs, loads or looks', ({ file }) => {
    const html = toHtml(fromHtml(fragment(file)).body)
    expect(html).not.toMatch(/<script|<iframe|<style|<form|<input|<svg| style=| on\w+=| src=|javascript:|data:text/i)
    expect(fromHtml(html).problems).toEqual([])
  })
})
