import { buildEditorFromExtensions } from '@lexical/extension'
import type { LexicalEditorWithDispose } from 'lexical'
import type { AccountId, PageId } from '../../../shared/account/ids.ts'
import { subject } from '../../storage/observable.ts'
import type { Observable, Store } from '../../storage/store.ts'
import { loadTag, type PageSaver, savePage } from '../autosave/page-saver.ts'
import { parseBody } from '../kept/parse-body.ts'
import { PageExtension } from '../page-extension.ts'
import { PageClaim } from './page-claim.ts'

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'open'
      readonly editor: LexicalEditorWithDispose
      /** `reader`: another window or tab writes. `stopped`: saving ended, the text is only on screen. */
      readonly mode: 'writer' | 'reader' | 'stopped'
      /** Why saving ended. */
      readonly text: string
    }

export interface PageSession {
  readonly state: Observable<SessionState>
  /** The text rests and is committed. */
  onSettled(listener: (editor: LexicalEditorWithDispose) => void): void
  takeOver(): void
  /** Throws the text on screen away for the one in the database. */
  reload(): void
  /** Writes what is unsaved, then lets go of the page. */
  close(): void
}

interface PageSessionOptions {
  readonly store: Store
  readonly account: AccountId
  readonly page: PageId
}

/**
 * One open copy of a page: claims it, loads it, saves it. The text is read only after the page is ours, since
 * another copy that is just closing may still be writing.
 */
export function openPageSession({ store, account, page }: PageSessionOptions): PageSession {
  const state = subject<SessionState>({ kind: 'loading' })
  let settled: (editor: LexicalEditorWithDispose) => void = () => {}
  let saver: PageSaver | null = null
  let closed = false
  /** Ends following what another copy writes. */
  let stopReading: () => void = () => {}

  const claim = new PageClaim({
    page,
    onGranted: () => void load('writer'),
    onTaken: () => void load('reader'),
    async onAsked() {
      const ending = saver
      saver = null
      await ending?.end()
    },
  })

  async function load(mode: 'writer' | 'reader'): Promise<void> {
    const found = await store.getBody(account, page)
    if (closed) return
    drop()
    if (found === null) {
      state.set({ kind: 'missing' })
      return
    }
    const editor = buildEditorFromExtensions(PageExtension)
    editor.setEditorState(parseBody(editor, found.body), { tag: loadTag })
    editor.setEditable(mode === 'writer')
    state.set({ kind: 'open', editor, mode, text: '' })
    if (mode === 'reader') {
      const { revision } = found
      stopReading = store.watchBody(account, page, (newer) => {
        if (newer !== null && newer.revision > revision)
          editor.setEditorState(parseBody(editor, newer.body), { tag: loadTag })
      })
      return
    }
    saver = savePage({
      editor,
      store,
      account,
      page,
      revision: found.revision,
      onSettled: () => settled(editor),
      onStopped(text) {
        editor.setEditable(false)
        state.set({ kind: 'open', editor, mode: 'stopped', text })
      },
    })
  }

  /** The copy on screen gives way to another. */
  function drop(): void {
    const before = state.get()
    stopReading()
    void saver?.end()
    saver = null
    if (before.kind === 'open') before.editor.dispose()
  }

  return {
    state,
    onSettled(listener) {
      settled = listener
    },
    takeOver: () => claim.takeOver(),
    reload: () => void load('writer'),
    close() {
      closed = true
      const ending = saver
      const before = state.get()
      saver = null
      stopReading()
      void (ending?.end() ?? Promise.resolve()).finally(() => claim.end())
      if (before.kind === 'open') before.editor.dispose()
    },
  }
}
