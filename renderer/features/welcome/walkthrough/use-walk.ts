import { useLiveQuery } from 'dexie-react-hooks'
import { useStore } from '../../../storage/context.tsx'
import { readWalk } from './read-walk.ts'
import type { Walk } from './steps.ts'

/** What the walkthrough sees, live; undefined while it is first read. */
export function useWalk(): Walk | undefined {
  const store = useStore()
  return useLiveQuery(() => readWalk(store), [store])
}
