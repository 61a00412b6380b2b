import { useStore } from '../../storage/context.tsx'
import { useTrash } from '../../storage/hooks.ts'
import type { Store, TrashItem } from '../../storage/store.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { IconButton } from '../../workbench/ui/IconButton.tsx'
import { recordTitle } from './record-title.ts'
import './explorer.css'

const icons = { account: 'notebook', page: 'note', record: 'symbol-field' } as const

/** What was deleted, kept for 30 days. */
export function TrashView() {
  const trash = useTrash()
  const store = useStore()
  const workbench = useWorkbench()
  if (trash === undefined) return null
  if (trash.length === 0)
    return (
      <EmptyState text="The Trash is empty. What you delete, for example a page or a risk, stays here for 30 days." />
    )

  async function restore(item: TrashItem) {
    await restoreItem(store, item)
    workbench.announce(`${nameOf(item)} is back`)
  }

  async function empty(items: readonly TrashItem[]) {
    const isSure = await workbench.confirm({
      title: items.length === 1 ? 'Delete it for good?' : `Delete ${items.length} things for good?`,
      detail: 'They are erased here and in the backups. This cannot be undone.',
      action: 'Delete for good',
    })
    if (!isSure) return
    for (const item of items) await eraseItem(store, item)
    workbench.announce('Deleted for good')
  }

  return (
    <>
      <ul className="acct-trash" aria-label="Trash">
        {trash.map((item) => (
          <li key={`${item.account}/${item.id}`}>
            <Icon name={icons[item.kind]} label={item.kind} />
            <span className="acct-trash-name" title={`Deleted on ${item.deletedOn.slice(0, 10)}`}>
              {nameOf(item)}
            </span>
            <span>
              <IconButton icon="discard" label={`Restore ${nameOf(item)}`} onPress={() => restore(item)} />
              <IconButton icon="trash" label={`Delete ${nameOf(item)} for good`} onPress={() => empty([item])} />
            </span>
          </li>
        ))}
      </ul>
      <div className="acct-trash-foot">
        <Button onPress={() => empty(trash)}>Empty the Trash</Button>
      </div>
    </>
  )
}

function nameOf(item: TrashItem): string {
  if (item.kind === 'record') return recordTitle(item.record)
  return item.name.trim() === '' ? 'Untitled' : item.name
}

function restoreItem(store: Store, item: TrashItem): Promise<void> {
  return store.change(`Restore ${nameOf(item)}`, item.account, (tx) => {
    if (item.kind === 'account') return tx.restoreAccount(item.id)
    return item.kind === 'page' ? tx.restorePage(item.id) : tx.restoreRecord(item.id)
  })
}

/** For good, also in the backups. */
export function eraseItem(store: Store, item: TrashItem): Promise<void> {
  return store.change(`Delete ${nameOf(item)} for good`, item.account, (tx) => {
    if (item.kind === 'account') return tx.eraseAccount(item.id)
    return item.kind === 'page' ? tx.erasePage(item.id) : tx.eraseRecord(item.id)
  })
}
