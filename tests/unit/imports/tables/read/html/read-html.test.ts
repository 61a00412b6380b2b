import { describe, expect, test } from 'vitest'
import { readGrids } from '../../../../../../shared/imports/tables/read/read-grids.ts'
import { bytesOf, fixtureBytes, gridsOf, lines } from '../../fixture.ts'

async function linesOf(html: string): Promise<readonly string[]> {
  return lines((await gridsOf(bytesOf(html)))[0])
}

describe('the clipboard of other programs', () => {
  test('Excel: hidden rows are left out, signs stay with their numbers, a merged title spans', async () => {
    const outcome = await readGrids(fixtureBytes('excel_windows_range.html'))
    if (!outcome.ok) throw new Error(outcome.code)
    expect(outcome.problems.map(({ code }) => code)).toEqual(['hiddenRows'])
    const [grid] = outcome.grids
    expect(lines(grid)).toEqual([
      'The Boeing Company ($ in millions) |  |  | ',
      ' | 2024 | 2023 | 2022',
      'Total revenues | $ 66,517 | $ 77,794 | $ 66,608',
      'Loss from operations | $ (10,707) | $ (773) | $ (3,519)',
      'Operating margin | -16.1% | -1.0% | -5.3%',
    ])
    expect([...(grid?.spans ?? [])]).toEqual([['0,0', 4]])
  })

  test('Google Sheets', async () => {
    expect(lines((await gridsOf(fixtureBytes('google_sheets_numbers.html')))[0])).toEqual([
      'USD m | 2024 | 2023',
      'Revenue | $159,514 | $152,669',
      'Growth | 4.48% | ',
    ])
  })

  test('a whole page of a filing', async () => {
    const [grid] = await gridsOf(fixtureBytes('AppleRSUTable.html'))
    expect(grid?.rows.map(([label]) => [label?.text, label?.indent])).toEqual([
      ['', 0],
      ['Balance as of September 30, 2023', 0],
      ['RSUs granted', 2],
      ['RSUs vested', 2],
      ['RSUs canceled', 2],
      ['Balance as of June 29, 2024', 0],
    ])
    expect(lines(grid).slice(1, 4)).toEqual([
      'Balance as of September 30, 2023 | 180,247 | $135.91 | ',
      'RSUs granted | 78,276 | $172.26 | ',
      'RSUs vested | (83,842) | $126.47 | ',
    ])
  })

  test('the header that Windows puts before a fragment is no part of it', async () => {
    const html =
      'Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000200\r\nStartFragment:00000120\r\n<html><body><!--StartFragment--><table><tr><td>a<td>1</table>'
    expect(await linesOf(html)).toEqual(['a | 1'])
  })
})

describe('cells', () => {
  test.each<[string, string, readonly string[]]>([
    ['a bracket in the next cell', '<tr><td>a<td>(1<td>)<tr><td>b<td>2<td>', ['a | (1)', 'b | 2']],
    ['a lone closing bracket', '<tr><td>a<td>$<td>1,234<td>)<tr><td>b<td><td>2<td>', ['a | $(1,234)', 'b | 2']],
    ['brackets on both sides', '<tr><td>a<td>(<td>1<td>)<tr><td>b<td><td>2<td>', ['a | (1)', 'b | 2']],
    ['a percent sign in the next cell', '<tr><td>a<td>12.5<td>%<tr><td>b<td>3<td>', ['a | 12.5%', 'b | 3']],
    ['a bracketed percentage', '<tr><td>a<td>(12.5<td>)%', ['a | (12.5)%']],
    ['a dash after a currency sign', '<tr><td>a<td>$<td>—<tr><td>b<td><td>2', ['a | $—', 'b | 2']],
    ['a footnote in the next cell', '<tr><td>a<td>12<td><sup>(1)</sup><tr><td>b<td>3<td>', ['a | 12¹', 'b | 3']],
    ['a footnote raised by tag', '<tr><td>a<td>12<sup>1</sup>', ['a | 12¹']],
    ['a footnote raised by style', '<tr><td>a<td>12<span style="position:relative;top:-3.5pt">a</span>', ['a | 12(a)']],
    ['line breaks and entities', '<tr><td>a&nbsp;&amp;<br>b<td>1&#8239;234', ['a & b | 1 234']],
    ['what nobody sees', '<tr><td>a<span style="display:none">x</span><script>y</script><td>1', ['a | 1']],
    ['a hidden column', '<tr><td>a<td style="display:none">9<td>1', ['a | 1']],
    ['cells over several rows', '<tr><td rowspan=2>a<td>1<tr><td>2', ['a | 1', ' | 2']],
    [
      'a header over several columns',
      '<tr><td><th colspan=4>2024<tr><td>a<td><td>$<td>1<td><tr><td>b<td><td><td>2<td>',
      [' | 2024', 'a | $1', 'b | 2'],
    ],
    [
      'rows in head, body and foot',
      '<thead><tr><th>x<th>y<tbody><tr><td>a<td>1<tfoot><tr><td>b<td>2',
      ['x | y', 'a | 1', 'b | 2'],
    ],
  ])('%s', async (_, rows, expected) => expect(await linesOf(`<table>${rows}</table>`)).toEqual(expected))

  test('headers are th and bold, as long as all of the cell is', async () => {
    const html =
      '<table><tr><th>a<td><b>b</b><td><b>c</b> d<td style="font-weight:700">e<td><b style="font-weight:normal">f</b></table>'
    const [grid] = await gridsOf(bytesOf(html))
    expect(grid?.rows[0]?.map(({ isHeader }) => isHeader)).toEqual([true, true, false, true, false])
  })

  test('labels are set in by padding, margin, blanks, and never less than the table', async () => {
    const cell = (style: string, text: string) => `<tr><td style="${style}">${text}<td>1`
    const html = `<table>${cell('padding:2px 1pt', 'a')}${cell('padding:2px 1pt 2px 10pt', 'b')}${cell('', '<p style="margin-left:18pt">c</p>')}${cell('', '&nbsp;&nbsp;&nbsp;&nbsp;d')}${cell('padding-left:18pt;text-indent:-18pt', 'e')}</table>`
    const [grid] = await gridsOf(bytesOf(html))
    expect(grid?.rows.map(([label]) => label?.indent)).toEqual([0, 1, 2, 2, 0])
  })
})

describe('tables of a page', () => {
  test('are named by caption or number, with the lines before them', async () => {
    const html =
      '<h1>Report</h1><p>In <i>millions</i></p><table><tr><td>a<td>1</table><p>Then</p><table><caption>Balance</caption><tr><td>b<td>2</table>'
    const grids = await gridsOf(bytesOf(html))
    expect(grids.map(({ name, lead }) => ({ name, lead }))).toEqual([
      { name: 'Table 1', lead: ['Report', 'In millions'] },
      { name: 'Balance', lead: ['Then'] },
    ])
  })

  test('a table that only lays out the page gives the tables in it, and its text as their title', async () => {
    const html = '<table><tr><td>Title<td><table><tr><td>a<td>1<tr><td>b<td>2</table></table>'
    const [grid, ...others] = await gridsOf(bytesOf(html))
    expect({ lead: grid?.lead, rows: lines(grid), others }).toEqual({
      lead: ['Title'],
      rows: ['a | 1', 'b | 2'],
      others: [],
    })
  })

  test('a table of figures with a small table in one cell stays one', async () => {
    const html = '<table><tr><td>a<td>1<tr><td>b<td><table><tr><td>2</table><tr><td>c<td>3<tr><td>d<td>4</table>'
    expect(await linesOf(html)).toEqual(['a | 1', 'b | 2', 'c | 3', 'd | 4'])
  })

  test('hidden tables and empty ones are none', async () => {
    const html =
      '<div style="display:none"><table><tr><td>x<td>9</table></div><table><tr><td>&nbsp;</table><table><tr><td>a<td>1</table>'
    expect((await gridsOf(bytesOf(html))).map((grid) => lines(grid))).toEqual([['a | 1']])
  })
})

describe('hostile pages end soon', () => {
  test.each<[string, string, string | null]>([
    ['nested elements', '<div>'.repeat(300_000), 'tooDeep'],
    ['nested tables', '<table><tr><td>'.repeat(100_000), 'tooDeep'],
    [
      'formatting repeated in each paragraph',
      `<p>${Array.from({ length: 300 }, (_, at) => `<b a=${at}>`).join('')}${'<p>x'.repeat(300_000)}`,
      'tooDeep',
    ],
    ['spans over everything', `<table>${'<tr><td rowspan=60000 colspan=400>1'.repeat(30_000)}`, null],
    ['one endless cell', `<table><tr><td>a<td>1<tr><td>${'x'.repeat(2_000_000)}`, null],
    ['one endless style', `<table><tr><td style="${'padding:'.repeat(200_000)}">a<td>1`, null],
    ['five hundred tables', '<table><tr><td>a<td>1</table>'.repeat(500), null],
  ])('%s', async (_, html, code) => {
    const started = performance.now()
    const outcome = await readGrids(bytesOf(html))
    expect(outcome.ok ? null : outcome.code).toBe(code)
    expect(performance.now() - started).toBeLessThan(8_000)
  })
})
