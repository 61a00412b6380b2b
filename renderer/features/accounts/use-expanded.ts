import { useEffect, useMemo, useState } from 'react'
import * as v from 'valibot'
import { useStore } from '../../storage/context.tsx'
import { createListeners, createSignal } from '../../workbench/signal.ts'
import { useSignal } from '../../workbench/use-signal.ts'

const setting = 'accounts.expanded'
const savedSchema = v.array(v.string())
const none: ReadonlySet<string> = new Set()
const folds = createListeners()
const wishes = createSignal<readonly string[]>([])

/** Folds every account in the explorer. */
export function foldAll(): void {
  folds.tell()
}

/** Unfolds rows of the explorer. */
export function unfold(ids: readonly string[]): void {
  wishes.set([...ids])
}

/**
 * Which rows of the explorer are unfolded. What the user unfolded stays, also after a restart; the account on screen
 * is unfolded besides, and folds again when the user moves on to another, so that sixty accounts stay a list.
 */
export function useExpanded(active: string | undefined): [ReadonlySet<string>, (next: ReadonlySet<string>) => void] {
  const store = useStore()
  const [chosen, setChosen] = useState(none)
  const [passing, setPassing] = useState(none)
  useEffect(() => {
    let isCurrent = true
    store.getSetting(setting).then((value) => {
      const saved = v.safeParse(savedSchema, value)
      if (isCurrent && saved.success) setChosen((before) => new Set([...before, ...saved.output]))
    })
    return () => {
      isCurrent = false
    }
  }, [store])
  useEffect(() => {
    if (active === undefined) return
    // Rows must not move under the pointer of someone who is in the tree.
    const isInTree = document.activeElement?.closest('[role=tree]') !== null && document.activeElement !== null
    setPassing((before) => new Set(isInTree ? [...before, active] : [active]))
  }, [active])

  function change(next: ReadonlySet<string>) {
    const stays = [...passing].filter((id) => next.has(id))
    const kept = new Set([...next].filter((id) => !passing.has(id) || chosen.has(id)))
    setPassing(new Set(stays))
    setChosen(kept)
    // A lost fold of the tree is no lost work: nobody waits for it.
    void store.setSetting(setting, [...kept])
  }
  useEffect(
    () =>
      folds.add(() => {
        setPassing(none)
        setChosen(none)
        void store.setSetting(setting, [])
      }),
    [store],
  )
  const wished = useSignal(wishes)
  useEffect(() => {
    if (wished.length > 0) setPassing((before) => new Set([...before, ...wished]))
  }, [wished])
  const expanded = useMemo(() => new Set([...chosen, ...passing]), [chosen, passing])
  return [expanded, change]
}
