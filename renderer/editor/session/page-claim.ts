import type { PageId } from '../../../shared/account/ids.ts'

interface ClaimOptions {
  readonly page: PageId
  /** This copy of the page may be written on, from now. */
  onGranted(): void
  /** Somebody else writes on the page. */
  onTaken(): void
  /** Another copy asks for the page: write what is unsaved, then it goes over. */
  onAsked(): Promise<void>
}

/** How long a holder may take to hand over before the page is taken from it, ms. */
const patience = 1_000
/** How long it is worth waiting for a copy that is just closing, ms. */
const grace = 300
const channelName = 'acumen-pages'

/** One writer per page over all windows and tabs, by a Web Lock. */
export class PageClaim {
  private readonly options: ClaimOptions
  private readonly channel = new BroadcastChannel(channelName)
  private readonly ending = new AbortController()
  /** Lets go of the lock; null while we do not hold it. */
  private letGo: (() => void) | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: ClaimOptions) {
    this.options = options
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === options.page && this.letGo !== null) void this.handOver()
    }
    this.timer = setTimeout(() => options.onTaken(), grace)
    this.request({ signal: this.ending.signal })
  }

  /** Asks the holder for the page; takes it when there is no answer. */
  takeOver(): void {
    if (this.letGo !== null) return
    this.channel.postMessage(this.options.page)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.letGo === null) this.request({ steal: true })
    }, patience)
  }

  /** After the last write. */
  end(): void {
    clearTimeout(this.timer)
    this.ending.abort()
    this.channel.close()
    this.letGo?.()
    this.letGo = null
  }

  private request(options: LockOptions): void {
    const { page, onGranted } = this.options
    const held = () =>
      new Promise<void>((resolve) => {
        if (this.ending.signal.aborted) return resolve()
        clearTimeout(this.timer)
        this.letGo?.()
        this.letGo = resolve
        onGranted()
      })
    navigator.locks.request(`page:${page}`, options, held).catch(() => this.lost())
  }

  private async handOver(): Promise<void> {
    await this.options.onAsked()
    this.letGo?.()
    this.letGo = null
    this.options.onTaken()
    // In line again, for when the other one closes.
    if (!this.ending.signal.aborted) this.request({ signal: this.ending.signal })
  }

  /** Aborted by ourselves, or taken because we did not answer: what is unsaved meets compare and set. */
  private lost(): void {
    if (this.ending.signal.aborted) return
    this.letGo = null
    this.options.onTaken()
  }
}
