import { useRef } from 'react'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSignal } from '../use-signal.ts'
import type { SideBarView } from './views.ts'
import './activity-bar.css'

/** One item per view of the left side bar; the open one again closes it. Arrows move along, Tab leaves. */
export function ActivityBar() {
  const shell = useShell()
  const views = useSignal(shell.sideBarViews.views).filter((view) => view.location === 'left')
  const { left } = useSignal(shell.layout.state)
  const list = useRef<HTMLDivElement>(null)
  const current = views.find((view) => view.id === left.view)?.id ?? views[0]?.id
  const shown = left.isOpen ? current : null

  function move(from: HTMLElement, by: number) {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    items[(items.indexOf(from) + by + items.length) % items.length]?.focus()
  }

  function press(view: SideBarView) {
    if (shown === view.id) shell.layout.change('left', { isOpen: false })
    else shell.sideBar.show(view.id)
  }

  const item = (view: SideBarView) => {
    const badge = view.badge?.() ?? 0
    const name = badge === 0 ? view.title : `${view.title}, ${badge}`
    const keys = shell.keybindings.labelFor(`view.${view.id}`)
    return (
      <button
        key={view.id}
        type="button"
        className="wb-activity"
        aria-label={name}
        aria-pressed={shown === view.id}
        title={keys === null ? view.title : `${view.title} (${keys})`}
        tabIndex={view.id === current ? 0 : -1}
        onClick={() => press(view)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(event.currentTarget, 1)
          else if (event.key === 'ArrowUp') move(event.currentTarget, -1)
          else return
          event.preventDefault()
        }}
      >
        <Icon name={view.icon} />
        {badge === 0 ? null : (
          <span className="wb-activity-badge" aria-hidden="true">
            {badge > 99 ? '99+' : badge}
          </span>
        )}
      </button>
    )
  }

  return (
    <nav className="wb-activity-bar" aria-label="Views" data-part="activityBar">
      <div ref={list} role="toolbar" aria-orientation="vertical" aria-label="Views" className="wb-activity-list">
        {views.filter((view) => view.position !== 'bottom').map(item)}
        <span className="wb-spring" />
        {views.filter((view) => view.position === 'bottom').map(item)}
      </div>
    </nav>
  )
}
