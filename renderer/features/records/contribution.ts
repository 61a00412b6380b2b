import { lazy } from 'react'
import * as v from 'valibot'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { sectionSchema, sections, sectionTitles } from '../../../shared/account/sections.ts'
import type { Feature } from '../feature.ts'
import { createAccountNames } from './account-names.ts'
import { registerRecordCommands } from './commands.ts'
import { crumbOutline, crumbSiblings } from './crumb-lists.ts'
import { registerRecordSearch } from './quick-records.ts'
import { sectionPage } from './section-pages.ts'

const loadSectionEditor = () => import('./page/SectionEditor.tsx')
const LazySectionEditor = lazy(async () => ({ default: (await loadSectionEditor()).SectionEditor }))

const goSchema = v.object({ account: v.optional(accountIdSchema), section: sectionSchema })

/** Section pages, and everything that is done to records by hand. */
export const contribution: Feature = {
  id: 'records',
  phase: 'starting',
  activate(workbench, { store }) {
    const names = createAccountNames(store)
    const disposers = [
      names.dispose,
      workbench.editors.register({
        kind: 'section',
        component: LazySectionEditor,
        prepare(input) {
          // What cannot be loaded is told where it is shown.
          loadSectionEditor().catch(() => undefined)
          const section = sections.find((one) => one === input.section)
          if (section !== undefined)
            sectionPage(section)
              ?.load()
              .catch(() => undefined)
        },
        title: (input) => titleOfSection(input.section),
        icon: (input) => {
          const section = sections.find((one) => one === input.section)
          return (section === undefined ? null : sectionPage(section)?.icon) ?? 'note'
        },
        crumbs: (input) => [
          {
            label: names.of(input.account),
            command: 'sections.open',
            args: { account: input.account, section: 'overview' },
          },
          { label: titleOfSection(input.section) },
        ],
        siblings: crumbSiblings(workbench, store),
        outline: crumbOutline(workbench, store),
        async isGone(input) {
          const account = v.safeParse(accountIdSchema, input.account)
          return !account.success || (await store.getAccount(account.output)) === null
        },
        onTitlesChanged: names.onChange,
      }),
      workbench.commands.register({
        id: 'sections.open',
        title: 'Open Section',
        category: 'Sections',
        palette: false,
        run(args) {
          const parsed = v.safeParse(goSchema, args)
          const account = parsed.success ? (parsed.output.account ?? workbench.editors.active()?.account) : undefined
          if (parsed.success && account !== undefined) {
            workbench.editors.open({ kind: 'section', account, section: parsed.output.section })
          }
        },
      }),
      ...sections.map((section) =>
        workbench.commands.register({
          id: `sections.open.${section}`,
          title: `Go to ${sectionTitles[section]}`,
          category: 'Sections',
          enabled: () => workbench.editors.active()?.account !== undefined,
          run: () => workbench.commands.run('sections.open', { section }),
        }),
      ),
      registerRecordCommands(workbench, store),
      registerRecordSearch(workbench, store),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function titleOfSection(name: string | undefined): string {
  const section = sections.find((one) => one === name)
  return section === undefined ? 'Section' : sectionTitles[section]
}
