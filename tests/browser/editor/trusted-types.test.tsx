import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { mountPage } from './mount-page.tsx'
import { paste } from './paste-data.ts'

it('typing and pasting need no more than the two policies that the window allows', async () => {
  const page = await mountPage()
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "require-trusted-types-for 'script'; trusted-types lexical dompurify 'allow-duplicates'"
  document.head.append(policy)
  // The policy is really in force.
  expect(() => {
    document.createElement('div').innerHTML = '<b>x</b>'
  }).toThrow()
  await expect.poll(() => violations.length).toBe(1)

  await userEvent.click(page.text)
  await userEvent.keyboard('typed ')
  paste(page.text, { 'text/html': '<p>pasted <b>bold</b></p>', 'text/plain': 'pasted bold' })
  await expect.poll(() => page.text.querySelector('strong')?.textContent).toBe('bold')
  await expect.poll(page.savedText).toContain('typed pasted bold')
  expect(violations.length).toBe(1)
})
