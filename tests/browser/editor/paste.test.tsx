import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activePage } from '../../../renderer/editor/active/active-page.ts'
import { textBody } from '../../unit/storage/text-body.ts'
import { mountPage } from './mount-page.tsx'
import { paste } from './paste-data.ts'

const said: string[] = []
activePage.connect({ openLink: () => {}, say: (text) => said.push(text) })

beforeEach(() => {
  said.length = 0
})

const hostile = `
  <h2 onclick="window.hurt=1" style="color:red">Result</h2>
  <script>window.hurt = 1</script>
  <img src=x onerror="window.hurt=1">
  <svg onload="window.hurt=1"><script>window.hurt=1</script></svg>
  <iframe src="javascript:window.hurt=1"></iframe>
  <p>See <a href="javascript:window.hurt=1">here</a> and <a href="https://example.com/a">there</a>, <b>bold</b></p>
  <ul><li>one</li><li>two</li></ul>
  <form action="https://evil.example"><input name=q></form>
  <style>*{display:none}</style>
  <math><mi xlink:href="javascript:window.hurt=1">x</mi></math>`

describe('pasting', () => {
  it('keeps the form of a web page and nothing that acts', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    paste(page.text, { 'text/html': hostile, 'text/plain': 'Result' })
    await expect.poll(() => page.text.querySelector('h2')?.textContent).toBe('Result')
    expect([...page.text.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['one', 'two'])
    expect([...page.text.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.com/a',
    ])
    expect(
      page.text.querySelector('script, img, svg, iframe, form, input, style, math, [onclick], [onerror]'),
    ).toBeNull()
    expect(page.text.innerHTML).not.toContain('red')
    expect('hurt' in window).toBe(false)
    await expect.poll(async () => JSON.stringify((await page.saved()).body)).toContain('Result')
    expect(JSON.stringify((await page.saved()).body)).not.toMatch(/javascript|onclick|hurt|color/)
    expect(said).toEqual(['Images cannot be put on a page yet. They were left out; everything else is there.'])
  })

  it('takes plain text as it is', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    paste(page.text, { 'text/plain': '<b>not bold</b>\nsecond' })
    await expect.poll(page.savedText).toBe('<b>not bold</b>\nsecond')
  })

  it('takes only the text of what is nested too deeply', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    paste(page.text, { 'text/html': `${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`, 'text/plain': 'deep' })
    await expect.poll(page.savedText).toBe('deep')
  })

  it('lets nodes in under our own clipboard type only through the gate', async () => {
    const page = await mountPage()
    await userEvent.click(page.text)
    const nodes = [
      { type: 'evil', version: 1 },
      {
        type: 'paragraph',
        version: 1,
        children: [
          {
            type: 'link',
            version: 1,
            url: 'javascript:window.hurt=1',
            children: [{ type: 'text', version: 1, text: 'in' }],
          },
        ],
      },
    ]
    paste(page.text, { 'application/x-lexical-editor': JSON.stringify({ namespace: 'acumen-page', nodes }) })
    await expect.poll(page.savedText).toBe('in')
    expect(page.text.querySelector('a')).toBeNull()
  })

  it('says politely that an image stays out', async () => {
    const page = await mountPage(textBody('before'))
    await userEvent.click(page.text)
    paste(page.text, {}, [new File(['x'], 'chart.png', { type: 'image/png' })])
    await expect.poll(() => said).toEqual(['Files and images cannot be put on a page yet. Nothing was added.'])
    expect(page.text.textContent).toBe('before')
  })
})
