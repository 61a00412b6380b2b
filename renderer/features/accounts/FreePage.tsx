import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { accountIdSchema, pageIdSchema } from '../../../shared/account/ids.ts'
import { PageEditor } from '../../editor/page-editor.tsx'
import { usePageMeta } from '../../storage/hooks.ts'
import type { PageMeta } from '../../storage/store.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { pageTitle } from './account-names.ts'
import './explorer.css'

const inputSchema = v.object({ account: accountIdSchema, page: pageIdSchema })
type PageInput = v.InferOutput<typeof inputSchema>

/** A page of the user's own: a title and text. */
export function FreePage({ input }: { readonly input: EditorInput }) {
  const parsed = v.safeParse(inputSchema, input)
  if (!parsed.success) return <EmptyState text="This page cannot be shown." />
  return <Page input={parsed.output} />
}

function Page({ input }: { readonly input: PageInput }) {
  const page = usePageMeta(input.account, input.page)
  const { commands } = useWorkbench()
  if (page === undefined) return null
  if (page === null) {
    return (
      <EmptyState
        text="This page was deleted. It may still be in the Trash."
        action={{ label: 'Open the Trash', run: () => commands.run('view.trash') }}
      />
    )
  }
  return (
    <div className="acct-page">
      <PageTitle page={page} onRename={(title) => commands.run('pages.rename', { ...input, title })} />
      <PageEditor account={input.account} page={input.page} label={`${pageTitle(page.title)}, text`} />
    </div>
  )
}

function PageTitle({ page, onRename }: { readonly page: PageMeta; onRename(title: string): void }) {
  const [draft, setDraft] = useState(page.title)
  useEffect(() => setDraft(page.title), [page.title])
  return (
    <h1 className="acct-page-head">
      <input
        className="acct-page-title"
        aria-label="Page title"
        placeholder="Untitled"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => onRename(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </h1>
  )
}
