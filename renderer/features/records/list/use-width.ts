import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in whole pixels, as it changes; zero until it is laid out. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  // The element may come and go with what it holds, so each rendering looks whether it is another one.
  const watched = useRef<{ readonly element: HTMLDivElement; stop(): void } | null>(null)
  useLayoutEffect(() => {
    if (element.current === watched.current?.element) return
    watched.current?.stop()
    watched.current = element.current === null ? null : watch(element.current, setWidth)
  })
  useLayoutEffect(
    () => () => {
      watched.current?.stop()
      watched.current = null
    },
    [],
  )
  return [element, width]
}

function watch(element: HTMLDivElement, tell: (width: number) => void) {
  const read = () => tell(Math.floor(element.getBoundingClientRect().width))
  const observer = new ResizeObserver(read)
  observer.observe(element)
  read()
  return { element, stop: () => observer.disconnect() }
}
