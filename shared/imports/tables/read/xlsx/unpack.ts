import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import type { GridFailureCode } from '../../grid.ts'

/** Bytes that all parts may have together when they are unpacked. */
const mostUnpacked = 200 * 1024 * 1024
/** How many times larger than the file its parts may be: what compresses better holds nothing but repetition. */
const mostRatio = 100
const mostEntries = 10_000
const chunk = 65_536

export type Parts = ReadonlyMap<string, Uint8Array>

/** Thrown inside the unzipper, which has no other way to be stopped, and caught below. */
class TooBig extends Error {}

/**
 * Unpacks the XML parts of a workbook. What really comes out is counted, piece by piece: the sizes that an archive
 * states may be lies.
 */
export function unpack(bytes: Uint8Array): Parts | GridFailureCode {
  const most = Math.min(mostUnpacked, bytes.byteLength * mostRatio)
  const parts = new Map<string, Uint8Array[]>()
  const names: string[] = []
  let failed = false
  let unpacked = 0
  const unzip = new Unzip((file) => {
    if (names.push(file.name) > mostEntries) throw new TooBig()
    if (!/\.(?:xml|rels)$/i.test(file.name)) return
    const pieces: Uint8Array[] = []
    parts.set(file.name.replace(/^\//, '').toLowerCase(), pieces)
    file.ondata = (error, data) => {
      failed ||= error !== null
      unpacked += data?.length ?? 0
      if (unpacked > most) throw new TooBig()
      if (data !== undefined && data !== null) pieces.push(data.slice())
    }
    file.start()
  })
  unzip.register(UnzipPassThrough)
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
    }
  } catch (error) {
    // fflate throws plain errors, and only on data that is no archive.
    return error instanceof TooBig ? 'unpacksTooBig' : 'damagedWorkbook'
  }
  const kind = kindOf(names)
  if (kind !== null) return kind
  return failed ? 'damagedWorkbook' : new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]))
}

/** What the archive is, by the names of its parts; null for a workbook. */
function kindOf(names: readonly string[]): GridFailureCode | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^\/?xl\/workbook\.xml$/i)) return null
  if (has(/^\/?xl\/workbook\.bin$/i)) return 'binaryExcel'
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return 'openDocument'
  if (has(/^Index\/|^Index\.zip$/)) return 'numbersFile'
  return names.length === 0 || has(/^\/?xl\//i) ? 'damagedWorkbook' : 'notATable'
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
