import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../../../../shared/imports/tables/grid.ts'
import { readGrids } from '../../../../../../shared/imports/tables/read/read-grids.ts'
import { fixtureBytes, gridsOf, lines } from '../../fixture.ts'
import { workbookBytes } from './workbook-bytes.ts'

const styles = `<numFmts><numFmt numFmtId="170" formatCode="_(&quot;$&quot;* #,##0_)"/><numFmt numFmtId="171" formatCode="[$-409]mmm\\ d\\,\\ yyyy;@"/>
<numFmt numFmtId="172" formatCode="0.0%;[Red]\\(0.0%\\)"/><numFmt numFmtId="173" formatCode="[Red]#,##0&quot; days&quot;"/></numFmts>
<fonts><font/><font><b/></font><font><b val="0"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/>
<xf fontId="1"/><xf fontId="2"><alignment indent="3"/></xf></cellXfs>`

async function row(cells: string, properties = ''): Promise<readonly Cell[]> {
  const xml = `<sheetData><row r="1">${cells}</row></sheetData>`
  const bytes = workbookBytes([{ name: 'S', xml }], {
    styles,
    strings: '<si><t>one</t></si><si><r><t>two </t></r><r><t>parts</t></r><rPh><t>x</t></rPh></si>',
    properties,
  })
  return (await gridsOf(bytes))[0]?.rows[0] ?? []
}

const plain: Cell = { text: '', number: null, isPercent: false, day: null, isHeader: false, indent: 0 }

describe('typed cells', () => {
  test.each<[string, string, Partial<Record<keyof Cell, unknown>>]>([
    ['a number', '<c r="A1"><v>391035</v></c>', { text: '391035', number: '391035' }],
    ['a number with noise', '<c r="A1"><v>0.30000000000000004</v></c>', { text: '0.3', number: '0.3' }],
    ['a number with an exponent', '<c r="A1"><v>3.91E+11</v></c>', { text: '391000000000', number: '391000000000' }],
    ['money', '<c r="A1" s="3"><v>-5.5</v></c>', { text: '-5.5', number: '-5.5' }],
    ['a percentage', '<c r="A1" s="2"><v>0.125</v></c>', { text: '12.5%', number: '0.125', isPercent: true }],
    [
      'a percentage of its own format',
      '<c r="A1" s="5"><v>0.07</v></c>',
      { text: '7%', number: '0.07', isPercent: true },
    ],
    ['a number of days is no date', '<c r="A1" s="6"><v>61</v></c>', { text: '61', number: '61' }],
    ['a date', '<c r="A1" s="1"><v>45657</v></c>', { text: '2024-12-31', day: '2024-12-31' }],
    ['a date of its own format', '<c r="A1" s="4"><v>45657.75</v></c>', { text: '2024-12-31', day: '2024-12-31' }],
    ['the first day of all', '<c r="A1" s="1"><v>1</v></c>', { text: '1900-01-01', day: '1900-01-01' }],
    ['a day after the one that never was', '<c r="A1" s="1"><v>61</v></c>', { text: '1900-03-01', day: '1900-03-01' }],
    ['a written date', '<c r="A1" t="d"><v>2024-06-30T00:00:00Z</v></c>', { text: '2024-06-30', day: '2024-06-30' }],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { text: 'one' }],
    ['a text in parts', '<c r="A1" t="s"><v>1</v></c>', { text: 'two parts' }],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>a &amp; b_x000A_c</t></is></c>', { text: 'a & b c' }],
    ['a formula with its value', '<c r="A1"><f>1+1</f><v>2</v></c>', { text: '2', number: '2' }],
    ['a formula that gives text', '<c r="A1" t="str"><f>A2</f><v>ok</v></c>', { text: 'ok' }],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { text: '#DIV/0!' }],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', { text: 'TRUE' }],
    ['bold', '<c r="A1" s="7" t="s"><v>0</v></c>', { text: 'one', isHeader: true }],
    ['a style that does not exist', '<c r="A1" s="99"><v>4</v></c>', { text: '4', number: '4' }],
    [
      'a text that does not exist, beside one',
      '<c r="A1" t="s"><v>77</v></c><c r="B1"><v>4</v></c>',
      { text: '4', number: '4' },
    ],
    ['a cell without address', '<c><v>4</v></c>', { text: '4', number: '4' }],
    ['what is no number', '<c r="A1"><v>1e999</v></c>', { text: '1e999' }],
  ])('%s', async (_, cell, expected) => expect(await row(cell)).toEqual([{ ...plain, ...expected }]))

  test('days of workbooks that count from 1904', async () => {
    const [cell] = await row('<c r="A1" s="1"><v>44195</v></c>', '<workbookPr date1904="1"/>')
    expect(cell?.day).toBe('2024-12-31')
  })
})

describe('sheets', () => {
  test('each visible one is a grid, with merged cells and without hidden rows and columns', async () => {
    const cells =
      '<cols><col min="4" max="4" hidden="1"/></cols><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>Year</t></is></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c><c r="D3"><v>9</v></c></row>' +
      '<row r="4" hidden="1"><c r="A4"><v>8</v></c></row><row r="5" hidden="1" outlineLevel="1"><c r="A5"><v>3</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>'
    const bytes = workbookBytes([
      { name: 'P&amp;L', xml: cells },
      { name: 'Secret', xml: cells, attributes: 'state="hidden"' },
      { name: 'Empty', xml: '<sheetData/>' },
      { name: 'Last', xml: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' },
    ])
    const outcome = await readGrids(bytes)
    if (!outcome.ok) throw new Error(outcome.code)
    expect(outcome.grids.map((grid) => ({ name: grid.name, rows: lines(grid), spans: [...grid.spans] }))).toEqual([
      { name: 'P&L', rows: [' | Year | ', 'a | 1 | 2', ' |  | ', '3 |  | '], spans: [['0,1', 2]] },
      { name: 'Last', rows: ['5'], spans: [] },
    ])
    expect(outcome.problems.map(({ code, grid }) => `${code} ${grid}`)).toEqual(['hiddenSheets ', 'hiddenRows P&L'])
  })

  test('a sheet that is missing is said to be', async () => {
    const whole = workbookBytes([{ name: 'A', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }])
    const torn = workbookBytes([
      { name: 'A', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' },
      { name: 'B', xml: '' },
    ])
    expect((await readGrids(whole)).ok && (await readGrids(torn)).ok).toBe(true)
    const noPart = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    })
    expect(await readGrids(noPart)).toMatchObject({ ok: false, code: 'noTable' })
  })
})

describe('archives that are no workbooks, or no good ones', () => {
  const torn = fixtureBytes('layout_AAPL_periods_down_rows.xlsx').slice(0, 9_000)
  const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])))
  test.each<[string, Uint8Array]>([
    ['notATable', zip('readme.txt')],
    ['notATable', zip('word/document.xml')],
    ['binaryExcel', zip('xl/workbook.bin')],
    ['openDocument', zip('mimetype', 'content.xml')],
    ['numbersFile', zip('Index/Document.iwa')],
    ['damagedWorkbook', torn],
    ['damagedWorkbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['unpacksTooBig', zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/x.xml': new Uint8Array(40_000_000) })],
    [
      'unpacksTooBig',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, new Uint8Array()]))),
    ],
  ])('%s', async (code, bytes) => expect(await readGrids(bytes)).toMatchObject({ ok: false, code }))

  test('a cell at the far corner of a sheet costs nothing', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>'
    const outcome = await readGrids(workbookBytes([{ name: 'S', xml }]))
    if (!outcome.ok) throw new Error(outcome.code)
    expect(lines(outcome.grids[0])).toEqual(['1'])
    expect(outcome.problems.map(({ code }) => code)).toEqual(['tooManyColumns', 'tooManyRows'])
  })

  test('an archive that lies about its sizes is counted as it unpacks', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/x.xml': new Uint8Array(40_000_000) })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) === 40_000_000)
        view.setUint32(at + 22, 10, true)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 40_000_000)
        view.setUint32(at + 24, 10, true)
    }
    expect(await readGrids(bytes)).toMatchObject({ ok: false, code: 'unpacksTooBig' })
  })
})
