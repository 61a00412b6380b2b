import { chmodSync, createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { StepFailure } from './say.mjs'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const localHeaderLength = 30

/**
 * Unpacks a zip file with what Node brings. Knows what a released archive holds: stored and deflated files of under
 * 4 GB, with their permissions; no encryption, no links.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} placeOf the relative path for an entry, or undefined to leave it out
 * @throws {StepFailure} when the archive is none, or an entry would land outside the folder
 */
export async function unzip(archive, folder, placeOf) {
  const file = await open(archive, 'r')
  try {
    for (const entry of await readDirectory(file)) {
      const place = entry.name.endsWith('/') ? undefined : placeOf(entry.name)
      if (place !== undefined) await extract(archive, file, entry, targetOf(folder, place))
    }
  } finally {
    await file.close()
  }
}

/**
 * @param {string} folder
 * @param {string} place
 */
function targetOf(folder, place) {
  const target = normalize(join(folder, place))
  if (!target.startsWith(normalize(folder) + sep)) throw new StepFailure(`an archive names a path outside it: ${place}`)
  return target
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new StepFailure('an archive ends too early')
  return buffer
}

/** @typedef {{ method: number, packedSize: number, mode: number, offset: number, name: string }} ZipEntry */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat()
  const tailLength = Math.min(size, endLength + 0xffff)
  const tail = await readAt(file, size - tailLength, tailLength)
  let end = tailLength - endLength
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw new StepFailure('a downloaded archive is not a zip file')
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  /** @type {ZipEntry[]} */
  const entries = []
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new StepFailure('an archive has a damaged directory')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + entryLength, at + entryLength + nameLength),
    })
    at += entryLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} archive
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function extract(archive, file, entry, target) {
  const header = await readAt(file, entry.offset, localHeaderLength)
  const start = entry.offset + localHeaderLength + header.readUInt16LE(26) + header.readUInt16LE(28)
  mkdirSync(dirname(target), { recursive: true })
  const output = createWriteStream(target)
  if (entry.packedSize === 0) output.end()
  else {
    const input = createReadStream(archive, { start, end: start + entry.packedSize - 1 })
    if (entry.method === 0) await pipeline(input, output)
    else if (entry.method === 8) await pipeline(input, createInflateRaw(), output)
    else throw new StepFailure(`an archive packs ${entry.name} in a way that is not known here`)
  }
  if (entry.mode & 0o111) chmodSync(target, 0o755)
}
