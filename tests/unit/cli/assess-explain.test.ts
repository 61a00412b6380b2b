import { describe, expect, it } from 'vitest'
import { assessCommand } from '../../../electron/cli/assess.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import { writeAccountFile } from '../../../shared/account/file.ts'
import { assessFully } from '../../../shared/readiness/assess.ts'
import { criteriaRows } from '../../../shared/readiness/rubric/rubric.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { cliWorld } from './world.ts'

const today = cliWorld().io.today()
const sample = sampleNotebook({ today })
const files = { 'a.json': writeAccountFile(sample) }

async function explained(...args: readonly string[]) {
  const world = cliWorld(files)
  const code = await assessCommand.run(['a.json', ...args, '--json'], world.io)
  return { code, verdict: JSON.parse(world.said.out) }
}

describe('assess --explain', () => {
  it('shows for each criterion the points, the items with their factors, and what is missing', async () => {
    const { code, verdict } = await explained('--explain')
    const assessment = assessFully(sample, { today })
    expect(code).toBe(0)
    expect(verdict.criteria.map(({ id }: { id: string }) => id)).toEqual(criteriaRows.map(({ id }) => id))
    const wins = verdict.criteria.find(({ id }: { id: string }) => id === 'words.wins')
    expect(wins.missing).toEqual(assessment.criteria.find(({ id }) => id === 'words.wins')?.missing)
    expect(wins).toMatchObject({ name: 'What key people would win', possible: 12, disputed: null, notApplicable: null })
    expect(wins.points + wins.gain).toBeCloseTo(wins.possible)
    for (const item of wins.items) {
      expect(item.credit).toBeCloseTo(item.form * item.evidence * item.recency)
      expect(Object.keys(item.explained)).toEqual(['checks', 'grade', 'agedFrom', 'form', 'evidence', 'recency'])
    }
    expect(verdict).toMatchObject({ rubricVersion: 1, caps: [], dropped: [], lapse: assessment.lapse })
    expect(verdict.gates.length).toBe(assessment.gates.length)
  })

  it('gives the reason of a dispute and of what does not apply', async () => {
    const { verdict } = await explained('--explain')
    const reasons = (type: 'dispute' | 'notApplicable') =>
      sample.records.flatMap((record) => (record.type === type ? [[record.criterion, record.why]] : []))
    const said = (key: string) =>
      verdict.criteria.flatMap((one: Record<string, unknown>) => (one[key] === null ? [] : [[one['id'], one[key]]]))
    expect(said('disputed')).toEqual(reasons('dispute'))
    expect(said('notApplicable')).toEqual(reasons('notApplicable'))
    expect(reasons('dispute').length + reasons('notApplicable').length).toBeGreaterThan(1)
    const { io, said: spoken } = cliWorld(files)
    await assessCommand.run(['a.json', '--explain'], io)
    for (const [, why] of [...reasons('dispute'), ...reasons('notApplicable')]) expect(spoken.out).toContain(why)
  })

  it('says where a criterion is not asked of a kind of company, and which waiver was not granted', async () => {
    const account = { ...sample.account, preset: 'bank' as const }
    const now = cliWorld().io.now()
    const birth = { id: '01890a5d-ac96-774b-bcce-b302099a8057', now, author: '' }
    const records = [newRecord('notApplicable', birth, { criterion: 'costs.trend', why: 'too hard' })]
    const { io, said } = cliWorld({ 'bank.json': writeAccountFile({ account, records, pages: [], history: [] }) })
    await assessCommand.run(['bank.json', '--explain', '--json'], io)
    const verdict = JSON.parse(said.out)
    const waived = verdict.criteria.filter((one: { applicable: boolean }) => !one.applicable)
    expect(waived.map((one: { id: string; notApplicable: string }) => [one.id, one.notApplicable])).toEqual([
      ['cash.days', 'It means nothing for a company of the kind "bank".'],
      ['cash.oneDay', 'It means nothing for a company of the kind "bank".'],
    ])
    const text = '"costs.trend" needs a reason of five words or more'
    expect(verdict.refused).toEqual([{ criterion: 'costs.trend', text }])
    await assessCommand.run(['bank.json', '--explain'], io)
    expect(said.out).toContain(`  - ${text}.\n`)
  })

  it.each([
    [['--explain', 'cash.days'], ['cash.days']],
    [['--explain=cash.days'], ['cash.days']],
    [
      ['--explain', 'give'],
      ['give.insight', 'give.given'],
    ],
    [['--explain', 'caring'], criteriaRows.filter(({ axis }) => axis === 'caring').map(({ id }) => id)],
  ])('%j explains %j alone', async (args, ids) => {
    const { verdict } = await explained(...args)
    expect(verdict.criteria.map(({ id }: { id: string }) => id)).toEqual(ids)
  })

  it('takes the criterion before the file, too', async () => {
    const { io, said } = cliWorld(files)
    expect(await assessCommand.run(['--explain', 'words.wins', 'a.json'], io)).toBe(0)
    expect(said.out).toContain('words.wins (What key people would win): 11.2 of 12')
    expect(said.out).toMatch(/ x evidence 0\.80 x .*\n\s+evidence: Grade B, /)
    expect(said.out).not.toContain('words.quotes (')
  })

  it('names the criteria there are when asked for one that is not', async () => {
    const { io, said } = cliWorld(files)
    expect(await assessCommand.run(['a.json', '--explain', 'cash.money'], io)).toBe(2)
    expect(said.out).toBe('')
    expect(said.error).toContain('There is no criterion "cash.money". The criteria are revenue.trend,')
    expect(await assessCommand.run(['a.json', 'cash.days'], io)).toBe(2)
  })
})
