/** Times of the promise "at most half a second of typing is at risk", ms. */
const rest = 250
const longest = 500
/** How long after a failed write it is tried again, ms. */
const retryAfter = 5_000

export type WriteOutcome = 'saved' | 'retry' | 'stop'

interface AutosaveOptions {
  /** Writes what is on the page now. `retry` keeps it unsaved and tries again; `stop` ends saving. */
  write(): Promise<WriteOutcome>
  onUnsaved(unsaved: boolean): void
}

/** Decides when to write: after a short rest, but never long after the first unsaved key; one write at a time. */
export class Autosave {
  private readonly options: AutosaveOptions
  private timer: ReturnType<typeof setTimeout> | undefined
  /** When the oldest unsaved key was typed; null when nothing is unsaved. */
  private since: number | null = null
  private running: Promise<void> | null = null
  private stopped = false

  constructor(options: AutosaveOptions) {
    this.options = options
  }

  /** Something changed on the page. */
  typed(): void {
    if (this.stopped) return
    const now = Date.now()
    if (this.since === null) {
      this.since = now
      this.options.onUnsaved(true)
    }
    this.arm(Math.min(rest, this.since + longest - now))
  }

  /** Writes now what is unsaved, and waits until it is committed or has failed. */
  async flush(): Promise<void> {
    if (this.running !== null) await this.running
    if (this.since !== null && !this.stopped) await this.write()
  }

  /** After the last flush: nothing is written from here any more. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    this.options.onUnsaved(false)
  }

  private arm(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), Math.max(0, delay))
  }

  private write(): Promise<void> {
    clearTimeout(this.timer)
    this.since = null
    this.running = this.options.write().then((outcome) => this.wrote(outcome))
    return this.running
  }

  private wrote(outcome: WriteOutcome): void {
    this.running = null
    if (this.stopped) return
    if (outcome === 'stop') {
      this.stop()
    } else if (outcome === 'retry') {
      this.since ??= Date.now()
      this.arm(retryAfter)
    } else if (this.since === null) {
      // What was typed while it was being written is unsaved, and its time runs from then.
      this.options.onUnsaved(false)
    }
  }
}
