import { lazy, Suspense, useMemo } from 'react'
import * as v from 'valibot'
import { type AccountId, accountIdSchema, type PageId } from '../../../../shared/account/ids.ts'
import { type Section, sectionSchema, sectionTitles } from '../../../../shared/account/sections.ts'
import { PageEditor } from '../../../editor/page-editor.tsx'
import { useSectionNotes } from '../../../storage/hooks.ts'
import type { EditorInput } from '../../../workbench/editors/editor-area.ts'
import { useReveal } from '../../../workbench/editors/use-active-editor.ts'
import { EmptyState } from '../../../workbench/ui/EmptyState.tsx'
import { Heading } from '../../../workbench/ui/Section.tsx'
import { AccountDataProvider } from '../account-data.tsx'
import { DraftFigureProvider, useDraftFigure } from '../figures/draft-figure.tsx'
import { type OpenRecord, OpenRecordProvider } from '../open-record.tsx'
import { type SectionPageProps, sectionPage } from '../section-pages.ts'
import { SectionHeader } from './SectionHeader.tsx'
import './section-editor.css'

const inputSchema = v.object({ account: accountIdSchema, section: sectionSchema })

/** The editor of kind `section`: the structured part of a section, and its notes beneath. */
export function SectionEditor({ input }: { readonly input: EditorInput }) {
  const parsed = useMemo(() => v.safeParse(inputSchema, input), [input])
  if (!parsed.success) return <EmptyState text="This page is not known to this version of Acumen." />
  return <SectionPage {...parsed.output} input={input} />
}

type SectionInput = v.InferOutput<typeof inputSchema>

function SectionPage({ account, section, input }: SectionInput & { readonly input: EditorInput }) {
  // Read beside the account, not after it: the notes are what one comes to write.
  const notes = useSectionNotes(account, section) ?? null
  return (
    <AccountDataProvider
      account={account}
      missing={<EmptyState text="This account is in the Trash, or was deleted. Restore it from the Trash to go on." />}
    >
      <OpenRecordProvider>
        {(open) => (
          <DraftFigureProvider>
            <SectionPageView account={account} section={section} notes={notes} input={input} open={open} />
          </DraftFigureProvider>
        )}
      </OpenRecordProvider>
    </AccountDataProvider>
  )
}

interface ViewProps {
  readonly account: AccountId
  readonly section: Section
  /** The page of the section's notes, once it is known. */
  readonly notes: PageId | null
  readonly input: EditorInput
  readonly open: OpenRecord
}

const bodies = new Map<Section, ReturnType<typeof lazyBody>>()

function lazyBody(section: Section) {
  const page = sectionPage(section)
  return lazy(async () => ({ default: page === null ? NoBody : (await page.load()).SectionBody }))
}

function NoBody(_: SectionPageProps) {
  return null
}

function bodyOf(section: Section) {
  const body = bodies.get(section) ?? lazyBody(section)
  bodies.set(section, body)
  return body
}

function SectionPageView({ account, section, notes, input, open }: ViewProps) {
  const Body = bodyOf(section)
  useJumps(input, open)
  return (
    <div className="sp-page" data-section={section}>
      <SectionHeader section={section} />
      <Suspense fallback={<p className="sp-loading">Loading</p>}>
        <Body account={account} />
      </Suspense>
      {notes !== null && <SectionNotes account={account} section={section} page={notes} />}
    </div>
  )
}

/** A jump to this page opens the record it names, or the line for a new figure. */
function useJumps(input: EditorInput, open: OpenRecord): void {
  const draft = useDraftFigure()
  useReveal(input, (target) => {
    if (target.record !== undefined) open.open(target.record, target.field ?? '')
    const { draft: kind, ...given } = target
    if (kind === 'figure') draft.start(given)
  })
}

function SectionNotes({ account, section, page }: SectionInput & { readonly page: PageId }) {
  return (
    <section className="sp-notes" aria-label="Notes">
      <Heading level={2}>Notes</Heading>
      <PageEditor account={account} page={page} label={`${sectionTitles[section]} notes`} />
    </section>
  )
}
