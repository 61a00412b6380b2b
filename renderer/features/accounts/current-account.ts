import { useCallback, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { Workbench } from '../../workbench/workbench.ts'

/** The account that the active editor is about; null where it is about none. */
export function currentAccount(workbench: Workbench): AccountId | null {
  const parsed = v.safeParse(accountIdSchema, workbench.editors.active()?.account)
  return parsed.success ? parsed.output : null
}

/** The same, live. */
export function useCurrentAccount(): AccountId | null {
  const workbench = useWorkbench()
  const get = useCallback(() => currentAccount(workbench), [workbench])
  return useSyncExternalStore(workbench.editors.onChange, get)
}
