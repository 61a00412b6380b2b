import type { GridFailureCode } from '../grid.ts'

/** What the first bytes say: text that may be a table, a zip that may be a workbook, or why it can be neither. */
export function sniffBytes(bytes: Uint8Array): 'text' | 'zip' | GridFailureCode {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return 'zip'
  if (startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'damagedWorkbook'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel'
  // Workbooks older than the container above: a record of the kind "beginning of file".
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 255) < 32) return 'oldExcel'
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  return 'text'
}

/** JSON begins as no table does: with a brace before a name, or with one inside a list. */
export function looksLikeJson(text: string): boolean {
  return /^\s{0,100}(?:\{\s{0,100}"|\[\s{0,100}[{[])/.test(text)
}

/** A page, a fragment of one, or the clipboard's form of it, which begins with a header of its own. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4_000).trimStart()
  if (/^Version:\d/i.test(head) && /StartHTML:/i.test(head)) return true
  return /^<[a-z!?]/i.test(head) && /<\/?[a-z]/i.test(head)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** The directory of an encrypted workbook names its parts in UTF-16, in the first or the last sectors. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((character) => [character.charCodeAt(0), 0])
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
