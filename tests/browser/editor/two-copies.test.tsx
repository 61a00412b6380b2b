import { describe, expect, it } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { PageEditor } from '../../../renderer/editor/page-editor.tsx'
import { StoreProvider } from '../../../renderer/storage/context.tsx'
import { type MountedPage, mountPage } from './mount-page.tsx'

/** The same page again, as a second tab or window shows it. */
async function mountAgain({ store, account, page }: MountedPage) {
  return render(
    <StoreProvider value={store}>
      <PageEditor account={account} page={page} label="Second" />
    </StoreProvider>,
  )
}

function second() {
  return screen.getByRole('textbox', { name: 'Second', exact: true })
}

describe('a page that is open twice', () => {
  it('has one writer; the other reads and may take over, with nothing lost', async () => {
    const first = await mountPage()
    await userEvent.click(first.text)
    await userEvent.keyboard('from the first')
    await mountAgain(first)
    await expect.element(screen.getByText('This page is being written on in another window or tab.')).toBeVisible()
    expect(second().element().getAttribute('contenteditable')).toBe('false')

    await userEvent.click(first.text)
    await userEvent.keyboard('{End} and more')
    await screen.getByRole('button', { name: 'Take over' }).click()
    await expect.poll(() => second().element().textContent).toBe('from the first and more')
    await expect.poll(() => second().element().getAttribute('contenteditable')).toBe('true')
    await userEvent.click(second())
    await userEvent.keyboard('{End}, then the second')
    await expect.poll(first.savedText).toBe('from the first and more, then the second')
  })

  it('goes to the next in line when the writer closes, with the last words of the writer', async () => {
    const first = await mountPage()
    await userEvent.click(first.text)
    await mountAgain(first)
    await userEvent.click(first.text)
    await userEvent.keyboard('last words')
    await first.unmount()
    await expect.poll(() => second().element().textContent).toBe('last words')
    await expect.poll(() => second().element().getAttribute('contenteditable')).toBe('true')
  })
})
