import type { Disposer } from '../contribution.ts'
import { createListeners, createSignal, type Signal } from '../signal.ts'

/** The text in the box of quick open, and the part of it that is to be selected. */
export interface OpenText {
  readonly text: string
  /** From here to the end; null leaves the caret where the person has it. */
  readonly selectFrom: number | null
}

/** Quick open on the screen. */
export interface OpenSession {
  readonly kind: 'open'
  readonly text: Signal<OpenText>
  /** Ctrl+P again while it is open: to the next line. */
  onStep(listener: () => void): Disposer
  step(): void
  close(): void
}

export function createOpenSession(text: string, close: (session: OpenSession) => void): OpenSession {
  const steps = createListeners()
  const session: OpenSession = {
    kind: 'open',
    text: createSignal<OpenText>({ text, selectFrom: text.length }),
    onStep: steps.add,
    step: steps.tell,
    close: () => close(session),
  }
  return session
}

/**
 * Opening where it is open already: the plain list walks on, the same prefix selects what was typed behind it, and
 * another prefix takes over what was typed.
 */
export function reopen(session: OpenSession, asked: string, prefixOf: (text: string) => string): void {
  const { text } = session.text.get()
  const [before, next] = [prefixOf(text), prefixOf(asked)]
  if (asked === '' && before === '') {
    session.step()
    return
  }
  const isBare = asked === next
  session.text.set({ text: isBare ? next + text.slice(before.length) : asked, selectFrom: next.length })
}
