import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { useStore } from '../../../storage/context.tsx'
import { readMarks, readOthers, readState } from './read-walk.ts'
import type { Walk } from './steps.ts'

const none = [] as const

/**
 * What the walkthrough sees, live; undefined while it is first read. One query for each thing it depends on: a live
 * query follows what it reads first, and not what it reads after waiting for something else.
 */
export function useWalk(): Walk | undefined {
  const store = useStore()
  const state = useLiveQuery(() => readState(store), [store])
  const id = state?.account ?? null
  const account = useLiveQuery(() => (id === null ? null : store.getAccount(id)), [store, id])
  const records = useLiveQuery(() => (id === null ? none : store.listAllRecords(id)), [store, id])
  const marks = useLiveQuery(() => readMarks(store, id), [store, id])
  const hasOthers = useLiveQuery(() => readOthers(store), [store])
  return useMemo(() => {
    if (account === undefined || records === undefined || marks === undefined || hasOthers === undefined) return
    // Another account's answers stand here for a moment when one moves on.
    if (account !== null && account.id !== id) return
    return { account, records: account === null ? none : records, ...marks, hasOthers }
  }, [id, account, records, marks, hasOthers])
}
