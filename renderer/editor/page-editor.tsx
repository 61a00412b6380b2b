import { buildEditorFromExtensions } from '@lexical/extension'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer'
import { $getRoot, type LexicalEditor, type LexicalEditorWithDispose } from 'lexical'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AccountId, PageId } from '../../shared/account/ids.ts'
import { useStore } from '../storage/context.tsx'
import { type ActivePage, activePage } from './active/active-page.ts'
import { loadTag, savePage } from './autosave/page-saver.ts'
import { $linkHere } from './format.ts'
import { parseBody } from './kept/parse-body.ts'
import { LinkField } from './links/LinkField.tsx'
import { PageExtension } from './page-extension.ts'
import { Toolbar } from './toolbar/Toolbar.tsx'
import { countWords } from './words/count-words.ts'
import './page.css'

export interface PageEditorProps {
  readonly account: AccountId
  readonly page: PageId
  /** What a screen reader calls the text, such as "Costs notes". */
  readonly label: string
}

/** The rich text of one page: loads its body, saves it while it is typed. */
export function PageEditor({ account, page, label }: PageEditorProps) {
  // A new copy after another window wrote the page: the count makes a new editor.
  const [copy, setCopy] = useState(0)
  return (
    <LoadedPage
      key={`${account}/${page}/${copy}`}
      account={account}
      page={page}
      label={label}
      onReload={() => setCopy(copy + 1)}
    />
  )
}

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly editor: LexicalEditorWithDispose; readonly revision: number }

function LoadedPage({ account, page, label, onReload }: PageEditorProps & { onReload(): void }) {
  const store = useStore()
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' })

  useEffect(() => {
    let editor: LexicalEditorWithDispose | null = null
    let gone = false
    void store.getBody(account, page).then((found) => {
      if (gone) return
      if (found === null) return setLoading({ kind: 'missing' })
      editor = buildEditorFromExtensions(PageExtension)
      editor.setEditorState(parseBody(editor, found.body), { tag: loadTag })
      setLoading({ kind: 'ready', editor, revision: found.revision })
    })
    return () => {
      gone = true
      editor?.dispose()
    }
  }, [store, account, page])

  if (loading.kind === 'loading') return <section className="ed-page" aria-label={label} aria-busy="true" />
  if (loading.kind === 'missing') {
    return (
      <section className="ed-page" aria-label={label}>
        <p className="ed-notice">This page is no longer there. It may be in the Trash.</p>
      </section>
    )
  }
  return <EditablePage {...loading} account={account} page={page} label={label} onReload={onReload} />
}

interface EditablePageProps extends PageEditorProps {
  readonly editor: LexicalEditorWithDispose
  readonly revision: number
  onReload(): void
}

function EditablePage({ editor, revision, account, page, label, onReload }: EditablePageProps) {
  const store = useStore()
  const [stopped, setStopped] = useState<string | null>(null)
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
    const count = () => activePage.counted(self, countWords(textOf(editor)))
    const endSaving = savePage({
      editor,
      store,
      account,
      page,
      revision,
      onSettled: count,
      onStopped(text) {
        editor.setEditable(false)
        setStopped(text)
      },
    })
    return () => {
      endSaving()
      activePage.gone(self)
    }
  }, [editor, store, account, page, revision, self])

  function onFocus() {
    activePage.focused(self)
    activePage.counted(self, countWords(textOf(editor)))
  }

  return (
    <section className="ed-page" aria-label={label}>
      <Toolbar page={self} label={`Format ${label}`} disabled={stopped !== null} ref={toolbar} />
      {address !== null && <LinkField editor={editor} address={address} onClose={() => setAddress(null)} />}
      {stopped !== null && (
        <p className="ed-notice" role="alert">
          {stopped} What you typed here since is still on screen: copy it before you load the newer version.
          <button type="button" className="ed-reload" onClick={onReload}>
            Load the newer version
          </button>
        </p>
      )}
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
    </section>
  )
}

/** Of the state that stands: focus moves inside updates too, where `editor.read` would commit them half done. */
function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => $getRoot().getTextContent())
}
