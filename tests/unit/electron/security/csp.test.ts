import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../../electron/security/csp.ts'
import { mainPage, printPage } from '../../../../electron/security/pages.ts'

const shared = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
const page =
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'"

test('the main page may frame the preview of the brief and name the policies of its libraries', () => {
  expect(contentSecurityPolicy(mainPage)).toBe(
    `${shared}; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; ` +
      `trusted-types lexical dompurify acumen-worker 'allow-duplicates'; ${page}; frame-src 'self'`,
  )
})

test('the page of the brief may be framed by us and makes no trusted types', () => {
  expect(contentSecurityPolicy(printPage)).toBe(
    `${shared}; frame-ancestors 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; ${page}`,
  )
})

test('everything else, and so a worker, may run our scripts and fetch our files', () => {
  expect(contentSecurityPolicy('app://acumen/assets/worker.js')).toBe(
    `${shared}; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  )
})

test.each([mainPage, printPage, 'app://acumen/x.js'])('nothing unsafe stands in the policy of %s', (url) => {
  expect(contentSecurityPolicy(url)).not.toMatch(/unsafe|\*|https?:/)
})
