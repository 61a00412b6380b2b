import { createSignal, type Signal } from '../signal.ts'
import type { Confirm, Question } from './notifications.ts'

export interface AskedQuestion extends Question {
  answer(isConfirmed: boolean): void
}

export interface Questions {
  readonly asked: Signal<AskedQuestion | null>
  readonly confirm: Confirm
}

/** One question at a time: a second one is answered with no for the first. */
export function createQuestions(): Questions {
  const asked = createSignal<AskedQuestion | null>(null)
  return {
    asked,
    confirm(question) {
      asked.get()?.answer(false)
      return new Promise((resolve) => {
        const entry: AskedQuestion = {
          ...question,
          answer(isConfirmed) {
            if (asked.get() === entry) asked.set(null)
            resolve(isConfirmed)
          },
        }
        asked.set(entry)
      })
    },
  }
}
