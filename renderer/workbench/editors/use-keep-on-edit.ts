import { type RefObject, useEffect } from 'react'
import { useShell } from '../shell-context.tsx'

// What a text takes, a tick, a choice. A search field changes nothing but what is shown.
const edits = ['beforeinput', 'input', 'change'] as const

/** A preview in which something is edited stays. What changes without a field says so by `editors.keep`. */
export function useKeepOnEdit(id: string, body: RefObject<HTMLElement | null>, isPreview: boolean): void {
  const { editors } = useShell()
  useEffect(() => {
    const element = body.current
    if (!isPreview || element === null) return
    const onEdit = (event: Event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'search') return
      editors.keepPanel(id)
    }
    for (const edit of edits) element.addEventListener(edit, onEdit)
    return () => {
      for (const edit of edits) element.removeEventListener(edit, onEdit)
    }
  }, [editors, id, body, isPreview])
}
