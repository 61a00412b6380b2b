import { useEffect, useState } from 'react'
import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { sameValue } from '../values/same-value.ts'

/** After a successful save the record follows at once; a value its schema tidied differs, and gives way after this. */
const graceMilliseconds = 1000

/**
 * The record with what was saved in its form but has not come back from the database yet. Fields of several parts are
 * saved whole, so a second part must build on the first although the first is still on its way.
 */
export function useAhead(record: AccountRecord) {
  const [ahead, setAhead] = useState<ReadonlyMap<string, unknown>>(new Map())

  useEffect(() => {
    setAhead((before) => {
      const left = [...before].filter(([key, value]) => !sameValue(Reflect.get(record, key), value))
      return left.length === before.size ? before : new Map(left)
    })
  }, [record])

  function drop(key: string, value: unknown) {
    setAhead((before) => (before.get(key) === value ? new Map([...before].filter(([other]) => other !== key)) : before))
  }

  return {
    // The values have passed the schemas of their fields.
    record: ahead.size === 0 ? record : ({ ...record, ...Object.fromEntries(ahead) } as AccountRecord),
    /** Shows a value until its saving is through. */
    async show(key: string, value: unknown, saving: Promise<boolean>): Promise<void> {
      setAhead((before) => new Map([...before, [key, value]]))
      if (await saving) setTimeout(() => drop(key, value), graceMilliseconds)
      else drop(key, value)
    },
  }
}
