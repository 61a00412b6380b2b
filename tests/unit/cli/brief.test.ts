import { describe, expect, it } from 'vitest'
import { briefCommandWith } from '../../../electron/cli/brief.ts'
import type { PrintBrief } from '../../../electron/cli/print-job.ts'
import { writeAccountFile } from '../../../shared/account/file.ts'
import type { BriefModel } from '../../../shared/brief/model.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { cliWorld } from './world.ts'

function worldWithSample() {
  const world = cliWorld()
  const sample = sampleNotebook({ today: world.io.today() })
  const printed: { model: BriefModel; out: string }[] = []
  const print: PrintBrief = async (model, out) => {
    printed.push({ model, out })
    return { ok: true, pages: 2 }
  }
  return { ...cliWorld({ 'a.json': writeAccountFile(sample) }), printed, command: briefCommandWith(print) }
}

describe('brief', () => {
  it('prints the one-page internal brief on A4 unless told otherwise, to where the user stands', async () => {
    const { io, said, printed, command } = worldWithSample()
    expect(await command.run(['a.json', '--out', 'b.pdf'], io)).toBe(0)
    expect(printed.map(({ out, model }) => [out, model.template, model.edition, model.page, model.lens])).toEqual([
      ['/here/b.pdf', 'one-page', 'internal', 'a4', null],
    ])
    expect(said).toEqual({ out: '', error: 'The brief, 2 pages, was written to b.pdf.\n' })
  })

  it('takes template, lens, edition, paper and day, and answers in JSON', async () => {
    const { io, said, printed, command } = worldWithSample()
    const flags = '--template dossier --lens coo --edition customer --page letter --today 2026-12-01 --json'.split(' ')
    expect(await command.run(['a.json', '--out', '/there/b.pdf', ...flags], io)).toBe(0)
    expect(printed[0]?.model).toMatchObject({
      template: 'dossier',
      lens: 'coo',
      edition: 'customer',
      page: 'letter',
      today: '2026-12-01',
    })
    expect(JSON.parse(said.out)).toEqual({ path: '/there/b.pdf', pages: 2 })
    expect(said.error).toBe('')
  })

  it('passes on why nothing could be printed', async () => {
    const { io, said } = worldWithSample()
    const command = briefCommandWith(async () => ({ ok: false, code: 'noDisplay', text: 'There is no display.' }))
    expect(await command.run(['a.json', '--out', 'b.pdf'], io)).toBe(1)
    expect(said).toEqual({ out: '', error: 'There is no display.\n' })
  })
})
