import type { AcumenBridge } from '../../shared/contract/bridge.ts'

/** Answers main, which holds the window open until everything typed is written. */
export function answerLeaving(bridge: AcumenBridge): { writeWith(flush: () => Promise<void>): void } {
  // Before the notebooks are open there is nothing to write.
  let write: () => Promise<void> = () => Promise.resolve()
  bridge.on('window.leaving', () => {
    void write().finally(() => bridge.call('window.written', {}))
  })
  return {
    writeWith(flush) {
      write = flush
    },
  }
}
