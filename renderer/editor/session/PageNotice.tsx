import type { PageSession, SessionState } from './page-session.ts'

interface PageNoticeProps {
  readonly session: PageSession
  readonly state: Extract<SessionState, { kind: 'open' }>
}

/** Says why a page cannot be written on, and the way out. */
export function PageNotice({ session, state }: PageNoticeProps) {
  if (state.mode === 'writer') return null
  if (state.mode === 'reader') {
    return (
      <p className="ed-notice" role="status">
        This page is being written on in another window or tab.
        <button type="button" className="ed-notice-action" onClick={() => session.takeOver()}>
          Take over
        </button>
      </p>
    )
  }
  return (
    <p className="ed-notice" role="alert">
      {state.text} What you typed here since is still on screen: copy it before you load the newer version.
      <button type="button" className="ed-notice-action" onClick={() => session.reload()}>
        Load the newer version
      </button>
    </p>
  )
}
