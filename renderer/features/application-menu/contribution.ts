import type { Contribution } from '../../workbench/contribution.ts'
import { applicationMenuLines } from './lines.ts'

/** The program's own menus, as lines of the one table of commands. */
export const contribution: Contribution = {
  id: 'applicationMenu',
  phase: 'ready',
  activate({ menus }) {
    const disposers = applicationMenuLines.map((line) => menus.register(line))
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
