import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer'
import { $getRoot, type LexicalEditor } from 'lexical'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { AccountId, PageId } from '../../shared/account/ids.ts'
import { useStore } from '../storage/context.tsx'
import { type ActivePage, activePage } from './active/active-page.ts'
import { $linkHere } from './format.ts'
import { LinkField } from './links/LinkField.tsx'
import { PageNotice } from './session/PageNotice.tsx'
import { openPageSession, type PageSession, type SessionState } from './session/page-session.ts'
import { Toolbar } from './toolbar/Toolbar.tsx'
import { countWords } from './words/count-words.ts'
import './page.css'

/** How long nothing was saved before words are counted anew, ms: a person who types does not look at the count. */
const countAfter = 700

export interface PageEditorProps {
  readonly account: AccountId
  readonly page: PageId
  /** What a screen reader calls the text, such as "Costs notes". */
  readonly label: string
}

/** The rich text of one page: loads its body, saves it while it is typed. */
export function PageEditor({ account, page, label }: PageEditorProps) {
  const store = useStore()
  const [session, setSession] = useState<PageSession | null>(null)

  useEffect(() => {
    const opened = openPageSession({ store, account, page })
    setSession(opened)
    return () => {
      setSession(null)
      opened.close()
    }
  }, [store, account, page])

  return (
    <section className="ed-page" aria-label={label} aria-busy={session === null}>
      {session !== null && <SessionView session={session} label={label} />}
    </section>
  )
}

function SessionView({ session, label }: { readonly session: PageSession; readonly label: string }) {
  const state = useSyncExternalStore(session.state.subscribe, session.state.get)
  if (state.kind === 'loading') return null
  if (state.kind === 'missing') {
    return <p className="ed-notice">This page is no longer there. It may be in the Trash.</p>
  }
  return <OpenPage key={state.editor.getKey()} session={session} state={state} label={label} />
}

interface OpenPageProps {
  readonly session: PageSession
  readonly state: Extract<SessionState, { kind: 'open' }>
  readonly label: string
}

function OpenPage({ session, state, label }: OpenPageProps) {
  const { editor, mode } = state
  const [address, setAddress] = useState<string | null>(null)
  const toolbar = useRef<HTMLDivElement>(null)

  const self = useMemo<ActivePage>(
    () => ({
      editor,
      askLink: () => setAddress(editor.getEditorState().read($linkHere) ?? ''),
      focusToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    }),
    [editor],
  )

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    session.onSettled((settled) => {
      // A long page takes milliseconds to count, which a key pressed right then would wait for.
      clearTimeout(timer)
      timer = setTimeout(() => activePage.counted(self, countWords(textOf(settled))), countAfter)
    })
    return () => {
      clearTimeout(timer)
      activePage.gone(self)
    }
  }, [session, self])

  function onFocus() {
    activePage.focused(self)
    activePage.counted(self, countWords(textOf(editor)))
  }

  return (
    <>
      <Toolbar page={self} label={`Format ${label}`} disabled={mode !== 'writer'} ref={toolbar} />
      {address !== null && <LinkField editor={editor} address={address} onClose={() => setAddress(null)} />}
      <PageNotice session={session} state={state} />
      <LexicalExtensionEditorComposer initialEditor={editor}>
        <ContentEditable
          className="ed-text"
          data-testid="page-editor"
          role="textbox"
          aria-multiline="true"
          ariaLabel={label}
          spellCheck={false}
          onFocus={onFocus}
        />
      </LexicalExtensionEditorComposer>
    </>
  )
}

/** Of the state that stands: focus moves inside updates too, where `editor.read` would commit them half done. */
function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => $getRoot().getTextContent())
}
