import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { mountPage } from './mount-page.tsx'

const unknownBlock = {
  type: 'figure-chip-grid',
  version: 3,
  cells: [[1, { deep: ['x'] }]],
  children: [{ type: 'cell' }],
}
const unknownInline = { type: 'chip', version: 2, recordId: 'r-1', label: 'DSO 61 days' }
const damaged = { type: 'heading', version: 1, tag: 'h99', children: [] }

function text(value: string) {
  return { type: 'text', version: 1, text: value, detail: 0, format: 0, mode: 'normal', style: '' }
}

function paragraph(...children: unknown[]) {
  return {
    type: 'paragraph',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    textStyle: '',
    children,
  }
}

describe('what this version does not know', () => {
  it('survives an edit beside it, word for word', async () => {
    const body = {
      root: {
        type: 'root',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [paragraph(text('before '), unknownInline), unknownBlock, damaged, null, paragraph(text('after'))],
      },
    }
    const page = await mountPage(body)
    expect(page.text.textContent).toContain('before')
    expect(page.text.querySelectorAll('.ed-kept').length).toBe(4)
    const last = page.text.querySelector<HTMLElement>(':scope > p:last-child')
    if (last === null) throw new Error('no paragraph')
    await userEvent.click(last)
    await userEvent.keyboard('{End}!')
    await expect.poll(page.savedText).toContain('after!')
    const { body: saved } = await page.saved()
    const { root }: { root?: { children?: unknown[] } } = saved
    expect(root?.children?.[1]).toEqual(unknownBlock)
    expect(root?.children?.[2]).toEqual(damaged)
    expect(JSON.stringify(root?.children?.[0])).toContain(JSON.stringify(unknownInline))
  })

  it('never keeps a page from opening', async () => {
    for (const body of [
      {},
      { root: 7 },
      { root: { children: 'none' } },
      { root: { children: [] } },
      { root: { children: [text('bare')] } },
    ]) {
      const page = await mountPage(body)
      expect(page.text.isContentEditable).toBe(true)
      await page.unmount()
    }
  })
})
