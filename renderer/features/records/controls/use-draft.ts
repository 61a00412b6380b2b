import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from '../../../storage/context.tsx'

/** Keeps a value; the sentence says why it cannot be kept, null that it is being saved. */
export type Save = (value: unknown) => string | null

interface DraftOptions {
  /** The kept value as text. */
  readonly value: string
  /** Saves what the text stands for; a sentence where it stands for nothing. */
  commit(text: string): string | null
  /** Prose is saved while it is typed; a number only when it is finished. */
  readonly whileTyping: boolean
}

/** A pause this long saves what was typed so far. */
const pauseMilliseconds = 400

/**
 * Text under way to a field. It is saved on leaving, before the window closes, and when the form goes away; prose
 * also at each pause. Text that cannot be kept stays as typed, with its sentence.
 */
export function useDraft({ value, commit, whileTyping }: DraftOptions) {
  const store = useStore()
  const key = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const typing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ draft, value, commit })
  latest.current = { draft, value, commit }

  function save(): string | null {
    clearTimeout(timer.current)
    const { draft: text, value: kept, commit: put } = latest.current
    const problem = text === null || text === kept ? null : put(text)
    if (problem === null) store.markUnsaved(key, false)
    return problem
  }
  const saveNow = useRef(save)
  saveNow.current = save

  // The kept value has moved on, by our own save or by undo: it is what stands there, unless someone is typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value is the event.
  useEffect(() => {
    if (!typing.current) setDraft(null)
  }, [value])

  useEffect(() => {
    const off = store.onFlush(async () => {
      saveNow.current()
    })
    return () => {
      off()
      saveNow.current()
      store.markUnsaved(key, false)
    }
  }, [store, key])

  return {
    text: draft ?? value,
    error,
    drafting: draft !== null,
    change(text: string) {
      typing.current = true
      setDraft(text)
      setError(null)
      store.markUnsaved(key, text !== value)
      clearTimeout(timer.current)
      if (whileTyping) timer.current = setTimeout(() => saveNow.current(), pauseMilliseconds)
    },
    leave() {
      typing.current = false
      const problem = save()
      setError(problem)
      if (problem === null && (latest.current.draft ?? value) === value) setDraft(null)
    },
  }
}
