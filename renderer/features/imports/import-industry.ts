import type { AccountId } from '../../../shared/account/ids.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'

/**
 * Takes one row of the bundled industry table as a comparator. The table is never compared with unasked: the user
 * chooses the industry and sees its name and date first.
 */
export async function importIndustry(workbench: Workbench, { store }: Services, account: AccountId) {
  const table = await import('../../../shared/finance/industry.ts')
  const name = await workbench.quickInput.pick(
    table.industryNames.map((industry) => ({ label: industry, value: industry })),
    { title: `Compare with an industry: ${table.industryTable}`, placeholder: 'Name of the industry' },
  )
  const row = name === null ? null : table.industryNamed(name)
  if (row === null) return
  const { source, figures } = table.proposeIndustryRow(row, { now: store.now(), author: store.author })
  const known = await store.getRecord(account, source.id)
  await store.change(`Compare with ${row.name}`, account, (tx) =>
    tx.applyImport({ records: known === null ? [source, ...figures] : [...figures] }),
  )
  workbench.notifications.info(
    `${figures.length} averages of ${row.name} were added. ${table.industryAcknowledgement}`,
    [{ title: 'Undo', run: () => workbench.commands.run('edit.undo') }],
  )
}
