import { decodeNamed, decodeUtf8 } from '../../text-encoding/decode.ts'
import { windowsSigns } from '../../text-encoding/windows-signs.ts'
import type { TableProblemCode } from '../grid.ts'

/** Both browsers and Node have it; `shared` is compiled without the types of either. */
declare const TextDecoder: new (
  label: string,
) => {
  decode(bytes: Uint8Array): string
}

export interface DecodedText {
  readonly text: string
  readonly problem: TableProblemCode | null
}

/**
 * Text from bytes: by its byte order mark, as UTF-16 without one, as UTF-8, in the encoding that a web page names, and
 * at last as Windows Western text, in which any bytes can be read.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return { text: withoutMark(new TextDecoder(utf16).decode(bytes)), problem: null }
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return { text: withoutMark(utf8), problem: null }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (isMostlyUtf8(lenient)) return { text: withoutMark(lenient), problem: 'damagedText' }
  const named = declaredEncoding(bytes)
  const declared = named === null ? null : decodeNamed(named, bytes)
  if (declared !== null) return { text: declared, problem: null }
  return { text: windowsSigns(new TextDecoder('windows-1252').decode(bytes)), problem: 'westernEncoding' }
}

/** Western text in UTF-16 has a zero in every second byte. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.7 && even === 0) return 'utf-16le'
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : null
}

/** UTF-8 with a few damaged places, and no other encoding, has far more whole characters than broken ones. */
function isMostlyUtf8(text: string): boolean {
  let broken = 0
  let whole = 0
  for (const character of text) {
    if (character === '\uFFFD') broken++
    else if (character > '\u007F') whole++
  }
  return whole > broken * 4
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048))
  return /(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
