import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import type { Store } from '../storage/store.ts'
import type { Disposer, Phase } from '../workbench/contribution.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** What features work on beside the workbench: the notebooks and the way to the main process. */
export interface Services {
  readonly store: Store
  readonly bridge: AcumenBridge
}

/** A contribution that also needs the notebooks. `all.ts` closes over the services and gives plain contributions. */
export interface Feature {
  readonly id: string
  readonly phase: Phase
  activate(workbench: Workbench, services: Services): Disposer
}
