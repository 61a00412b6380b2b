import type { Keeper } from '../keeper.ts'
import type { LogLine } from './log-line.ts'

/** Sends the lines in the order of the commits, several at once while main is busy. Never throws. */
export class SaveLog {
  private readonly keeper: Keeper
  private readonly onFailed: (text: string) => void
  private waiting: string[] = []
  private sending: Promise<void> = Promise.resolve()

  constructor(keeper: Keeper, onFailed: (text: string) => void) {
    this.keeper = keeper
    this.onFailed = onFailed
  }

  append(lines: readonly LogLine[]): void {
    this.waiting.push(...lines.map((line) => JSON.stringify(line)))
    this.sending = this.sending.then(() => this.send())
  }

  /** Resolves when main has answered for everything appended so far. */
  settled(): Promise<void> {
    return this.sending
  }

  private async send(): Promise<void> {
    if (this.waiting.length === 0) return
    const lines = this.waiting
    this.waiting = []
    const appended = await this.keeper.appendLog(lines)
    // The vault's next copy holds what these lines said; nothing waits for them.
    if (!appended.ok) this.onFailed(appended.text)
  }
}
