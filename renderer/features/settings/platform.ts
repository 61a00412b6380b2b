import type { Platform } from '../../workbench/commands/chord.ts'
import type { ContextKeys } from '../../workbench/commands/context-keys.ts'

/** The system the window runs on, as the workbench told it. */
export function platformOfContext(context: Pick<ContextKeys, 'get'>): Platform {
  const platform = context.get('platform')
  return platform === 'mac' || platform === 'windows' ? platform : 'linux'
}
