import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Section } from '../../../shared/account/sections.ts'
import { useStore } from '../../storage/context.tsx'
import { useAccounts } from '../../storage/hooks.ts'
import type { PageMeta } from '../../storage/store.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { useActiveEditor } from '../../workbench/editors/use-active-editor.ts'
import { Button } from '../../workbench/ui/Button.tsx'
import { Tree } from '../../workbench/ui/Tree.tsx'
import { explorerMenu } from './explorer-menu.ts'
import { explorerNodes } from './explorer-nodes.tsx'
import { type ExplorerTarget, nodeId, targetOf } from './node-id.ts'
import { useExpanded } from './use-expanded.ts'
import { useStandings } from './use-standings.ts'

/** The accounts with their sections and pages. */
export function Explorer() {
  const accounts = useAccounts()
  const workbench = useWorkbench()
  const active = useActiveEditor()
  const [expanded, setExpanded] = useExpanded(active?.account)
  const [renaming, setRenaming] = useState<string | null>(null)
  const pages = usePagesOf(accounts, expanded)
  const standings = useStandings(accounts)
  if (accounts === undefined) return null
  if (accounts.length === 0) return <NoAccounts />

  function menu(id: string) {
    const target = targetOf(id)
    if (target === null) return []
    const account = target.kind === 'archive' ? null : (accounts?.find((one) => one.id === target.account) ?? null)
    return explorerMenu(workbench, target, account, () => setRenaming(id))
  }

  return (
    <Tree
      label="Accounts"
      nodes={explorerNodes({ accounts, pages: pages ?? new Map(), standings })}
      expanded={expanded}
      onExpandedChange={setExpanded}
      selected={active === null ? null : selectedNode(active)}
      renaming={renaming}
      onRenameStart={(id) => {
        const kind = targetOf(id)?.kind
        if (kind === 'account' || kind === 'page') setRenaming(id)
      }}
      onRename={(id, name) => {
        setRenaming(null)
        const target = targetOf(id)
        if (name === null || target === null) return
        if (target.kind === 'account') workbench.commands.run('accounts.rename', { account: target.account, name })
        if (target.kind === 'page') workbench.commands.run('pages.rename', { ...target, title: name })
      }}
      onDelete={(id) => {
        const target = targetOf(id)
        if (target?.kind === 'account') workbench.commands.run('accounts.delete', target)
        if (target?.kind === 'page') workbench.commands.run('pages.delete', target)
      }}
      onOpen={(id, { pinned }) => {
        const input = inputOf(targetOf(id), pinned)
        if (input !== null) workbench.editors.open(input, { preview: !pinned, pinned, keepFocus: !pinned })
      }}
      menu={menu}
    />
  )
}

/** Pages of the accounts that are unfolded; the others are not read. */
function usePagesOf(accounts: readonly Account[] | undefined, expanded: ReadonlySet<string>) {
  const store = useStore()
  const unfolded = (accounts ?? []).filter((account) => expanded.has(account.id)).map((account) => account.id)
  return useLiveQuery(async () => {
    const found = new Map<AccountId, readonly PageMeta[]>()
    for (const id of unfolded) found.set(id, await store.listPages(id))
    return found
  }, [store, unfolded.join()])
}

function NoAccounts() {
  const { commands } = useWorkbench()
  return (
    <div className="acct-none">
      <p>No account yet. An account is a company that you prepare to meet.</p>
      <Button tone="primary" onPress={() => commands.run('accounts.create')}>
        Start an account
      </Button>
      <Button onPress={() => commands.run('accounts.openSample')}>Open the sample account</Button>
    </div>
  )
}

/** A click on an account only unfolds it; Enter or a double click opens its overview. */
function inputOf(target: ExplorerTarget | null, pinned: boolean): EditorInput | null {
  switch (target?.kind) {
    case 'account':
      return pinned ? { kind: 'section', account: target.account, section: 'overview' } : null
    case 'section':
      return { kind: 'section', account: target.account, section: target.section }
    case 'page':
      return { kind: 'page', account: target.account, page: target.page }
    default:
      return null
  }
}

function selectedNode(input: EditorInput): string | null {
  if (input.account === undefined) return null
  // Editors of these kinds were opened with the ids of the notebooks.
  const account = input.account as AccountId
  if (input.kind === 'section')
    return nodeId({ kind: 'section', account, section: (input.section ?? 'overview') as Section })
  if (input.kind === 'page' && input.page !== undefined) return `${account}/page/${input.page}`
  return nodeId({ kind: 'account', account })
}
