import type { Instant } from '../../shared/account/primitives.ts'
import { StorageFault } from './fault.ts'
import { subject } from './observable.ts'
import type { Observable, SaveState } from './store.ts'

/** Gathers what is unsaved, being written, failed and backed up into one state for the status bar. */
export class SaveStatus {
  private readonly state = subject<SaveState>({
    status: 'saved',
    savedAt: null,
    backedUpAt: null,
    fault: null,
    backupFault: null,
  })
  private readonly unsaved = new Set<string>()
  private writing = 0

  get observable(): Observable<SaveState> {
    return this.state
  }

  markUnsaved(key: string, unsaved: boolean): void {
    if (unsaved) this.unsaved.add(key)
    else this.unsaved.delete(key)
    this.tell({})
  }

  began(): void {
    this.writing += 1
    this.tell({})
  }

  committed(at: Instant): void {
    this.writing -= 1
    this.tell({ savedAt: at, fault: null })
  }

  /** A refusal such as a conflict is the caller's to tell; a disk that does not take writes concerns everyone. */
  failed(fault: StorageFault): void {
    this.writing -= 1
    const lasting = fault.code === 'diskFull' || fault.code === 'failed' || fault.code === 'closed'
    this.tell(lasting ? { fault: { code: fault.code, text: fault.text } } : {})
  }

  /** Main says that the disk is nearly full, or that there is room again. */
  space(stop: boolean): void {
    const full = new StorageFault('diskFull')
    if (stop) this.tell({ fault: { code: full.code, text: full.text } })
    else if (this.state.get().fault?.code === 'diskFull') this.tell({ fault: null })
  }

  /** A newer program took the database over: nothing more can be written from here. */
  closed(): void {
    const { code, text } = new StorageFault('closed')
    this.tell({ fault: { code, text } })
  }

  backedUp(at: Instant): void {
    this.tell({ backedUpAt: at, backupFault: null })
  }

  backupFailed(detail: string): void {
    const { code, text } = new StorageFault('backupFailed', detail)
    this.tell({ backupFault: { code, text } })
  }

  private tell(change: Partial<SaveState>): void {
    const before = this.state.get()
    const next = { ...before, ...change }
    const busy = this.unsaved.size > 0 || this.writing > 0
    const status = next.fault !== null ? 'failed' : busy ? 'saving' : 'saved'
    if (status === before.status && Object.keys(change).length === 0) return
    this.state.set({ ...next, status })
  }
}
