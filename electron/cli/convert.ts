import type { Page } from '../../shared/account/account.ts'
import { readAccountFile } from '../../shared/account/file.ts'
import { nestingOf } from '../../shared/account/json-position.ts'
import { sections, sectionTitles } from '../../shared/account/sections.ts'
import { toHtml } from '../../shared/document/html/to-html.ts'
import { toMarkdown } from '../../shared/document/markdown/to-markdown.ts'
import { isJson, type Json } from '../../shared/document/nodes.ts'
import { readBody } from '../../shared/document/read.ts'
import { toText } from '../../shared/document/to-text.ts'
import { writeBody } from '../../shared/document/write.ts'
import { importNote, noteKind } from '../../shared/imports/notes/import.ts'
import { takeTitle } from '../../shared/imports/notes/title.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand, CliIo, ExitCode } from './command.ts'
import { problemLine } from './read-account.ts'

const targets = ['md', 'html', 'text', 'json'] as const
type Target = (typeof targets)[number]
const options = { to: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } } as const
const deepestJson = 200

/** Pages under one title: a note or a page body is one page, an account file all of its own. */
interface Pages {
  readonly title: string
  readonly pages: readonly { readonly title: string; readonly body: Json }[]
  /** Whether each page stands under its title. */
  readonly isMany: boolean
}
interface Problem {
  readonly code: string
  readonly text: string
}
type Reading =
  | { readonly ok: true; readonly content: Pages; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Turns notes and pages into each other's forms: Markdown, HTML, plain text and the JSON of a page. */
export const convertCommand: CliCommand = {
  name: 'convert',
  usage: 'convert FILE --to md|html|text|json [--out PATH] [--json]',
  async run(args, io) {
    const given = readArguments(args, { options, count: 1 })
    const [path] = given.ok ? given.positionals : []
    if (!given.ok || path === undefined) return misuse(io, given.ok ? '' : given.text)
    const { to, out, json } = given.values
    const target = targets.find((each) => each === to)
    if (target === undefined) return misuse(io, '--to takes md, html, text or json.')
    if (out === '') return misuse(io, '--out takes a path.')
    const read = await io.readFile(path)
    const reading: Reading = read.ok
      ? readPages(read.bytes, path)
      : { ok: false, problems: [{ code: read.code, text: read.text }] }
    for (const { text } of reading.problems) io.stderr(reading.ok ? `note: ${text}\n` : `${text}\n`)
    const { title, content } = reading.ok ? converted(reading.content, target) : { title: null, content: null }
    const text = json
      ? `${JSON.stringify({ format: target, title, content, problems: reading.problems }, null, 2)}\n`
      : typeof content === 'string'
        ? content
        : `${JSON.stringify(content, null, 2)}\n`
    if (json || reading.ok) return (await say(text, { out: reading.ok ? out : undefined, io })) && reading.ok ? 0 : 1
    return 1
  },
}

async function say(text: string, { out, io }: { out: string | undefined; io: CliIo }): Promise<boolean> {
  if (out === undefined) {
    io.stdout(text)
    return true
  }
  const written = await io.writeFile(out, new TextEncoder().encode(text))
  if (!written.ok) io.stderr(`${written.text}\n`)
  return written.ok
}

function readPages(bytes: Uint8Array, path: string): Reading {
  if (noteKind(path) === null) return readJsonPages(bytes, path)
  const outcome = importNote(bytes, { fileName: path })
  if (!outcome.ok) return { ok: false, problems: [outcome] }
  const { title } = outcome.page
  return { ok: true, content: { title, pages: [outcome.page], isMany: false }, problems: outcome.problems }
}

/** A page's body has a root; everything else must be an account file. */
function readJsonPages(bytes: Uint8Array, path: string): Reading {
  const body = pageBody(bytes)
  if (body !== null) {
    const { title } = takeTitle(body, { named: '', fileName: path })
    return { ok: true, content: { title, pages: [{ title, body }], isMany: false }, problems: [] }
  }
  const reading = readAccountFile(bytes)
  if (!reading.ok) {
    const problems = reading.problems.map((problem) => ({ code: problem.code, text: problemLine(path, problem) }))
    return { ok: false, problems }
  }
  const { account, pages } = reading.notebook
  const titled = [...pages].sort(inOrder).map((page) => ({ title: titleOf(page), body: page.body }))
  return { ok: true, content: { title: account.name, pages: titled, isMany: true }, problems: [] }
}

/** As the explorer shows them: the sections first, then the free pages. */
function inOrder(a: Page, b: Page): number {
  const rank = ({ section }: Page) => (section === null ? sections.length : sections.indexOf(section))
  return rank(a) - rank(b) || a.position - b.position
}

function pageBody(bytes: Uint8Array): Json | null {
  const text = new TextDecoder().decode(bytes)
  if (nestingOf(text) > deepestJson) return null
  try {
    const json: unknown = JSON.parse(text)
    return isJson(json) && isJson(json['root']) ? json : null
  } catch {
    return null // no JSON, said by the reader of account files
  }
}

function titleOf({ title, section }: Page): string {
  if (title !== '') return title
  return section === null ? 'Untitled' : sectionTitles[section]
}

/** One text, or JSON: the page's body, or a list of titles and bodies. */
function converted(
  { title, pages, isMany }: Pages,
  target: Target,
): { readonly title: string; readonly content: unknown } {
  if (target === 'json') {
    const bodies = pages.map((page) => ({ title: page.title, body: writeBody(readBody(page.body)) }))
    return { title, content: isMany ? bodies : bodies[0]?.body }
  }
  const parts = pages.map((page) =>
    isMany ? `${headed(page.title, target)}${textOf(page.body, target)}` : textOf(page.body, target),
  )
  return { title, content: parts.join('\n') }
}

function textOf(body: Json, target: Exclude<Target, 'json'>): string {
  if (target === 'md') return toMarkdown(body)
  return target === 'html' ? toHtml(body) : toText(body)
}

/** The title as the target writes a heading. */
function headed(title: string, target: Exclude<Target, 'json'>): string {
  if (target === 'text') return `${title}\n${'='.repeat(Math.min(80, title.length))}\n\n`
  const text = { type: 'text', version: 1, text: title, format: 0 }
  const body = { root: { type: 'root', children: [{ type: 'heading', tag: 'h1', children: [text] }] } }
  return target === 'md' ? `${toMarkdown(body)}\n` : toHtml(body)
}

function misuse(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\nUsage: ${convertCommand.usage}\n`)
  return 2
}
