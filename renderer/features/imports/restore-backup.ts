import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { takeAccountFile } from './account-files.ts'

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Brings an older state of an account back beside the present one: a copy never replaces what is there. */
export async function restoreBackup(workbench: Workbench, { store, bridge }: Services) {
  const listed = await bridge.call('vault.list', {})
  if (!listed.ok) {
    workbench.notifications.error(listed.text)
    return
  }
  const { accounts } = listed.value
  if (accounts.length === 0) {
    workbench.notifications.info('There is no backup yet. Each account is backed up a few seconds after a change.')
    return
  }
  const account = await workbench.quickInput.pick(
    accounts.map((one) => ({
      label: one.name,
      description: `last backed up ${clock.format(new Date(one.at))}`,
      icon: 'notebook',
      value: one,
    })),
    { title: 'Restore which account?' },
  )
  if (account === null) return
  const generation = await workbench.quickInput.pick(
    account.generations.map((one) => ({
      label: clock.format(new Date(one.at)),
      description: `${Math.ceil(one.size / 1024)} kB`,
      icon: 'history',
      value: one,
    })),
    { title: `Which state of ${account.name}? It is added as an account of its own.` },
  )
  if (generation === null) return
  const copy = await bridge.call('vault.read', { account: account.account, generation: generation.id })
  if (!copy.ok) {
    workbench.notifications.error(copy.text)
    return
  }
  await takeAccountFile(workbench, store, { name: `The backup of ${account.name}`, bytes: copy.value.bytes })
}
