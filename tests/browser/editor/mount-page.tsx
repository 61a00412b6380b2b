import { render } from 'vitest-browser-react'
import { PageEditor } from '../../../renderer/editor/page-editor.tsx'
import { StoreProvider } from '../../../renderer/storage/context.tsx'
import { openStore } from '../../../renderer/storage/open.ts'
import type { Store } from '../../../renderer/storage/store.ts'
import type { PageBody } from '../../../shared/account/account.ts'
import type { AccountId, PageId } from '../../../shared/account/ids.ts'
import { type MemoryKeeper, memoryKeeper } from '../../unit/storage/memory-keeper.ts'
import { testOptions } from '../../unit/storage/test-options.ts'
import '../../../renderer/workbench/theme/tokens.css'

export interface MountedPage {
  readonly store: Store
  readonly keeper: MemoryKeeper
  readonly account: AccountId
  readonly page: PageId
  /** The text, as the person sees it. */
  readonly text: HTMLElement
  /** The page as the database has it. */
  saved(): Promise<{ readonly body: PageBody; readonly revision: number }>
  savedText(): Promise<string>
  unmount(): Promise<void>
}

/** A page of an account of its own in the real editor over a real IndexedDB, with `body` on it. */
export async function mountPage(body: PageBody | null = null): Promise<MountedPage> {
  const keeper = memoryKeeper()
  const opened = await openStore(testOptions(keeper, `browser-${crypto.randomUUID()}`))
  if (opened.kind !== 'ready') throw new Error('The store did not open')
  const { store } = opened
  const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  const page = await store.change('Page', account.id, (tx) => tx.addPage({ title: 'Plan' }))
  if (body !== null) await store.saveBody(account.id, page.id, body, { by: 'editor', expects: 1 })
  const screen = await render(
    <StoreProvider value={store}>
      <PageEditor account={account.id} page={page.id} label="Plan" />
    </StoreProvider>,
  )
  const text = screen.getByTestId('page-editor')
  await text.element
  const saved = async () => {
    const found = await store.getBody(account.id, page.id)
    if (found === null) throw new Error('The page is gone')
    return found
  }
  const { expect } = await import('vitest')
  await expect.element(text).toBeVisible()
  return {
    store,
    keeper,
    account: account.id,
    page: page.id,
    text: text.element() as HTMLElement,
    saved,
    savedText: async () => textOf((await saved()).body),
    unmount: async () => {
      await screen.unmount()
    },
  }
}

/** All text of stored JSON, blocks apart by a newline. */
export function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node && typeof node.text === 'string') return node.text
  if ('root' in node) return textOf(node.root)
  if (!('children' in node) || !Array.isArray(node.children)) return ''
  const isRoot = 'type' in node && node.type === 'root'
  return node.children.map(textOf).join(isRoot ? '\n' : '')
}
