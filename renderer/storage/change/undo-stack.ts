import { type Subject, subject } from '../observable.ts'
import type { UndoStep } from './undo-step.ts'

const deepest = 500

interface UndoLabels {
  readonly undo: string | null
  readonly redo: string | null
}

/** The history of records of one window. Kept in memory only. */
export class UndoStack {
  readonly labels: Subject<UndoLabels> = subject<UndoLabels>({ undo: null, redo: null })
  private done: UndoStep[] = []
  private undone: UndoStep[] = []

  /** A new step: what was taken back before it is gone. */
  push(step: UndoStep): void {
    this.done = [...this.done.slice(1 - deepest), step]
    this.undone = []
    this.tell()
  }

  next(side: 'before' | 'after'): UndoStep | undefined {
    return (side === 'before' ? this.done : this.undone).at(-1)
  }

  /** The newest step went over to the other side, or is dropped when it no longer fits. */
  moved(side: 'before' | 'after', step: UndoStep | null): void {
    const [from, to] = side === 'before' ? [this.done, this.undone] : [this.undone, this.done]
    from.pop()
    if (step !== null) to.push(step)
    this.tell()
  }

  /** Steps into something erased for good lead nowhere. */
  forget(account: string): void {
    const concerns = (step: UndoStep) =>
      step.account === account || step.items.some(({ before, after }) => touches(before ?? after, account))
    this.done = this.done.filter((step) => !concerns(step))
    this.undone = this.undone.filter((step) => !concerns(step))
    this.tell()
  }

  private tell(): void {
    this.labels.set({ undo: this.done.at(-1)?.label ?? null, redo: this.undone.at(-1)?.label ?? null })
  }
}

function touches(row: { readonly id: string } | undefined, account: string): boolean {
  if (row === undefined) return false
  return row.id === account || ('account' in row && row.account === account)
}
