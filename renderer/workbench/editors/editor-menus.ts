import type { ContextKeys } from '../commands/context-keys.ts'
import type { Disposer } from '../contribution.ts'
import type { MenuItem, Menus } from '../menus/menus.ts'
import type { MenuEntry } from '../ui/Menu.tsx'
import type { PanelContent } from './panel-content.ts'

const tab = 'editor.tab'
const group = 'editor.group'
const watermark = 'editor.watermark'

/** The menus of the editor area; features add lines of their own, which get the tab's input as arguments. */
const items: readonly MenuItem[] = [
  { menu: tab, group: '1 close', order: 1, command: 'editor.close', label: 'Close' },
  { menu: tab, group: '1 close', order: 2, command: 'editor.closeOthers', label: 'Close Others', when: 'tabHasOthers' },
  {
    menu: tab,
    group: '1 close',
    order: 3,
    command: 'editor.closeToTheRight',
    label: 'Close to the Right',
    when: 'tabHasOthers',
  },
  { menu: tab, group: '1 close', order: 4, command: 'editor.closeAll', label: 'Close All' },
  { menu: tab, group: '2 keep', order: 1, command: 'editor.keep', label: 'Keep Open', when: 'tabIsPreview' },
  { menu: tab, group: '2 keep', order: 2, command: 'editor.togglePin', label: 'Pin', when: '!tabIsPinned' },
  { menu: tab, group: '2 keep', order: 2, command: 'editor.togglePin', label: 'Unpin', when: 'tabIsPinned' },
  { menu: tab, group: '4 split', order: 1, command: 'editor.split', label: 'Split Right' },
  { menu: tab, group: '4 split', order: 2, command: 'editor.splitDown', label: 'Split Down' },
  { menu: tab, group: '5 copy', order: 1, command: 'editor.copyName', label: 'Copy Name' },
  { menu: group, group: '1 close', order: 1, command: 'editor.closeGroup', label: 'Close All in Group' },
  { menu: group, group: '1 close', order: 2, command: 'editor.reopenClosed' },
  { menu: group, group: '2 split', order: 1, command: 'editor.splitDown', label: 'Split Down' },
  {
    menu: group,
    group: '2 split',
    order: 2,
    command: 'editor.toggleMaximised',
    label: 'Maximize Group',
    when: 'multipleGroups && !groupMaximised',
  },
  {
    menu: group,
    group: '2 split',
    order: 2,
    command: 'editor.toggleMaximised',
    label: 'Restore Group Sizes',
    when: 'groupMaximised',
  },
  { menu: watermark, order: 1, command: 'workbench.commands' },
  { menu: watermark, order: 2, command: 'workbench.quickOpen' },
  { menu: watermark, order: 20, command: 'editor.reopenClosed' },
  { menu: watermark, order: 30, command: 'sideBar.toggle' },
  { menu: watermark, order: 31, command: 'panel.toggle' },
]

export function registerEditorMenus(menus: Menus): Disposer {
  const disposers = items.map((item) => menus.register(item))
  return () => {
    for (const dispose of disposers) dispose()
  }
}

/** The lines for one tab, as it stands now. */
export function tabMenu(
  { menus, context }: { readonly menus: Menus; readonly context: ContextKeys },
  content: PanelContent,
  others: number,
): readonly MenuEntry[] {
  context.set('tabIsPinned', content.pinned)
  context.set('tabIsPreview', content.preview)
  context.set('tabHasOthers', others > 0)
  return menus.entries(tab, content.input)
}
