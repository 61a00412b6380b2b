import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../../renderer/storage/database/probe.ts'
import { decideBeforeOpening, decideOpening, type Held } from '../../../../renderer/storage/recovery/decide.ts'

const whole: Probe = { exists: true, dataLoss: 'none', version: 1, minReader: 1 }
const nothing = { accounts: 0, records: 0, pages: 0, bodies: 0 }
const some = { accounts: 2, records: 30, pages: 18, bodies: 18 }
const known = 40

function held(counted: Held['counted'], sequence: number, head: Omit<Held['head'], 'sequence'> = counted): Held {
  return { counted, head: { ...head, sequence } }
}

describe('opening', () => {
  it.each([
    ['a first run opens', { ...whole, exists: false }, held(nothing, 0), 0, 'open'],
    ['a database as it was left opens', whole, held(some, 40), known, 'open'],
    ['copies that are behind, after a crash, are no loss', whole, held(some, 45), known, 'open'],
    ['a database of which nothing outside knows opens', whole, held(some, 40), 0, 'open'],
    ['an account that was emptied by its owner opens', whole, held(nothing, 41), known, 'open'],
    [
      'an empty database of which anything is known outside is never a first run',
      { ...whole, exists: false },
      held(nothing, 0),
      known,
      'emptied',
    ],
    ['half of the rows gone is noticed', whole, held({ ...some, records: 14 }, 40, some), known, 'rowsMissing'],
    [
      'lost rows are noticed though nothing outside knows of them',
      whole,
      held({ ...some, pages: 3 }, 40, some),
      0,
      'rowsMissing',
    ],
    ['pages without text are noticed', whole, held({ ...some, bodies: 9 }, 40, some), known, 'rowsMissing'],
    ['an older database put in place is noticed', whole, held(some, 12), known, 'older'],
    [
      'what the engine says of lost data is believed',
      { ...whole, dataLoss: 'total' },
      held(nothing, 0),
      known,
      'dataLoss',
    ],
    [
      'lost data of a program that never held any is a first run',
      { ...whole, dataLoss: 'total' },
      held(nothing, 0),
      0,
      'open',
    ],
  ] as const)('%s', (_name, probe, rows, lastKnown, expected) => {
    const opening = decideOpening(probe, rows, lastKnown)
    expect(opening.kind === 'recovery' ? opening.reason : opening.kind).toBe(expected)
  })

  it('is refused for data of a newer program, and for newer data that does not say who may read it', () => {
    expect(decideBeforeOpening({ ...whole, version: 3, minReader: 2 }, 1).kind).toBe('refuse')
    expect(decideBeforeOpening({ ...whole, version: 3, minReader: 0 }, 1).kind).toBe('refuse')
    expect(decideBeforeOpening({ ...whole, version: 3, minReader: 1 }, 1).kind).toBe('open')
    expect(decideBeforeOpening(whole, 1).kind).toBe('open')
  })
})
