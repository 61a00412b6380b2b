import type { AcumenBridge } from '../../shared/contract/bridge.ts'

/** @param forGood the window does not come back at the next start */
type Write = (forGood: boolean) => Promise<unknown>

/** Answers main, which holds the window open until everything typed is written. */
export function answerLeaving(bridge: AcumenBridge): { writeWith(write: Write): void } {
  // Before the notebooks are open there is nothing to write.
  let write: Write = () => Promise.resolve()
  bridge.on('window.leaving', ({ forGood }) => {
    void write(forGood).finally(() => bridge.call('window.written', {}))
  })
  return {
    writeWith(flush) {
      write = flush
    },
  }
}
