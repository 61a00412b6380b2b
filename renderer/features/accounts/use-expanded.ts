import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { useStore } from '../../storage/context.tsx'

const setting = 'accounts.expanded'
const savedSchema = v.array(v.string())

/** Which rows of the explorer are unfolded; comes back after a restart, and unfolds the account on screen. */
export function useExpanded(active: string | undefined): [ReadonlySet<string>, (next: ReadonlySet<string>) => void] {
  const store = useStore()
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isCurrent = true
    store.getSetting(setting).then((value) => {
      const saved = v.safeParse(savedSchema, value)
      if (isCurrent && saved.success) setExpanded((before) => new Set([...before, ...saved.output]))
    })
    return () => {
      isCurrent = false
    }
  }, [store])
  useEffect(() => {
    if (active !== undefined) setExpanded((before) => (before.has(active) ? before : new Set([...before, active])))
  }, [active])
  return [
    expanded,
    (next) => {
      setExpanded(next)
      // A lost fold of the tree is no lost work: nobody waits for it.
      void store.setSetting(setting, [...next])
    },
  ]
}
