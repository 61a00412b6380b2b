import { useCallback, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { Workbench } from '../../workbench/workbench.ts'

/**
 * The account that the person works on: that of the active editor, and while settings or help are in front that of the
 * editor used last; null where no account is open.
 */
export function currentAccount({ editors }: Workbench): AccountId | null {
  const active = editors.active()
  const inputs = [...(active === null ? [] : [active]), ...editors.opened()]
  const parsed = v.safeParse(accountIdSchema, inputs.find(({ account }) => account !== undefined)?.account)
  return parsed.success ? parsed.output : null
}

/** The same, live. */
export function useCurrentAccount(): AccountId | null {
  const workbench = useWorkbench()
  const get = useCallback(() => currentAccount(workbench), [workbench])
  return useSyncExternalStore(workbench.editors.onChange, get)
}
