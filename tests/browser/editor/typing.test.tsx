import { describe, expect, it } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { textBody } from '../../unit/storage/text-body.ts'
import { mountPage } from './mount-page.tsx'

describe('what is typed', () => {
  it('is in the database by itself, and the screen says so only then', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    await userEvent.keyboard('They want to be paid sooner')
    expect(page.store.saveState.get().status).toBe('saving')
    await expect.poll(page.savedText).toBe('They want to be paid sooner')
    await expect.poll(() => page.store.saveState.get().status).toBe('saved')
  })

  it('is written at most half a second after the first key, also while typing goes on', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    const { revision } = await page.saved()
    const began = performance.now()
    let saved = revision
    while (saved === revision && performance.now() - began < 5_000) {
      await userEvent.keyboard('a')
      saved = (await page.saved()).revision
    }
    // Half a second, and room for a machine that has other things to do.
    expect(performance.now() - began).toBeLessThan(1_500)
    expect(saved).toBe(revision + 1)
  })

  it('is written when the page is closed before its time', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    await userEvent.keyboard('last words')
    await page.unmount()
    await expect.poll(page.savedText).toBe('last words')
  })

  it('is written when the window loses the focus', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    await userEvent.keyboard('over there')
    window.dispatchEvent(new Event('blur'))
    await expect.poll(page.savedText).toBe('over there')
  })

  it('stays on screen and unsaved while the disk is full, and is saved when there is room', async () => {
    const page = await mountPage()
    page.keeper.space('stop')
    await userEvent.click(page.text)
    await userEvent.keyboard('kept in the window')
    await expect.poll(() => page.store.saveState.get().fault?.code).toBe('diskFull')
    expect(page.text.textContent).toBe('kept in the window')
    page.keeper.space('enough')
    await page.store.flush()
    await expect.poll(page.savedText).toBe('kept in the window')
    await expect.poll(() => page.store.saveState.get().status).toBe('saved')
  })

  it('never overwrites what another window wrote: saving stops, the text stays', async () => {
    const page = await mountPage(textBody('before'))
    const { revision } = await page.saved()
    await page.store.saveBody(page.account, page.page, textBody('from elsewhere'), { by: 'editor', expects: revision })
    await userEvent.click(page.text)
    await userEvent.keyboard('mine ')
    await expect.element(screen.getByRole('alert')).toHaveTextContent('changed in another window')
    expect(page.text.textContent).toContain('mine')
    expect(await page.savedText()).toBe('from elsewhere')
  })

  it('goes back and forth with the keys of undo', async () => {
    const page = await mountPage(textBody('start'))
    await userEvent.click(page.text)
    await userEvent.keyboard('{End} more')
    await expect.poll(page.savedText).toBe('start more')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(page.savedText).toBe('start')
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.poll(page.savedText).toBe('start more')
  })

  it('cannot take back the text that was loaded', async () => {
    const page = await mountPage(textBody('start'))
    await userEvent.click(page.text)
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(page.text.textContent).toBe('start')
  })
})
