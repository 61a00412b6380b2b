import { createSignal, type Signal } from '../signal.ts'

/** What a live region says. The count makes the same sentence twice two sentences. */
export interface Speech {
  readonly text: string
  /** Interrupts what is being read. */
  readonly isUrgent: boolean
  readonly count: number
}

/** The last sentence for people who do not see the screen. */
export function createSpeech(): {
  readonly spoken: Signal<Speech>
  say(text: string, isUrgent: boolean): void
} {
  const spoken = createSignal<Speech>({ text: '', isUrgent: false, count: 0 })
  return {
    spoken,
    say: (text, isUrgent) => spoken.set({ text, isUrgent, count: spoken.get().count + 1 }),
  }
}
