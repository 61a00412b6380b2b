import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { repositoryRoot } from '../../build/steps/paths.mjs'
import { Vault } from '../../electron/keeping/vault.ts'
import type { AccountId } from '../../shared/account/ids.ts'

const account = '01890000-0000-7000-8000-000000000001' as AccountId // as the vault is given it, already parsed

/** The writer as one file for Node, which runs no TypeScript. */
async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(repositoryRoot, 'tests/faults/writer.process.ts'),
      outDir: join(folder, 'writer'),
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return join(folder, 'writer/writer.mjs')
}

/** Lets the writer acknowledge this many copies, kills it (SIGKILL) a moment later, and gives the last one it told of. */
function writeAndKill(writer: string, vault: string, copies: number, moment: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, vault, account], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (text.split('\n').length > copies) setTimeout(() => child.kill('SIGKILL'), moment)
    })
    child.once('close', () => resolve(Number(text.trim().split('\n').at(-1))))
  })
}

test('a vault that was killed in the middle of writing loses no copy it acknowledged, at whatever moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-fault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const writer = await buildWriter(folder)
  for (let round = 0; round < 12; round++) {
    const place = join(folder, `vault-${round}`)
    const acknowledged = await writeAndKill(writer, place, 2, round)
    const vault = new Vault(place, () => new Date())
    const read = await vault.read(account, null)
    const text = read.ok ? new TextDecoder().decode(read.value.bytes) : read.code
    const [number = '', content = ''] = text.split(':')
    const revision = Number(number)
    const list = await vault.list()
    const newest = list.ok ? list.value.accounts[0]?.generations[0]?.id : undefined
    const generation = await vault.read(account, newest ?? null)
    // The copy whose write was cut off may be there or not; one that is there is whole.
    expect(content).toBe(String(revision % 10).repeat(400_000))
    expect(generation.ok).toBe(true)
    expect(Number(newest?.split('-')[1])).toBeGreaterThanOrEqual(acknowledged)
    // The next start goes on from there, and everything verifies again.
    await vault.write({ account, name: 'Acme', revision: 1000, bytes: new TextEncoder().encode('after') })
    expect(await vault.verify()).toEqual({ ok: true, value: { accounts: 1, damaged: [] } })
  }
})
