/** Follows which tabs of a group have no room in its row, by panel id. Returns what ends it. */
export function hiddenTabs(group: HTMLElement, onChange: (ids: readonly string[]) => void): () => void {
  const row = group.querySelector<HTMLElement>('.dv-tabs-container')
  if (row === null) return () => undefined
  let last = ''
  let frame = 0

  function look() {
    const box = row?.getBoundingClientRect()
    const tabs = [...(row?.querySelectorAll<HTMLElement>('.dv-tab') ?? [])]
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

/** More than half of it is in sight. */
function hasRoom(tab: HTMLElement, row: DOMRect): boolean {
  const box = tab.getBoundingClientRect()
  const seen = Math.min(box.right, row.right) - Math.max(box.left, row.left)
  return seen >= box.width / 2
}
