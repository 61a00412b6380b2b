import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { answer, readServedFiles } from '../../../electron/protocol.ts'

const distribution = mkdtempSync(join(tmpdir(), 'acumen-protocol-'))
mkdirSync(join(distribution, 'renderer/print'), { recursive: true })
writeFileSync(join(distribution, 'renderer/index.html'), '<p>main</p>')
writeFileSync(join(distribution, 'renderer/print/print.html'), '<p>brief</p>')
writeFileSync(join(distribution, 'renderer/forgotten.js'), 'left from an older build')
writeFileSync(join(distribution, 'secret.txt'), 'secret')
writeFileSync(
  join(distribution, 'renderer-files.json'),
  JSON.stringify(['index.html', 'print/print.html', '../secret.txt', 'gone.js', 7]),
)
afterAll(() => rmSync(distribution, { recursive: true }))

const files = readServedFiles(distribution)
const get = (url: string, method = 'GET') => answer({ method, url }, files)

test('a built file is served with its type, its policy and no sniffing', async () => {
  const response = await get('app://acumen/index.html')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<p>main</p>')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("frame-src 'self'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a HEAD has no body, and a POST is refused', async () => {
  expect(await (await get('app://acumen/index.html', 'HEAD')).text()).toBe('')
  expect((await get('app://acumen/index.html', 'POST')).status).toBe(405)
})

test.each([
  'app://acumen/',
  'app://acumen',
  'app://acumen/forgotten.js',
  'app://acumen/gone.js',
  'app://acumen/../secret.txt',
  'app://acumen/%2e%2e/secret.txt',
  'app://acumen/..%2fsecret.txt',
  'app://acumen/..\\secret.txt',
  'app://acumen//etc/passwd',
  'app://acumen/print/../index.html',
  'app://acumen/INDEX.HTML',
  'app://acumen/index.html/',
  'app://acumen/index.html%00.js',
  'app://evil/index.html',
  'app://acumen:80/index.html',
  'app://user@acumen/index.html',
  'app://acumen/__proto__',
  'file:///etc/passwd',
  '',
])('what was not built is not served: %j', async (url) => {
  expect((await get(url)).status).toBe(404)
})
