import { Suspense } from 'react'
import { Guard } from '../Guard.tsx'
import { useShell } from '../shell-context.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useSignal } from '../use-signal.ts'
import { PartFrame } from './PartFrame.tsx'
import { ViewActions } from './ViewActions.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import './panel.css'

/** The part below the editors: Gaps and its neighbours, one tab each. */
export function Panel() {
  const shell = useShell()
  const views = useSignal(shell.panelViews.views)
  const chosen = useSignal(shell.layout.state).panel.view
  const view = views.find((one) => one.id === chosen) ?? views[0]
  if (view === undefined) return null
  const View = view.component
  return (
    <PartFrame part="panel" label="Panel">
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
