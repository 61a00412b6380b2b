import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { WindowSession } from '../../../electron/bounds.ts'
import { SessionFile } from '../../../electron/session-file.ts'

const session: WindowSession = {
  windows: [
    { id: 'main', bounds: { x: -5, y: 10, width: 900, height: 700 }, maximized: true, fullscreen: false },
    { id: 'b7', bounds: { x: 5, y: 10, width: 900, height: 700 }, maximized: false, fullscreen: true },
  ],
  look: 'dark',
}

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-session-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { folder, path: join(folder, 'windows.json') }
}

test('the windows of a session are read as they were written', () => {
  const { folder, path } = place()
  new SessionFile(path).write(session)
  expect(new SessionFile(path).read()).toEqual(session)
  expect(readdirSync(folder)).toEqual(['windows.json'])
})

test('without a file, and with a damaged one, there is no window to bring back', () => {
  const { path } = place()
  const none = { windows: [], look: 'system' }
  expect(new SessionFile(path).read()).toEqual(none)
  for (const text of ['', '{', '{"windows":[{"id":"../x"}],"look":"dark"}', '{"windows":[],"look":"pink"}', 'null']) {
    writeFileSync(path, text)
    expect(new SessionFile(path).read()).toEqual(none)
  }
})
