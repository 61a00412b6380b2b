import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import type { OpenKind } from '../../../shared/contract/values.ts'
import type { ProgressHandle } from '../../workbench/notify/notifications.ts'
import type { Workbench } from '../../workbench/workbench.ts'

interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

// What is over sooner would only flicker.
const patience = 400

/**
 * Lets the person pick a file and has main read it. A reading that takes its time shows itself and can be cancelled.
 * Null when nothing was picked, it was cancelled, or it failed, of which the person was told.
 */
export async function pickFile(workbench: Workbench, bridge: AcumenBridge, kind: OpenKind): Promise<PickedFile | null> {
  let progress: ProgressHandle | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = bridge.on('job.progress', ({ job, text }) => {
    if (job !== 'file.open') return
    timer = setTimeout(() => {
      progress = workbench.notifications.progress({
        title: `Reading ${text}`,
        source: 'Import',
        cancel: () => void bridge.call('job.cancel', { job: 'file.open' }),
      })
    }, patience)
  })
  const opened = await bridge.call('file.open', { kind })
  clearTimeout(timer)
  stop()
  finish(progress)
  if (opened.ok) return opened.value
  if (opened.code !== 'cancelled') workbench.notifications.error(`${opened.text} Nothing was imported.`, [], 'Import')
  return null
}

/** TypeScript does not see that the timer may have set it. */
function finish(progress: ProgressHandle | null): void {
  progress?.done()
}
