import type { EditorInput } from './editor-area.ts'

/** An editor that was closed, with the place it had. */
export interface ClosedEditor {
  readonly input: EditorInput
  readonly isPinned: boolean
  /** The id of its group, which may be gone by now. */
  readonly group: string
  /** Its index among the tabs of the group. */
  readonly index: number
}

/** The editors that were closed, to be opened again, last one first. */
export interface ClosedEditors {
  push(editor: ClosedEditor): void
  /** Takes the last one; null when there is none left. */
  pop(): ClosedEditor | null
  drop(isGone: (input: EditorInput) => boolean): void
  isEmpty(): boolean
}

export function createClosedEditors(limit: number): ClosedEditors {
  let closed: readonly ClosedEditor[] = []
  return {
    push(editor) {
      closed = [editor, ...closed].slice(0, limit)
    },
    pop() {
      const [last = null, ...rest] = closed
      closed = rest
      return last
    },
    drop(isGone) {
      closed = closed.filter((editor) => !isGone(editor.input))
    },
    isEmpty: () => closed.length === 0,
  }
}
