import type { Feature } from '../feature.ts'

/** Where the last session left nothing on screen, the ways to begin are shown. */
export const contribution: Feature = {
  id: 'firstStart',
  phase: 'restored',
  activate(workbench) {
    if (workbench.editors.opened().length === 0) workbench.editors.open({ kind: 'welcome' })
    return () => {}
  },
}
