import type { Disposer } from '../contribution.ts'
import { type EditorInput, editorKey, type RevealTarget } from './editor-area.ts'

type RevealListener = (input: EditorInput, target: RevealTarget) => void

interface Reveals {
  ask(input: EditorInput, target: RevealTarget): void
  onReveal(listener: RevealListener, input?: EditorInput): Disposer
}

/** Passes a target to the editor it is for; one that has not mounted yet finds it waiting. */
export function createReveals(): Reveals {
  const general = new Set<RevealListener>()
  const byEditor = new Map<string, Set<RevealListener>>()
  const waiting = new Map<string, { readonly input: EditorInput; readonly target: RevealTarget }>()
  return {
    ask(input, target) {
      const key = editorKey(input)
      for (const listener of general) listener(input, target)
      const own = byEditor.get(key)
      if (own === undefined || own.size === 0) waiting.set(key, { input, target })
      else for (const listener of own) listener(input, target)
    },
    onReveal(listener, input) {
      if (input === undefined) {
        general.add(listener)
        return () => general.delete(listener)
      }
      const key = editorKey(input)
      const own = byEditor.get(key) ?? new Set()
      byEditor.set(key, own.add(listener))
      const asked = waiting.get(key)
      waiting.delete(key)
      if (asked !== undefined) listener(asked.input, asked.target)
      return () => {
        own.delete(listener)
        if (own.size === 0 && byEditor.get(key) === own) byEditor.delete(key)
      }
    },
  }
}
