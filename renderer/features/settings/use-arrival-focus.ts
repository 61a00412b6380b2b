import { type RefObject, useEffect } from 'react'

/**
 * Takes the focus that the editor got before what it shows was loaded. What the person focused meanwhile keeps it.
 */
export function useArrivalFocus(wanted: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = wanted.current
    const holder = document.activeElement
    if (element !== null && holder?.matches('.wb-editor-body') === true && holder.contains(element))
      element.focus({ preventScroll: true })
  }, [wanted])
}
