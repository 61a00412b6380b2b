import type { Citation } from '../account/citation.ts'
import { shortDay } from '../account/day-words.ts'
import type { Source } from '../account/records/source.ts'
import type { BriefModel } from './model.ts'

/** Gives each source its number when it is first cited, so that the list reads in the order of the page. */
export interface References {
  /** Numbers of the cited sources, ascending, each once. A citation of a source that is gone has none. */
  cite(citations: readonly Citation[]): number[]
  list(): BriefModel['references']
}

export function references(
  sources: readonly Source[],
  describe: (source: Source, citations: readonly Citation[]) => string,
): References {
  const byId = new Map<string, Source>(sources.map((source) => [source.id, source]))
  const numbers = new Map<string, number>()
  const uses = new Map<string, Citation[]>()
  return {
    cite(citations) {
      const cited = citations.flatMap((citation) => {
        const { source } = citation
        if (!byId.has(source)) return []
        uses.set(source, [...(uses.get(source) ?? []), citation])
        const number = numbers.get(source) ?? numbers.size + 1
        numbers.set(source, number)
        return [number]
      })
      return [...new Set(cited)].sort((a, b) => a - b)
    },
    list() {
      return [...numbers].flatMap(([id, number]) => {
        const source = byId.get(id)
        return source ? [{ number, text: describe(source, uses.get(id) ?? []) }] : []
      })
    },
  }
}

/** A source as the reference list prints it: what, by whom, when, and how to find it again. */
export function sourceText(source: Source, { isShort = false } = {}): string {
  const date = source.date ? shortDay(source.date) : 'no date'
  const found = [source.accession, isShort ? '' : source.address].find((each) => each !== '') ?? ''
  const title = source.title === '' ? 'Untitled source' : source.title
  const parts: Readonly<Record<Source['kind'], readonly string[]>> = {
    filing: [source.publisher, joined(source.form, title), `filed ${date}`, found],
    audited: [source.publisher, title, `audited, ${date}`, found],
    said: [title, source.saidToUs ? `said to us, ${date}` : `said in public, ${date}`, found],
    publication: [source.publisher, title, date, found],
    colleague: [title, source.publisher, `colleague, ${date}`],
    crm: [title, source.publisher, `CRM, ${date}`],
    estimate: [title, source.method === '' ? 'own estimate' : `own estimate: ${source.method}`, date],
  }
  return `${parts[source.kind].filter((part) => part !== '').join(', ')}.`
}

/** `10-K, Annual report 2026`, and the form once where the title begins with it. */
function joined(form: string, title: string): string {
  return form === '' || title.startsWith(form) ? title : `${form}, ${title}`
}
