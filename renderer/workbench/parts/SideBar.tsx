import { Suspense } from 'react'
import { Guard } from '../Guard.tsx'
import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'
import { PartFrame } from './PartFrame.tsx'
import { ViewActions } from './ViewActions.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import './side-bar.css'

/** The left or right side bar with the view chosen for it. Several right views become tabs. */
export function SideBar({ side }: { readonly side: 'left' | 'right' }) {
  const shell = useShell()
  const views = useSignal(shell.sideBarViews.views).filter((view) => view.location === side)
  const chosen = useSignal(shell.layout.state)[side].view
  const view = views.find((one) => one.id === chosen) ?? views[0]
  if (view === undefined) return null
  const View = view.component
  const hasTabs = side === 'right' && views.length > 1
  return (
    <PartFrame part={side} label={side === 'left' ? 'Side bar' : 'Secondary side bar'}>
      <div className="wb-side-head">
        {hasTabs ? (
          <ViewTabs
            label="Secondary side bar views"
            tabs={views}
            current={view.id}
            onChoose={(id) => shell.layout.change(side, { view: id })}
            controls="wb-right-body"
          />
        ) : (
          <h2 className="wb-side-title">{view.title}</h2>
        )}
        <ViewActions commands={view.actions} />
      </div>
      <div
        className="wb-side-body"
        id={`wb-${side}-body`}
        data-part-body
        {...(hasTabs ? { role: 'tabpanel', 'aria-label': view.title } : {})}
      >
        <Guard key={view.id} area={view.id} log={shell.log}>
          <Suspense fallback={null}>
            <View />
          </Suspense>
        </Guard>
      </div>
    </PartFrame>
  )
}
