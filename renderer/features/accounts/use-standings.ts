import { useLiveQuery } from 'dexie-react-hooks'
import * as v from 'valibot'
import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { type Section, sections } from '../../../shared/account/sections.ts'
import type { Assessment } from '../../../shared/readiness/assessment.ts'
import { levelNames } from '../../../shared/readiness/rubric/rubric.ts'
import { useStore } from '../../storage/context.tsx'
import { useMeterOf } from '../readiness/current-meter.ts'
import type { AccountStanding } from './LevelDots.tsx'

const levelSchema = v.picklist([0, 1, 2, 3])

/**
 * How each account stands: live where the meter runs, else as its history last knew it. Judging every account at each
 * start would cost more than the explorer is worth.
 */
export function useStandings(accounts: readonly Account[] | undefined): ReadonlyMap<AccountId, AccountStanding> {
  const store = useStore()
  const meterOf = useMeterOf()
  const ids = (accounts ?? []).map((account) => account.id)
  const remembered = useLiveQuery(async () => {
    const entries = await Promise.all(ids.map(async (id) => [id, (await store.listHistory(id)).at(-1)] as const))
    return new Map(entries)
  }, [store, ids.join()])
  const standings = new Map<AccountId, AccountStanding>()
  for (const id of ids) {
    const live = meterOf(id)
    const entry = remembered?.get(id)
    if (live !== null && live !== undefined) standings.set(id, standingOf(live.assessment))
    else if (entry !== undefined) {
      const level = v.parse(levelSchema, entry.level)
      standings.set(id, { level, levelName: levelNames[level], gaps: {}, gated: new Set() })
    }
  }
  return standings
}

function standingOf(assessment: Assessment): AccountStanding {
  const gaps: Partial<Record<Section, number>> = {}
  for (const section of sections) {
    const count = assessment.gaps.filter((gap) => gap.section === section).length
    if (count > 0) gaps[section] = count
  }
  // A gap without points is one of a gate, or an error, which shuts gates too.
  const gated = new Set(assessment.gaps.filter((gap) => gap.gain === null).map((gap) => gap.section))
  return { level: assessment.level, levelName: assessment.levelName, gaps, gated }
}
