import { useLiveQuery } from 'dexie-react-hooks'
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { sections } from '../../../shared/account/sections.ts'
import { useStore } from '../../storage/context.tsx'
import { useAccounts } from '../../storage/hooks.ts'
import type { PageMeta } from '../../storage/store.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { useActiveEditor } from '../../workbench/editors/use-active-editor.ts'
import { useSetting } from '../../workbench/settings/use-setting.ts'
import { Button } from '../../workbench/ui/Button.tsx'
import { Tree } from '../../workbench/ui/Tree.tsx'
import { useSignal } from '../../workbench/use-signal.ts'
import { currentStandings } from './current-standings.ts'
import { explorerDrag } from './explorer-drag.ts'
import { readFilter } from './explorer-filter.ts'
import { explorerEntries } from './explorer-menu.ts'
import { explorerTree } from './explorer-nodes.tsx'
import { inOrder } from './explorer-order.ts'
import { autoRevealSetting, sortSetting } from './explorer-settings.ts'
import { clearClipboard, explorerState } from './explorer-state.ts'
import { FilterBox } from './FilterBox.tsx'
import { followFavourites } from './favourites.ts'
import { type ExplorerTarget, nodeId, targetOf } from './node-id.ts'
import type { AccountStanding } from './standing.ts'
import { useExpanded } from './use-expanded.ts'

const none: ReadonlySet<string> = new Set()
const noStandings: ReadonlyMap<AccountId, AccountStanding> = new Map()
const noPages: ReadonlyMap<AccountId, readonly PageMeta[]> = new Map()

/** The accounts with their sections and pages. */
export function Explorer() {
  const accounts = useAccounts()
  if (accounts === undefined) return <p className="acct-loading">Reading the accounts</p>
  return accounts.length === 0 ? <NoAccounts /> : <AccountTree accounts={accounts} />
}

function AccountTree({ accounts }: { readonly accounts: readonly Account[] }) {
  const workbench = useWorkbench()
  const store = useStore()
  const active = useActiveEditor()
  const order = useSetting(sortSetting)
  const follows = useSetting(autoRevealSetting)
  const renaming = useSignal(explorerState.renaming)
  const clipboard = useSignal(explorerState.clipboard)
  const typed = useSignal(explorerState.filter)
  const asked = useDeferredValue(typed)
  const filter = useMemo(() => (asked === null ? null : readFilter(asked)), [asked])
  const standings = useStandings()
  const favourites = useFavourites()
  const [expanded, setExpanded] = useExpanded(follows ? active?.account : undefined)
  const pages = usePagesOf(accounts, expanded, filter !== null) ?? noPages
  // Groups are open until they are folded, accounts the other way round; a filter has folds of its own.
  const [folded, setFolded] = useState(none)
  // By name the accounts stay where they are, whatever becomes known of them.
  const judged = order === 'name' ? noStandings : standings
  const ordered = useMemo(() => inOrder(accounts, order, judged), [accounts, order, judged])
  const tree = useMemo(() => {
    const cut = new Set<string>(clipboard.kind === 'cut' ? clipboard.pages.map(({ page }) => page) : [])
    return explorerTree({ accounts: ordered, pages, standings, favourites, filter, expanded, cut })
  }, [ordered, pages, standings, favourites, filter, expanded, clipboard])
  const open = useMemo(() => {
    const shown = new Set([...expanded, ...tree.unfolded, favouritesNode])
    for (const id of folded) shown.delete(id)
    return shown
  }, [expanded, tree, folded])
  const drag = useMemo(() => explorerDrag(workbench, store, pages), [workbench, store, pages])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter unfolds what it finds.
  useEffect(() => setFolded((before) => (before.has(favouritesNode) ? new Set([favouritesNode]) : none)), [filter])
  useEffect(() => () => workbench.context.set('explorerFocus', false), [workbench])

  function changeOpen(next: ReadonlySet<string>) {
    const unfolded = [...tree.unfolded, favouritesNode].filter((id) => !expanded.has(id))
    setFolded(new Set(unfolded.filter((id) => !next.has(id))))
    setExpanded(new Set([...next].filter((id) => !unfolded.includes(id))))
  }

  function closeFilter() {
    explorerState.filter.set(null)
    explorerState.tree.get()?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is.
    <div
      className="acct-explorer"
      onFocus={(event) => workbench.context.set('explorerFocus', isInTree(event.target))}
      onBlur={(event) => {
        // From row to row it stays where it is; what depends on it need not be asked twice for each arrow key.
        if (!isInTree(event.relatedTarget)) workbench.context.set('explorerFocus', false)
      }}
    >
      {typed === null ? null : (
        <FilterBox
          value={typed}
          count={tree.count}
          onChange={(text) => explorerState.filter.set(text)}
          onClose={closeFilter}
          onLeave={() => explorerState.tree.get()?.focus(tree.nodes[0]?.id)}
        />
      )}
      {tree.count === 0 ? (
        <p className="acct-nothing">Nothing is called so. Escape shows all accounts again.</p>
      ) : (
        <Tree
          ref={(handle) => {
            explorerState.tree.set(handle)
          }}
          label="Accounts"
          multiple
          nodes={tree.nodes}
          expanded={open}
          onExpandedChange={changeOpen}
          selected={active === null || !follows ? null : selectedNode(active)}
          renaming={renaming}
          onRename={(id, name) => {
            explorerState.renaming.set(null)
            const target = targetOf(id)
            if (name === null || target === null) return
            if (target.kind === 'account') workbench.commands.run('accounts.rename', { account: target.account, name })
            if (target.kind === 'page') workbench.commands.run('pages.rename', { ...target, title: name })
          }}
          onEscape={() => {
            clearClipboard()
            if (typed !== null) closeFilter()
          }}
          onOpen={(id, { pinned }) => {
            const input = inputOf(targetOf(id), pinned)
            if (input !== null) workbench.editors.open(input, { preview: !pinned, pinned, keepFocus: !pinned })
          }}
          menu={(id, ids) => explorerEntries(workbench, id, ids, accounts, favourites)}
          drag={drag}
        />
      )}
    </div>
  )
}

function isInTree(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.acct-explorer [role=tree]') !== null
}

const favouritesNode = nodeId({ kind: 'favourites' })

/** Pages of the accounts that are unfolded; the others are read only to filter them. */
function usePagesOf(accounts: readonly Account[], expanded: ReadonlySet<string>, isFiltered: boolean) {
  const store = useStore()
  const unfolded = accounts.filter((account) => expanded.has(account.id)).map((account) => account.id)
  return useLiveQuery(async () => {
    const found = new Map<AccountId, readonly PageMeta[]>()
    if (!isFiltered) {
      for (const id of unfolded) found.set(id, await store.listPages(id))
      return found
    }
    const all = new Map<AccountId, PageMeta[]>()
    for (const { account, page } of await store.listFreePages()) {
      const known = all.get(account)
      if (known === undefined) all.set(account, [page])
      else known.push(page)
    }
    return all
  }, [store, isFiltered ? '' : unfolded.join(), isFiltered])
}

function useStandings() {
  const { onChange, get } = currentStandings
  return useSyncExternalStore(onChange, get)
}

function useFavourites(): ReadonlySet<AccountId> {
  const store = useStore()
  const [favourites, setFavourites] = useState<ReadonlySet<AccountId>>(new Set())
  useEffect(() => followFavourites(store, setFavourites), [store])
  return favourites
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

/** The row of what an editor shows. */
export function selectedNode(input: EditorInput): string | null {
  if (input.account === undefined) return null
  // Editors of these kinds were opened with the ids of the notebooks.
  const account = input.account as AccountId
  const section = sections.find((one) => one === (input.section ?? 'overview'))
  if (input.kind === 'section' && section !== undefined) return nodeId({ kind: 'section', account, section })
  if (input.kind === 'page' && input.page !== undefined) return `${account}/page/${input.page}`
  return nodeId({ kind: 'account', account })
}
