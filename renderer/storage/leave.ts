import type { Disposer } from './store.ts'

/** Calls back when the window is hidden or goes: the last moment at which work can still be carried away. */
export function onLeave(leave: () => void): Disposer {
  // Workers and tests without a page never leave.
  if (typeof document === 'undefined') return () => {}
  const onHidden = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  document.addEventListener('visibilitychange', onHidden)
  window.addEventListener('pagehide', leave)
  return () => {
    document.removeEventListener('visibilitychange', onHidden)
    window.removeEventListener('pagehide', leave)
  }
}
