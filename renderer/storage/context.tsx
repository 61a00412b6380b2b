import { createContext, useContext } from 'react'
import type { Store } from './store.ts'

const StoreContext = createContext<Store | null>(null)

/** Put around the workbench once the store is open. */
export const StoreProvider = StoreContext.Provider

export function useStore(): Store {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('useStore is called outside StoreProvider')
  return store
}
