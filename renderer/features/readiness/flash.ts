/** How long a place that is still being drawn is waited for, ms. */
const patience = 2_000
const shownFor = 1_200

/** Marks the place that one was just led to, as soon as it is on screen; without motion where motion is not wanted. */
export function flash(find: () => Element | null): void {
  const until = performance.now() + patience
  requestAnimationFrame(function attempt() {
    const place = find()
    if (place?.checkVisibility({ visibilityProperty: true }) === true) mark(place)
    else if (performance.now() < until) requestAnimationFrame(attempt)
  })
}

function mark(place: Element): void {
  place.setAttribute('data-flash', '')
  setTimeout(() => place.removeAttribute('data-flash'), shownFor)
}

/** The row or form of a record, else the heading of the page of a section. */
export function placeOf(record: string | null, section: string): Element | null {
  if (record !== null) {
    const id = CSS.escape(record)
    const row = document.querySelector(`.wb-editors [data-row="${id}"], .wb-editors [data-record="${id}"]`)
    if (row !== null) return row.closest('tr') ?? row
  }
  return document.querySelector(`.wb-editors [data-section="${CSS.escape(section)}"] h1`)
}
