import { useRef } from 'react'
import { useShell } from '../shell-context.tsx'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { MenuEntry } from '../ui/Menu.tsx'
import { useSignal } from '../use-signal.ts'
import { ManageButton } from './ManageButton.tsx'
import type { SideBarView } from './views.ts'
import './activity-bar.css'

/** One item per view of the side bar; the open one again closes it. Arrows move along, Tab leaves. */
export function ActivityBar() {
  const shell = useShell()
  const all = useSignal(shell.sideBarViews.views).filter((view) => view.location === 'left')
  const { left, hiddenViews, isSwapped } = useSignal(shell.layout.state)
  const list = useRef<HTMLDivElement>(null)
  const current = all.find((view) => view.id === left.view)?.id ?? all[0]?.id
  const shown = left.isOpen ? current : null
  // The view that is open stays reachable, hidden or not.
  const views = all.filter((view) => !hiddenViews.includes(view.id) || view.id === shown)
  const tabStop = views.some((view) => view.id === current) ? current : views[0]?.id

  function move(from: HTMLElement, to: (index: number, count: number) => number) {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    items[to(items.indexOf(from), items.length)]?.focus()
  }

  function press(view: SideBarView) {
    if (shown === view.id) shell.layout.change('left', { isOpen: false })
    else shell.sideBar.show(view.id)
  }

  /** Hide the one that was clicked, show any, and what others put there. */
  function menu(target: Element): readonly MenuEntry[] {
    const id = target.closest<HTMLElement>('[data-view]')?.dataset['view']
    const clicked = all.find((view) => view.id === id)
    const toggle = (view: SideBarView) => () => void shell.commands.run('activityBar.toggleItem', view.id)
    return [
      ...(clicked === undefined || hiddenViews.includes(clicked.id)
        ? []
        : [{ id: 'hide', label: `Hide “${clicked.title}”`, run: toggle(clicked) }, 'separator' as const]),
      ...all.map((view) => ({
        id: `view:${view.id}`,
        label: view.title,
        checked: !hiddenViews.includes(view.id),
        run: toggle(view),
      })),
      'separator',
      ...shell.menus.entries('activityBar', clicked?.id),
    ]
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
        title={keys === null ? name : `${name} (${keys})`}
        tabIndex={view.id === tabStop ? 0 : -1}
        data-view={view.id}
        onClick={() => press(view)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(event.currentTarget, (index, count) => (index + 1) % count)
          else if (event.key === 'ArrowUp') move(event.currentTarget, (index, count) => (index - 1 + count) % count)
          else if (event.key === 'Home') move(event.currentTarget, () => 0)
          else if (event.key === 'End') move(event.currentTarget, (_, count) => count - 1)
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
    <nav
      className={isSwapped ? 'wb-activity-bar wb-activity-bar-end' : 'wb-activity-bar'}
      aria-label="Views"
      data-part="activityBar"
    >
      <ContextMenu label="Activity bar" className="wb-activity-menu" entries={menu}>
        <div ref={list} role="toolbar" aria-orientation="vertical" aria-label="Views" className="wb-activity-list">
          {views.filter((view) => view.position !== 'bottom').map(item)}
          <span className="wb-spring" />
          {views.filter((view) => view.position === 'bottom').map(item)}
        </div>
      </ContextMenu>
      <ManageButton />
    </nav>
  )
}
