/** Follows which tabs of a group have no room in its row, by panel id, and holds the pinned ones. Returns what ends it. */
export function followTabRow(group: HTMLElement, onChange: (ids: readonly string[]) => void): () => void {
  const row = group.querySelector<HTMLElement>('.dv-tabs-container')
  if (row === null) return () => undefined
  let last = ''
  let frame = 0

  function look() {
    const box = row?.getBoundingClientRect()
    const tabs = [...(row?.querySelectorAll<HTMLElement>('.dv-tab') ?? [])]
    freezePinned(tabs)
    const ids = tabs
      .filter((tab) => box !== undefined && !hasRoom(tab, box))
      .map((tab) => tab.dataset['tabPanelId'] ?? '')
    if (ids.join() === last) return
    last = ids.join()
    onChange(ids)
  }
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }

  const sizes = new ResizeObserver(soon)
  sizes.observe(row)
  const tabs = new MutationObserver(soon)
  tabs.observe(row, { childList: true, subtree: true, characterData: true })
  row.addEventListener('scroll', soon, { passive: true })
  soon()
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    tabs.disconnect()
    row.removeEventListener('scroll', soon)
  }
}

/** Pinned tabs stay where they are while the others scroll away beneath them. */
function freezePinned(tabs: readonly HTMLElement[]): void {
  let left = 0
  for (const tab of tabs) {
    const isPinned = tab.querySelector('.wb-tab-pinned') !== null
    tab.style.left = isPinned ? `${left}px` : ''
    if (isPinned) left += tab.offsetWidth
  }
}

/** More than half of it is in sight. */
function hasRoom(tab: HTMLElement, row: DOMRect): boolean {
  const box = tab.getBoundingClientRect()
  const seen = Math.min(box.right, row.right) - Math.max(box.left, row.left)
  return seen >= box.width / 2
}
