import { type ReactNode, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { type MenuEntry, MenuList } from './Menu.tsx'

interface ContextMenuProps {
  readonly label: string
  /** Asked when the menu opens, with the element that was clicked or has the focus; an empty list opens nothing. */
  entries(target: Element): readonly MenuEntry[]
  readonly children: ReactNode
  readonly className?: string
}

interface OpenMenu {
  readonly x: number
  readonly y: number
  readonly entries: readonly MenuEntry[]
  readonly byKeyboard: boolean
}

/** Gives what is inside a context menu: right click, the menu key, or Shift+F10. */
export function ContextMenu({ label, entries, children, className }: ContextMenuProps) {
  const [open, setOpen] = useState<OpenMenu | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens on behalf of the controls inside it.
    <div
      className={className}
      onContextMenu={(event) => {
        if (!(event.target instanceof Element)) return
        const found = entries(event.target)
        if (found.length === 0) return
        event.preventDefault()
        // The keyboard's contextmenu event carries no useful point: the element's own corner serves.
        const box = event.target.getBoundingClientRect()
        const byKeyboard = event.button !== 2
        setOpen({
          x: byKeyboard ? box.left + 16 : event.clientX,
          y: byKeyboard ? box.bottom : event.clientY,
          entries: found,
          byKeyboard,
        })
      }}
    >
      {children}
      {open === null ? null : (
        <>
          <span ref={anchor} className="ui-menu-anchor" style={{ left: open.x, top: open.y }} />
          <Popover
            className="ui-popover"
            aria-label={label}
            triggerRef={anchor}
            isOpen
            placement="bottom start"
            offset={0}
            onOpenChange={(isOpen) => {
              if (!isOpen) setOpen(null)
            }}
          >
            <MenuList
              label={label}
              entries={open.entries}
              focus={open.byKeyboard ? 'first' : 'menu'}
              onClose={() => setOpen(null)}
            />
          </Popover>
        </>
      )}
    </div>
  )
}
