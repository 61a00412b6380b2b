import type { WebContents } from 'electron'
import type { JobName } from '../shared/contract/contract.ts'
import { type Failure, failure } from '../shared/contract/errors.ts'

/** The work that main does for its pages and that they may call off. Each page has each job once at a time. */
export class Jobs {
  readonly #running = new WeakMap<WebContents, Map<JobName, AbortController>>()

  /** Runs a job under a signal; `busy` while the page's same job is under way. A page that is gone calls it off. */
  async run<Result>(
    contents: WebContents,
    job: JobName,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | Failure> {
    const mine = this.#running.get(contents) ?? new Map<JobName, AbortController>()
    if (mine.has(job)) return failure('busy')
    const controller = new AbortController()
    const abort = () => controller.abort()
    this.#running.set(contents, mine.set(job, controller))
    contents.once('destroyed', abort)
    try {
      return await work(controller.signal)
    } finally {
      mine.delete(job)
      contents.off('destroyed', abort)
    }
  }

  cancel(contents: WebContents, job: JobName): void {
    this.#running.get(contents)?.get(job)?.abort()
  }
}
