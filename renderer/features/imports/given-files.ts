import type { Disposer } from '../../workbench/contribution.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { currentAccount } from '../accounts/current-account.ts'
import type { Services } from '../feature.ts'
import { takeAccountFile } from './account-files.ts'
import { importGivenFiling } from './import-filing.ts'

/** Characters at the beginning in which a companyfacts file names its company. */
const headLength = 4096

/** Takes the files that the program was started with, at the start and whenever it is started again. */
export function takeGivenFiles(workbench: Workbench, services: Services): Disposer {
  const { bridge, store } = services
  // One after the other: each may ask where it belongs.
  let taking: Promise<void> = Promise.resolve()

  async function takeAll() {
    for (;;) {
      const given = await bridge.call('file.given', {})
      if (!given.ok) {
        workbench.notifications.error(`${given.text} Nothing was imported.`)
        if (isOfFile.has(given.code)) continue
        return
      }
      if (given.value === null) return
      if (isFiling(given.value.bytes)) {
        await importGivenFiling(workbench, services, currentAccount(workbench), given.value)
      } else await takeAccountFile(workbench, store, given.value)
    }
  }

  const take = () => {
    taking = taking.then(takeAll)
  }
  take()
  return bridge.on('file.waiting', take)
}

/** What concerns one file; the next may be read all the same. */
const isOfFile: ReadonlySet<string> = new Set(['unreadable', 'tooLarge', 'empty', 'notFound'])

/** What is neither is taken for an account file, whose reader says what is wrong with it. */
function isFiling(bytes: Uint8Array): boolean {
  return /"cik"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, headLength)))
}
