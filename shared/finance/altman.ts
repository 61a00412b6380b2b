import type { Preset } from '../account/account.ts'
import type { Decimal } from './decimal.ts'
import { type NotMeaningful, notMeaningful } from './outcome.ts'

export type AltmanZone = 'safe' | 'grey' | 'distress'

const zoneTexts: Readonly<Record<AltmanZone, string>> = {
  safe: 'safe: above 2.6',
  grey: 'grey: between 1.1 and 2.6',
  distress: 'distress: below 1.1',
}

export type AltmanReading = { readonly ok: true; readonly zone: AltmanZone; readonly text: string } | NotMeaningful

/**
 * How Altman's Z'' reads: safe above 2.6, distress below 1.1, grey between, both borders included. It was fitted on
 * companies with current assets and sales, so it says nothing of banks and insurers.
 */
export function readAltman(score: Decimal, preset: Preset): AltmanReading {
  if (preset === 'bank' || preset === 'insurer') return notMeaningful('notForBanks')
  const zone = score.gt('2.6') ? 'safe' : score.lt('1.1') ? 'distress' : 'grey'
  return { ok: true, zone, text: zoneTexts[zone] }
}
