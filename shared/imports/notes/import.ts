import type { PageBody } from '../../account/account.ts'
import type { Day } from '../../account/primitives.ts'
import { sourceLimit } from '../../document/bounds.ts'
import { type FromText, fromText } from '../../document/from-text.ts'
import { fromHtml } from '../../document/html/from-html.ts'
import { fromMarkdown } from '../../document/markdown/from-markdown.ts'
import type { DocumentProblem } from '../../document/problems.ts'
import { decodeNamed, decodeText } from '../text-encoding/decode.ts'
import { readFrontMatter } from './front-matter.ts'
import { htmlTitle, namedCharset } from './html-head.ts'
import { fileTitle, takeTitle } from './title.ts'

/** A page that a file of notes would make. Nothing is written here. */
export interface NoteProposal {
  readonly title: string
  readonly body: PageBody
  /** The day the note says it is of; null where it says none. */
  readonly date: Day | null
  readonly tags: readonly string[]
}

export interface NoteProblem {
  readonly code: DocumentProblem['code'] | 'fieldsIgnored'
  readonly text: string
}

export type NoteOutcome =
  | { readonly ok: true; readonly page: NoteProposal; readonly problems: readonly NoteProblem[] }
  | { readonly ok: false; readonly code: 'notNotes' | 'tooLarge'; readonly text: string }

const refusals = {
  notNotes: 'This is no text: notes are read from Markdown (.md), HTML (.html) and plain text (.txt).',
  tooLarge: `This file is larger than ${sourceLimit / 1_000_000} MB, more than one page takes.`,
} as const

type NoteKind = 'markdown' | 'html' | 'text'

/** What a file of this name holds; null when it holds no notes. */
export function noteKind(fileName: string): NoteKind | null {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(fileName) ?? []
  switch (extension.toLowerCase()) {
    case 'md':
    case 'markdown':
      return 'markdown'
    case 'html':
    case 'htm':
      return 'html'
    case 'txt':
    case 'text':
      return 'text'
    default:
      return null
  }
}

/**
 * Notes of another program as a page: Markdown (with its front matter), HTML or plain text, in whatever encoding. The
 * title is the one the file names, else its first heading, else its file name. `[[Links]]` between notes stay as
 * words. Never throws.
 */
export function importNote(bytes: Uint8Array, { fileName }: { readonly fileName: string }): NoteOutcome {
  if (bytes.byteLength > sourceLimit) return { ok: false, code: 'tooLarge', text: refusals.tooLarge }
  const kind = noteKind(fileName) ?? 'text'
  const text = (kind === 'html' ? namedText(bytes) : null) ?? decodeText(bytes).text
  if (text.includes('\0')) return { ok: false, code: 'notNotes', text: refusals.notNotes }
  const source = text.replace(/\r\n?/g, '\n')
  if (kind === 'html') return proposal(fromHtml(source), { named: htmlTitle(source), fileName })
  if (kind === 'text') return proposal(fromText(source), { named: fileTitle(fileName), fileName })
  const front = readFrontMatter(source)
  const outcome = proposal(fromMarkdown(front.rest), { named: front.title, fileName })
  const { date, tags, ignored } = front
  const names = `Fields above the text that a page has no place for were left out: ${ignored.join(', ')}.`
  const problems: readonly NoteProblem[] = ignored.length === 0 ? [] : [{ code: 'fieldsIgnored', text: names }]
  return { ...outcome, page: { ...outcome.page, date, tags }, problems: [...outcome.problems, ...problems] }
}

function namedText(bytes: Uint8Array): string | null {
  const charset = namedCharset(bytes)
  return charset === null ? null : decodeNamed(charset, bytes)
}

function proposal(
  { body, problems }: FromText,
  { named, fileName }: { named: string; fileName: string },
): Extract<NoteOutcome, { ok: true }> {
  const taken = takeTitle(body, { named, fileName })
  return {
    ok: true,
    page: { ...taken, date: null, tags: [] },
    problems: problems.map(({ code, text }) => ({ code, text })),
  }
}
