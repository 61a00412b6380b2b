import type { KeyboardEvent } from 'react'

/** Arrow down in a search box leads to the first of what was found, as in a list under a box. */
export function arrowInto(selector: string): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'ArrowDown') return
    const target = event.currentTarget.closest('.wb-editor-body')?.querySelector<HTMLElement>(selector)
    if (target === null || target === undefined) return
    event.preventDefault()
    target.focus()
  }
}
