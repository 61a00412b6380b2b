import { type ReactElement, useState } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import './menu.css'

export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: string
      /** Key label at the end. */
      readonly keys?: string | null
      readonly disabled?: boolean
      readonly destructive?: boolean
      /** For what is switched on and off: shown by a tick in place of the icon. */
      readonly checked?: boolean
      run(): void
    }
  | 'separator'

interface MenuProps {
  readonly label: string
  /** A function is asked each time the menu opens. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[])
  /** The button that opens it: a `Button` or `IconButton` without `onPress`. */
  readonly children: ReactElement
}

/** A drop-down menu on a button. */
export function Menu({ label, entries, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="ui-popover" offset={2}>
        {typeof entries === 'function' ? (
          <AskedMenuList label={label} entries={entries} />
        ) : (
          <MenuList label={label} entries={entries} />
        )}
      </Popover>
    </MenuTrigger>
  )
}

/** Mounted when the menu opens, and asks then. */
function AskedMenuList({ label, entries }: { readonly label: string; entries(): readonly MenuEntry[] }) {
  const [asked] = useState(entries)
  return <MenuList label={label} entries={asked} />
}

function EntryIcon({ icon, checked }: { readonly icon?: string; readonly checked?: boolean }) {
  if (checked === true) return <Icon name="check" />
  return checked === false || icon === undefined ? null : <Icon name={icon} />
}

interface MenuListProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  onClose?(): void
  /** Where the focus goes when it opens; a menu on a button needs none. */
  readonly focus?: 'first' | 'menu'
}

/** The entries alone, for what opens a menu its own way. */
export function MenuList({ label, entries, onClose, focus }: MenuListProps) {
  const autoFocus = focus === 'first' ? 'first' : true
  return (
    <AriaMenu
      className="ui-menu"
      aria-label={label}
      {...(onClose === undefined ? {} : { onClose })}
      {...(focus === undefined ? {} : { autoFocus })}
    >
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing else to be known by.
          <Separator key={`separator-${index}`} className="ui-menu-separator" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.disabled === true}
            className={entry.destructive === true ? 'ui-menu-item ui-menu-danger' : 'ui-menu-item'}
            onAction={() => entry.run()}
          >
            <span className="ui-menu-icon">
              <EntryIcon {...entry} />
            </span>
            <span className="ui-menu-label">
              {entry.label}
              {entry.checked === true ? <span className="ui-hidden">, on</span> : null}
            </span>
            {entry.keys ? <kbd className="ui-menu-keys">{entry.keys}</kbd> : null}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  )
}
