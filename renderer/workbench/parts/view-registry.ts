import type { Disposer } from '../contribution.ts'
import { createSignal, type Signal } from '../signal.ts'

interface Ordered {
  readonly id: string
  readonly order: number
  onBadgeChange?(listener: () => void): Disposer
}

export interface ViewRegistry<View extends Ordered> {
  /** In their order; a fresh list whenever a view or a badge changes. */
  readonly views: Signal<readonly View[]>
  register(view: View): Disposer
}

export function createViewRegistry<View extends Ordered>(): ViewRegistry<View> {
  const views = createSignal<readonly View[]>([])
  return {
    views,
    register(view) {
      if (views.get().some((one) => one.id === view.id)) throw new Error(`The view ${view.id} is registered twice`)
      views.set([...views.get(), view].toSorted((a, b) => a.order - b.order))
      const stopBadge = view.onBadgeChange?.(() => views.set([...views.get()]))
      return () => {
        stopBadge?.()
        views.set(views.get().filter((one) => one !== view))
      }
    },
  }
}
