import * as v from 'valibot'
import { Vault } from '../../electron/keeping/vault.ts'
import { accountIdSchema } from '../../shared/account/ids.ts'

/**
 * Writes one copy after the other into the vault, as fast as it can, until it is killed. Each copy is acknowledged
 * with its number on standard output after the vault has acknowledged it.
 */
const [, , folder = '', account = ''] = process.argv
const vault = new Vault(folder, () => new Date())
const size = 400_000
for (let revision = 1; ; revision++) {
  const bytes = new TextEncoder().encode(`${revision}:${String(revision % 10).repeat(size)}`)
  const written = await vault.write({ account: v.parse(accountIdSchema, account), name: 'Acme', revision, bytes })
  if (written.ok) process.stdout.write(`${revision}\n`)
}
