import { type KeyboardEvent, useRef } from 'react'

interface ViewTabsProps {
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly title: string; badge?(): number }[]
  readonly current: string
  onChoose(id: string): void
  /** Id of the element that shows the chosen view. */
  readonly controls: string
}

/** The row of view names at the head of the panel and of the right side bar: a tab list with arrow keys. */
export function ViewTabs({ label, tabs, current, onChoose, controls }: ViewTabsProps) {
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const target = new Map([
      ['ArrowRight', (index + 1) % tabs.length],
      ['ArrowLeft', (index - 1 + tabs.length) % tabs.length],
      ['Home', 0],
      ['End', tabs.length - 1],
    ]).get(event.key)
    const tab = target === undefined ? undefined : tabs[target]
    if (target === undefined || tab === undefined) return
    event.preventDefault()
    onChoose(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus()
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className="wb-view-tabs">
      {tabs.map((tab, index) => {
        const badge = tab.badge?.() ?? 0
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className="wb-view-tab"
            aria-selected={tab.id === current}
            aria-controls={controls}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChoose(tab.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {badge === 0 ? tab.title : `${tab.title} `}
            {badge === 0 ? null : <span className="wb-view-badge">{badge}</span>}
          </button>
        )
      })}
    </div>
  )
}
