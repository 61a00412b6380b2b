import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  binaryToBytes,
  bytesToBinary,
  decodeNamed,
  decodeText,
  decodeUtf8,
} from '../../../../shared/imports/text-encoding/decode.ts'

const bytes = (...codes: readonly number[]): Uint8Array => Uint8Array.from(codes)

test.each([
  ['a mark of UTF-8', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), { text: 'é', encoding: 'utf-8' }],
  ['a mark of UTF-16', bytes(0xff, 0xfe, 0x41, 0x01), { text: 'Ł', encoding: 'utf-16le' }],
  ['a mark of UTF-16, other end first', bytes(0xfe, 0xff, 0x01, 0x41), { text: 'Ł', encoding: 'utf-16be' }],
  ['zeros of UTF-16 without a mark', bytes(0x41, 0, 0x42, 0), { text: 'AB', encoding: 'utf-16le' }],
  ['zeros in front', bytes(0, 0x41, 0, 0x42), { text: 'AB', encoding: 'utf-16be' }],
  ['valid UTF-8', bytes(0x41, 0xc3, 0xa9), { text: 'Aé', encoding: 'utf-8' }],
  ['what is none of these', bytes(0x80, 0xe9), { text: '€é', encoding: 'windows-1252' }],
  ['nothing', bytes(), { text: '', encoding: 'utf-8' }],
])('%s', (_, content, expected) => {
  expect(decodeText(content)).toEqual(expected)
})

test('an encoding by its name, or null', () => {
  expect(decodeNamed('Shift_JIS', bytes(0x83, 0x5c))).toBe('ソ')
  expect(decodeNamed('klingon', bytes(0x41))).toBeNull()
  expect(decodeUtf8(bytes(0xe9))).toBeNull()
})

test('bytes as characters, and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (content) => {
      expect(binaryToBytes(bytesToBinary(content))).toEqual(content)
    }),
  )
})
