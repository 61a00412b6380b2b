import { describe, expect, it } from 'vitest'
import { commands } from '../../../electron/cli/commands.ts'
import { convertCommand } from '../../../electron/cli/convert.ts'
import { runCli } from '../../../electron/cli/run.ts'
import { fromMarkdown } from '../../../shared/document/markdown/from-markdown.ts'
import { cliWorld } from './world.ts'

const markdown = '# Plan\n\nDSO is **61** days.\n\n- [x] ask\n'
const { body } = fromMarkdown(markdown)
const files = {
  'a.md': markdown,
  'body.json': JSON.stringify(body),
  'bad.json': '{"format":',
  'a.html': '<p>a</p><img src=x>',
}

async function convert(...args: readonly string[]) {
  const world = cliWorld(files)
  const code = await convertCommand.run(args, world.io)
  return { code, ...world.said, written: world.written }
}

describe('convert', () => {
  it('turns a page into Markdown, HTML, text and JSON', async () => {
    expect([
      (await convert('body.json', '--to', 'md')).out,
      (await convert('body.json', '--to', 'html')).out,
      (await convert('body.json', '--to', 'text')).out,
      JSON.parse((await convert('body.json', '--to', 'json')).out),
    ]).toEqual([
      markdown,
      '<h1>Plan</h1>\n<p>DSO is <strong>61</strong> days.</p>\n<ul><li role="checkbox" aria-checked="true">ask</li></ul>\n',
      'Plan\n\nDSO is 61 days.\n\n- [x] ask\n',
      body,
    ])
  })

  it('says one JSON value, and what was left out on standard error', async () => {
    const { code, out, error } = await convert('a.html', '--to', 'text', '--json')
    const text = 'Images that lie elsewhere are not loaded. They were left out.'
    expect({ code, out: JSON.parse(out), error }).toEqual({
      code: 0,
      out: { format: 'text', title: 'a', content: 'a\n', problems: [{ code: 'imageDropped', text }] },
      error: `note: ${text}\n`,
    })
  })

  it('puts every page of an account under its title', async () => {
    const sample = cliWorld()
    await runCli(['sample'], sample.io, commands)
    const world = cliWorld({ 's.acumen.json': sample.said.out })
    expect(await convertCommand.run(['s.acumen.json', '--to', 'md'], world.io)).toBe(0)
    expect(world.said.out.match(/^# .+$/gm)?.slice(0, 4)).toEqual(['# Overview', '# Revenue', '# Costs', '# Cash flow'])
    expect(world.said.out).toContain('\n- [x] Send one page the day before\n')
  })

  it('writes where it is told to', async () => {
    const { code, out, written } = await convert('a.md', '--to', 'text', '--out', 'b.txt')
    expect({ code, out, text: new TextDecoder().decode(written.get('b.txt')) }).toEqual({
      code: 0,
      out: '',
      text: 'DSO is 61 days.\n\n- [x] ask\n',
    })
  })

  it.each([[['gone.md', '--to', 'md']], [['bad.json', '--to', 'md']]])(
    'answers the bad input %j with exit 1',
    async (args) => {
      const { code, out, error } = await convert(...args)
      expect({ code, out, isSaid: error.length > 10 }).toEqual({ code: 1, out: '', isSaid: true })
      const json: unknown = JSON.parse((await convert(...args, '--json')).out)
      expect(json).toMatchObject({ format: 'md', title: null, content: null, problems: [{}] })
    },
  )

  it.each([
    [[]],
    [['a.md']],
    [['a.md', '--to', 'pdf']],
    [['a.md', 'b.md', '--to', 'md']],
    [['a.md', '--to', 'md', '--out', '']],
  ])('answers the wrong call %j with exit 2', async (args) => {
    const { code, out, error } = await convert(...args)
    expect({ code, out, isSaid: error.includes('Usage: convert') }).toEqual({ code: 2, out: '', isSaid: true })
  })
})
