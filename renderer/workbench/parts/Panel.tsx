import { Suspense } from 'react'
import { Guard } from '../Guard.tsx'
import { useShell } from '../shell-context.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { useSignal } from '../use-signal.ts'
import { PartFrame } from './PartFrame.tsx'
import { ViewActions } from './ViewActions.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import './panel.css'

const sizeIcons = {
  bottom: { maximize: 'chevron-up', restore: 'chevron-down' },
  right: { maximize: 'chevron-left', restore: 'chevron-right' },
} as const

/** The part below the editors: Gaps and its neighbours, one tab each. */
export function Panel() {
  const shell = useShell()
  const views = useSignal(shell.panelViews.views)
  const { panel, panelAt, isPanelMaximized } = useSignal(shell.layout.state)
  const view = views.find((one) => one.id === panel.view) ?? views[0]
  if (view === undefined) return null
  const View = view.component
  /** In a narrow panel not every tab is in sight: here every view is. */
  const menu = (): readonly MenuEntry[] => [
    ...views.map((one) => ({
      id: `view:${one.id}`,
      label: one.title,
      checked: one.id === view.id,
      run: () => shell.panel.show(one.id),
    })),
    'separator',
    ...shell.menus.entries('panel.head'),
  ]
  return (
    <PartFrame part="panel" label="Panel" isMaximized={isPanelMaximized}>
      <div className="wb-panel-head">
        <ViewTabs
          label="Panel views"
          tabs={views}
          current={view.id}
          onChoose={(id) => shell.layout.change('panel', { view: id })}
          controls="wb-panel-body"
        />
        <div className="wb-view-actions">
          <ViewActions commands={view.actions} />
          <Menu label="Panel layout" entries={menu}>
            <IconButton icon="ellipsis" label="Panel Layout" />
          </Menu>
          <IconButton
            icon={isPanelMaximized ? sizeIcons[panelAt].restore : sizeIcons[panelAt].maximize}
            label={isPanelMaximized ? 'Restore Panel Size' : 'Maximize Panel'}
            keys={shell.keybindings.labelFor('panel.toggleMaximized')}
            onPress={() => void shell.commands.run('panel.toggleMaximized')}
          />
          <IconButton
            icon="close"
            label="Close Panel"
            keys={shell.keybindings.labelFor('panel.toggle')}
            onPress={() => void shell.commands.run('panel.toggle')}
          />
        </div>
      </div>
      <div className="wb-panel-body" id="wb-panel-body" role="tabpanel" aria-label={view.title} data-part-body>
        <Guard key={view.id} area={view.id} log={shell.log}>
          <Suspense fallback={null}>
            <View />
          </Suspense>
        </Guard>
      </div>
    </PartFrame>
  )
}
