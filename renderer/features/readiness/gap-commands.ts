import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { QuickPickItem } from '../../workbench/quick/quick-input.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { accountData } from '../records/account-data.tsx'
import { type Fix, type FixContext, fixesFor } from './fixes.ts'
import { gapGroups, gapsInOrder } from './gap-list.ts'
import { gapAt, gapFilter, gapSortSetting, hiddenSeverities } from './gap-state.ts'
import { walkGaps } from './gap-walk.ts'
import { needsChoice } from './gap-words.ts'
import { goTo } from './jump.ts'
import type { Meter } from './meter.ts'

const gapArgs = v.optional(v.object({ account: v.optional(accountIdSchema), gap: v.optional(v.string()) }), {})

/** More gaps than this in one menu are a list, and there is one. */
const mostGaps = 4

interface Parts {
  readonly workbench: Workbench
  readonly store: Store
  readonly meter: Meter
  current(): AccountId | null
}

/** Walking the gaps, opening their places, and the quick fixes with their keys and menus. */
export function registerGapCommands({ workbench, store, meter, current }: Parts): readonly Disposer[] {
  const { commands, keybindings, menus, quickInput } = workbench
  const category = 'Readiness'
  const when = 'activeAccount'

  function gapsOf(account: AccountId): readonly Gap[] {
    return meter.get(account)?.assessment.gaps ?? []
  }

  /** The account and gap that are meant: given, or else the one that is chosen. */
  function target(args: unknown): { readonly account: AccountId; readonly gap: Gap | null } | null {
    const given = v.parse(gapArgs, args ?? {})
    const account = given.account ?? current()
    if (account === null) return null
    const id = given.gap ?? gapAt.get()
    return { account, gap: gapsOf(account).find((one) => one.id === id) ?? null }
  }

  async function walk(by: 1 | -1) {
    const account = current()
    if (account === null) return
    const choice = {
      filter: gapFilter.get(),
      hidden: hiddenSeverities.get(),
      sort: workbench.settings.get(gapSortSetting),
    }
    await walkGaps(workbench, account, gapsInOrder(gapGroups(gapsOf(account), choice)), by)
  }

  async function contextOf(account: AccountId): Promise<FixContext | null> {
    const live = meter.get(account)
    const [known, records] = await Promise.all([store.getAccount(account), store.listAllRecords(account)])
    if (known === null || live === null || live === undefined) return null
    return { data: accountData(known, records), assessment: live.assessment, today: live.today }
  }

  /** The gaps of what has the focus: of the chosen line, of the record, else of the page. */
  function gapsHere(account: AccountId): readonly Gap[] {
    const gaps = gapsOf(account)
    const focus = document.activeElement
    const record = focus?.closest('[data-record]')?.getAttribute('data-record') ?? rowOf(focus)
    if (record !== null) {
      return gaps.filter(
        ({ action, ...gap }) => gap.record === record || (action.kind === 'open' && action.record === record),
      )
    }
    const chosen = gaps.find(({ id }) => id === gapAt.get())
    if (chosen !== undefined) return [chosen]
    const section = workbench.editors.active()?.section
    return gaps.filter((gap) => gap.section === section)
  }

  async function quickFix(args: unknown) {
    const given = v.parse(gapArgs, args ?? {})
    const account = given.account ?? current()
    if (account === null) return
    const named = gapsOf(account).filter(({ id }) => id === given.gap)
    const gaps = (named.length > 0 ? named : gapsHere(account)).slice(0, mostGaps)
    const context = gaps.length === 0 ? null : await contextOf(account)
    if (context === null) {
      workbench.notifications.info('Nothing is missing here. F8 goes to the next gap.')
      return
    }
    const items = gaps.flatMap((gap) =>
      fixesFor(gap, context).map(
        (fix): QuickPickItem<Fix> => ({
          label: fix.label,
          icon: fix.icon,
          value: fix,
          ...(gaps.length > 1 ? { group: gap.text } : {}),
        }),
      ),
    )
    const [first] = gaps
    const fix = await quickInput.pick(items, {
      title: gaps.length === 1 ? `Fix: ${first?.text ?? ''}` : 'Fix what is missing here',
      placeholder: gaps.length === 1 ? (first?.text ?? '') : 'What to do first',
    })
    if (fix !== null) await commands.run(fix.command, fix.args)
  }

  async function firstStep(args: unknown) {
    const found = target(args)
    if (found?.gap === null || found === null) return
    const { account, gap } = found
    const context = await contextOf(account)
    const fixes = context === null ? [] : fixesFor(gap, context)
    const [first] = fixes
    if (needsChoice(gap) && fixes.length > 1) await quickFix({ account, gap: gap.id })
    else if (first !== undefined) await commands.run(first.command, first.args)
  }

  return [
    keybindings.register({ command: 'readiness.nextGap', key: 'f8' }),
    keybindings.register({ command: 'readiness.previousGap', key: 'shift+f8' }),
    keybindings.register({ command: 'readiness.quickFix', key: 'ctrl+.', when: '!quickInput' }),
    commands.register({ id: 'readiness.nextGap', title: 'Go to Next Gap', category, when, run: () => walk(1) }),
    commands.register({
      id: 'readiness.previousGap',
      title: 'Go to Previous Gap',
      category,
      when,
      run: () => walk(-1),
    }),
    commands.register({
      id: 'readiness.quickFix',
      title: 'Quick Fix',
      category,
      icon: 'lightbulb',
      when,
      run: quickFix,
    }),
    commands.register({
      id: 'readiness.fixGap',
      title: 'Take the First Step',
      category,
      icon: 'play',
      palette: false,
      run: firstStep,
    }),
    commands.register({
      id: 'readiness.openGap',
      title: 'Go There',
      category,
      icon: 'go-to-file',
      palette: false,
      async run(args) {
        const found = target(args)
        if (found !== null && found.gap !== null) await goTo(workbench, found.account, found.gap)
      },
    }),
    commands.register({
      id: 'readiness.copyGap',
      title: 'Copy',
      category,
      icon: 'copy',
      palette: false,
      async run(args) {
        const gap = target(args)?.gap ?? null
        if (gap !== null) await navigator.clipboard.writeText(gap.text)
      },
    }),
    menus.register({ menu: 'gaps.gap', group: '1 go', order: 1, command: 'readiness.openGap' }),
    menus.register({ menu: 'gaps.gap', group: '2 fix', order: 1, command: 'readiness.fixGap' }),
    menus.register({
      menu: 'gaps.gap',
      group: '2 fix',
      order: 2,
      command: 'readiness.quickFix',
      label: 'Quick Fix ...',
    }),
    menus.register({ menu: 'gaps.gap', group: '3 copy', order: 1, command: 'readiness.copyGap' }),
  ]
}

/** The record whose row has the focus, in a list of records. */
function rowOf(focus: Element | null): string | null {
  return focus?.closest('.rl-table [data-row]')?.getAttribute('data-row') ?? null
}
