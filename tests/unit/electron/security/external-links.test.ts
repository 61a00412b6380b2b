import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideExternalLink } from '../../../../electron/security/external-links.ts'

describe('an address from a note', () => {
  test.each(['https://www.sec.gov/cgi-bin/browse-edgar?CIK=1', 'mailto:ada@example.com?subject=Hello'])(
    'is opened when it is a web page or a mail address: %s',
    (address) => {
      expect(decideExternalLink(address)).toEqual({ open: true, url: address })
    },
  )

  test.each([
    'file:///etc/passwd',
    'http://example.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'app://acumen/index.html',
    'vscode://file/etc/passwd',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    'mailto:ada@example.com?attach=/etc/passwd',
    'mailto:ada@example.com?ATTACHMENT=/etc/passwd',
    ' https',
    '',
    '//example.com',
    '/etc/passwd',
    'https://',
    'https://exa\nmple.com/',
    `https://example.com/${'x'.repeat(3000)}`,
  ])('is refused otherwise: %j', (address) => {
    expect(decideExternalLink(address).open).toBe(false)
  })

  test('that is opened always has one of the two schemes and no credentials', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.string({ unit: 'binary' })),
        (text) => {
          const decision = decideExternalLink(text)
          if (!decision.open) return
          const url = new URL(decision.url)
          expect(['https:', 'mailto:']).toContain(url.protocol)
          expect([url.username, url.password]).toEqual(['', ''])
          expect(decision.url.length).toBeLessThanOrEqual(2048)
        },
      ),
    )
  })
})
