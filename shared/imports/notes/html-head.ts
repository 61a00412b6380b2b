import { oneLine } from '../../document/normal-inline.ts'
import { bytesToBinary, decodeText } from '../text-encoding/decode.ts'

/** Bytes of a file in which a browser looks for the name of the encoding. */
const headLength = 1024
const longestTitle = 2_000

/** The encoding that HTML names for itself; null where a mark at its start or nothing tells it. */
export function namedCharset(bytes: Uint8Array): string | null {
  const { encoding } = decodeText(bytes)
  if (encoding !== 'windows-1252') return null
  const head = bytesToBinary(bytes.subarray(0, headLength))
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1] ?? null
}

/** The `<title>` of a document; empty where it has none. */
export function htmlTitle(source: string): string {
  const start = /<title[^>]{0,200}>/i.exec(source.slice(0, 100_000))
  if (start === null) return ''
  const rest = source.slice(start.index + start[0].length, start.index + start[0].length + longestTitle)
  const end = rest.search(/<\/title/i)
  return end < 0 ? '' : oneLine(withoutReferences(rest.slice(0, end)))
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }

function withoutReferences(words: string): string {
  return words.replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/g, (whole, number, name) =>
    number === undefined ? (references[name] ?? whole) : String.fromCodePoint(Number(number)),
  )
}
