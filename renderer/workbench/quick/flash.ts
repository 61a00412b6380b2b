const lasts = 1400

/** Marks for a moment where a jump has led, by colour and frame. */
export function flash(element: Element): void {
  const marked = { backgroundColor: 'var(--drop)', outline: '2px solid var(--focus)', outlineOffset: '2px' }
  const isStill =
    matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.documentElement.hasAttribute('data-reduce-motion')
  element.animate([marked, isStill ? marked : { backgroundColor: 'transparent', outlineColor: 'transparent' }], {
    duration: lasts,
    easing: 'ease-in',
  })
}
