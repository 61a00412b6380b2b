import type { LexicalEditor } from 'lexical'
import { subject } from '../../storage/observable.ts'
import type { Disposer, Observable } from '../../storage/store.ts'

/** The page that commands act on: the one that had the focus last. */
export interface ActivePage {
  readonly editor: LexicalEditor
  /** Opens the field for a link's address beside the toolbar. */
  askLink(): void
  focusToolbar(): void
}

const current = subject<ActivePage | null>(null)
const words = subject<number | null>(null)
let openLink: (url: string) => void = () => {}
let say: (text: string) => void = () => {}

/** One per window: pages report here, commands and status bar read here. */
export const activePage = {
  current: current as Observable<ActivePage | null>,
  /** Words on the active page; null when no page is active. */
  words: words as Observable<number | null>,

  focused(page: ActivePage): void {
    if (current.get() !== page) current.set(page)
  },
  gone(page: ActivePage): void {
    if (current.get() !== page) return
    current.set(null)
    words.set(null)
  },
  counted(page: ActivePage, count: number): void {
    if (current.get() === page && words.get() !== count) words.set(count)
  },

  /** What the shell offers; without a shell nothing is opened and nothing said. */
  connect(shell: { openLink(url: string): void; say(text: string): void }): Disposer {
    openLink = (url) => shell.openLink(url)
    say = (text) => shell.say(text)
    return () => {
      openLink = () => {}
      say = () => {}
    }
  },
  openLink: (url: string): void => openLink(url),
  /** A sentence that the user should read, such as what a paste left out. */
  say: (text: string): void => say(text),
}
