import type { Contribution } from '../../workbench/contribution.ts'

export const contribution: Contribution = {
  id: 'records',
  phase: 'starting',
  activate() {
    return () => {}
  },
}
