import { expect, test } from 'vitest'
import { decodeNamed, decodeText } from '../../../../shared/imports/text-encoding/decode.ts'

test('dashes, quotation marks and the euro of Windows-1252 are read', () => {
  const bytes = new Uint8Array([0x80, 0x34, 0x96, 0x93, 0xfc, 0x94])
  expect([decodeText(bytes).text, decodeNamed('windows-1252', bytes)]).toEqual(['€4–“ü”', '€4–“ü”'])
})
