import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { mountPage } from './mount-page.tsx'

describe('typing', () => {
  it('is in the database by itself', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    await userEvent.keyboard('They want to be paid sooner')
    await expect.poll(page.savedText).toBe('They want to be paid sooner')
    await expect.poll(() => page.store.saveState.get().status).toBe('saved')
  })
})
