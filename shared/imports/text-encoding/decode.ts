import { windowsSigns } from './windows-signs.ts'

// Every host has TextDecoder; `shared` is compiled with the types of none.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => {
  readonly encoding: string
  decode(bytes: Uint8Array): string
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * Text out of bytes whose encoding nobody has named: a byte order mark decides; then the zero bytes of UTF-16; then
 * whether the bytes are valid UTF-8. What is left is Windows-1252, which is what Western European programs write, and
 * of which Latin-1 is a part. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes)
  if (marked !== null) return { text: decodeAs(marked, bytes), encoding: marked }
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: decodeAs(wide, bytes), encoding: wide }
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  return { text: windowsSigns(decodeAs('windows-1252', bytes)), encoding: 'windows-1252' }
}

/** Text in strict UTF-8, or null where the bytes are something else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // the decoder's way of saying that it is not UTF-8
  }
}

/** Text in an encoding that the file names itself; null where no such encoding is known. */
export function decodeNamed(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label.trim())
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? windowsSigns(text) : text
  } catch {
    return null // an unknown label
  }
}

/** Bytes as characters of the same number, and back: for formats in which every line may have its own encoding. */
export function bytesToBinary(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

export function binaryToBytes(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0) & 0xff)
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** Text in a Latin script has a zero in every other byte of UTF-16. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 512)
  if (sample.length < 4) return null
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 8
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}
