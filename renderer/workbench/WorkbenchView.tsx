import './theme/base.css'
import { useEffect, useRef } from 'react'
import { ConfirmDialog } from './notify/ConfirmDialog.tsx'
import { LiveRegion } from './notify/LiveRegion.tsx'
import { NotificationCentre } from './notify/NotificationCentre.tsx'
import { Toasts } from './notify/Toasts.tsx'
import { ActivityBar } from './parts/ActivityBar.tsx'
import { Parts } from './parts/Parts.tsx'
import { trackFocus } from './parts/part-walk.ts'
import { StatusBar } from './parts/StatusBar.tsx'
import { TitleBar } from './parts/TitleBar.tsx'
import { QuickInputView } from './quick/QuickInputView.tsx'
import type { Shell } from './shell.ts'
import { ShellProvider } from './shell-context.tsx'
import { useSignal } from './use-signal.ts'

/** The whole window. */
export function WorkbenchView({ shell }: { readonly shell: Shell }) {
  const root = useRef<HTMLDivElement>(null)
  const { isZen, isSwapped, hasActivityBar, hasStatusBar } = useSignal(shell.layout.state)
  const activityBar = hasActivityBar && !isZen ? <ActivityBar /> : null
  useEffect(() => {
    if (root.current === null) return
    // The body, so that menus and dialogs, which stand beside the root, count too.
    const stops = [shell.keys.attach(window), shell.themes.attach(), trackFocus(document.body, shell.context)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [shell])
  return (
    <ShellProvider shell={shell}>
      <div className="wb-window" ref={root}>
        {isZen ? null : <TitleBar />}
        <div className="wb-middle">
          {isSwapped ? null : activityBar}
          <Parts />
          {isSwapped ? activityBar : null}
        </div>
        {hasStatusBar && !isZen ? <StatusBar /> : null}
        <QuickInputView />
        <Toasts />
        <NotificationCentre />
        <LiveRegion />
      </div>
      <ConfirmDialog />
    </ShellProvider>
  )
}
