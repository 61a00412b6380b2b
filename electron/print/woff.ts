import { inflateSync } from 'node:zlib'

const header = { woff: 44, sfnt: 12 } as const
const entry = { woff: 20, sfnt: 16 } as const

/**
 * Unpacks a WOFF 1.0 font into the OpenType file it was made from: what a PDF embeds. Fonts on npm come as WOFF only.
 * Layout of both: W3C *WOFF File Format 1.0*, section 4, and the OpenType specification, *Organization of an
 * OpenType Font*.
 *
 * @throws when the bytes are no WOFF 1.0
 */
export function openTypeOf(woff: Uint8Array): Uint8Array {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
  if (from.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font')
  const count = from.readUInt16BE(12)
  const head = Buffer.alloc(header.sfnt + count * entry.sfnt)
  writeHead(head, from.readUInt32BE(4), count)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (let index = 0; index < count; index++) {
    const source = header.woff + index * entry.woff
    const target = header.sfnt + index * entry.sfnt
    const table = tableAt(from, source)
    from.copy(head, target, source, source + 4)
    head.writeUInt32BE(from.readUInt32BE(source + 16), target + 4)
    head.writeUInt32BE(offset, target + 8)
    head.writeUInt32BE(table.length, target + 12)
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
    table.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return new Uint8Array(Buffer.concat(parts))
}

function tableAt(from: Buffer, place: number): Buffer {
  const [offset, packed, length] = [
    from.readUInt32BE(place + 4),
    from.readUInt32BE(place + 8),
    from.readUInt32BE(place + 12),
  ]
  const bytes = from.subarray(offset, offset + packed)
  return packed < length ? inflateSync(bytes) : bytes
}

function writeHead(head: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count))
  const range = 16 * 2 ** power
  head.writeUInt32BE(flavour, 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(range, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(count * 16 - range, 10)
}
