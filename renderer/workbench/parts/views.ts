import type { ComponentType } from 'react'
import type { Disposer } from '../contribution.ts'

export interface SideBarView {
  readonly id: string
  readonly title: string
  /** Codicon name. */
  readonly icon: string
  readonly order: number
  /** Left views get an activity bar item; right ones are tabs of the secondary side bar. */
  readonly location: 'left' | 'right'
  readonly component: ComponentType
  /** A count on the icon; it is read again whenever `onBadgeChange` or any view changes. 0 shows none. */
  badge?(): number
  onBadgeChange?(listener: () => void): Disposer
  /** Commands shown as icons in the view's header. */
  readonly actions?: readonly string[]
  /** `bottom` puts the activity bar item at the foot (Trash, Settings). */
  readonly position?: 'top' | 'bottom'
}

export interface SideBarViews {
  register(view: SideBarView): Disposer
  /** Opens the side bar at the view and focuses it. The command `view.<id>` does the same and takes a key. */
  show(id: string): void
}

export interface PanelView {
  readonly id: string
  readonly title: string
  readonly order: number
  readonly component: ComponentType
  badge?(): number
  onBadgeChange?(listener: () => void): Disposer
  readonly actions?: readonly string[]
}

export interface PanelViews {
  register(view: PanelView): Disposer
  /** Opens the panel at the view; it takes the focus unless that is to stay where it is. */
  show(id: string, options?: { readonly keepFocus?: boolean }): void
}

export interface StatusBarItem {
  readonly id: string
  readonly side: 'left' | 'right'
  readonly order: number
  /** Renders icon and text; null hides the item's content. */
  readonly component: ComponentType
  /** What the menu that hides and shows items calls it; the tooltip serves where it is missing. */
  readonly name?: string
  readonly command?: string
  readonly args?: unknown
  /** What a screen reader and the tooltip say of the command. */
  readonly tooltip?: string
}

export interface StatusBarItems {
  register(item: StatusBarItem): Disposer
}
