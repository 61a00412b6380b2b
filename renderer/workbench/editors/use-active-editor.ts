import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useWorkbench } from '../context.tsx'
import type { EditorInput, RevealTarget } from './editor-area.ts'

/** The input of the active editor, null without one. */
export function useActiveEditor(): EditorInput | null {
  const { editors } = useWorkbench()
  return useSyncExternalStore(editors.onChange, editors.active)
}

/** Calls back for each reveal in this editor, also for one that was asked before it mounted. */
export function useReveal(input: EditorInput, onTarget: (target: RevealTarget) => void): void {
  const { editors } = useWorkbench()
  const told = useEffectEvent((target: RevealTarget) => onTarget(target))
  useEffect(() => editors.onReveal((_, target) => told(target), input), [editors, input])
}
