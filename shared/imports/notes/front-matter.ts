import * as v from 'valibot'
import { type Day, daySchema } from '../../account/primitives.ts'

/** What stands about a note above its text. */
export interface FrontMatter {
  readonly title: string
  readonly date: Day | null
  readonly tags: readonly string[]
  /** The text below. */
  readonly rest: string
  /** Names of the fields that have no place on a page. */
  readonly ignored: readonly string[]
}

const longest = 10_000
const mostTags = 100

/** The YAML block at the top of a Markdown file, as note programs write it: plain values and lists of them. */
export function readFrontMatter(source: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source.slice(0, longest))
  if (match === null) return { title: '', date: null, tags: [], rest: source, ignored: [] }
  const [whole, block = ''] = match
  const fields = fieldsOf(block)
  const date = v.safeParse(daySchema, (first(fields, ['date', 'created']) ?? '').slice(0, 10))
  return {
    title: first(fields, ['title']) ?? '',
    date: date.success ? date.output : null,
    tags: (fields.get('tags') ?? fields.get('tag') ?? []).map((tag) => tag.replace(/^#/, '')).slice(0, mostTags),
    rest: source.slice(whole.length),
    ignored: [...fields.keys()].filter((name) => !known.has(name)),
  }
}

const known = new Set(['title', 'date', 'created', 'tags', 'tag'])

function first(fields: ReadonlyMap<string, readonly string[]>, names: readonly string[]): string | undefined {
  return names.flatMap((name) => fields.get(name) ?? [])[0]
}

/** `key: value`, `key: [a, b]` and `key:` with lines of `- a` below. */
function fieldsOf(block: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  let last: string[] | undefined
  for (const line of block.split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    const [, name, value = ''] = /^([A-Za-z][\w -]{0,60}?)\s*:(?:\s+(.*)|\s*)$/.exec(line) ?? []
    if (name !== undefined) {
      last = valuesOf(value)
      fields.set(name.toLowerCase(), last)
    } else if (item !== undefined) last?.push(...valuesOf(item))
  }
  return fields
}

function valuesOf(value: string): string[] {
  const inner = /^\[(.*)\]\s*$/.exec(value)?.[1]
  const parts = inner === undefined ? [value] : inner.split(',')
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((part) => part !== '')
}
