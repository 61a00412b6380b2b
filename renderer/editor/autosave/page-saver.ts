import type { LexicalEditor } from 'lexical'
import type { AccountId, PageId } from '../../../shared/account/ids.ts'
import { isStorageFault } from '../../storage/fault.ts'
import type { Store } from '../../storage/store.ts'
import { stateBody } from '../kept/parse-body.ts'
import { Autosave, type WriteOutcome } from './autosave.ts'

interface PageSaverOptions {
  readonly editor: LexicalEditor
  readonly store: Store
  readonly account: AccountId
  readonly page: PageId
  /** Of the body as it was loaded. */
  readonly revision: number
  /** Saving ended: the sentence says why. The text stays on screen. */
  onStopped(text: string): void
  /** A settled save; for what may take a moment, such as counting words. */
  onSettled(): void
}

export interface PageSaver {
  /** Ends saving after a last write; resolves when that is committed or has failed. */
  end(): Promise<void>
}

/** Writes the page while it is typed, and at the last moment when the window goes. */
export function savePage({
  editor,
  store,
  account,
  page,
  revision,
  onStopped,
  onSettled,
}: PageSaverOptions): PageSaver {
  let expects = revision
  // Kept here, since the last write may come when the editor is gone already.
  let latest = editor.getEditorState()
  const autosave = new Autosave({
    onUnsaved: (unsaved) => store.markUnsaved(`page:${page}`, unsaved),
    async write(): Promise<WriteOutcome> {
      try {
        expects = await store.saveBody(account, page, stateBody(latest), { by: 'editor', expects })
        onSettled()
        return 'saved'
      } catch (error) {
        if (!isStorageFault(error)) throw error
        if (error.code === 'diskFull' || error.code === 'failed') return 'retry'
        onStopped(error.text)
        return 'stop'
      }
    },
  })

  const endUpdates = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    latest = editorState
    const changed = dirtyElements.size > 0 || dirtyLeaves.size > 0
    if (changed && !tags.has(loadTag)) autosave.typed()
  })
  const endFlush = store.onFlush(() => autosave.flush())
  const flush = () => void autosave.flush()
  const events = ['pagehide', 'blur'] as const
  for (const name of events) window.addEventListener(name, flush)
  document.addEventListener('visibilitychange', flush)

  return {
    async end() {
      endUpdates()
      for (const name of events) window.removeEventListener(name, flush)
      document.removeEventListener('visibilitychange', flush)
      await autosave.flush()
      endFlush()
      autosave.stop()
    },
  }
}

/** Marks the update that puts the stored text into the editor: it is saved already. */
export const loadTag = 'acumen-load'
