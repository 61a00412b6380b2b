import { liveQuery } from 'dexie'
import { lazy } from 'react'
import type { Store } from '../../../storage/store.ts'
import type { Disposer } from '../../../workbench/contribution.ts'
import type { Workbench } from '../../../workbench/workbench.ts'
import { readState } from './read-walk.ts'

const WalkthroughView = lazy(async () => ({ default: (await import('./WalkthroughView.tsx')).WalkthroughView }))

/** The view stands beside the readiness view until it is dismissed, in this window or another. */
export function keepView(workbench: Workbench, store: Store): { show(): void; readonly dispose: Disposer } {
  let take: Disposer | null = null

  function put(isWanted: boolean) {
    if (isWanted === (take !== null)) return
    take?.()
    take = isWanted
      ? workbench.sideBar.register({
          id: 'walkthrough',
          title: 'First Brief',
          icon: 'checklist',
          order: 9,
          location: 'right',
          component: WalkthroughView,
        })
      : null
  }

  const query = liveQuery(() => readState(store)).subscribe(({ dismissed }) => put(!dismissed))
  return {
    show() {
      put(true)
      workbench.sideBar.show('walkthrough')
    },
    dispose() {
      query.unsubscribe()
      put(false)
    },
  }
}
