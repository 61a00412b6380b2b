import { useAccounts } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'

/** What a view about the account on screen shows while there is none: what would stand here, and the way to see it. */
export function NoAccount({ text }: { readonly text: string }) {
  const { commands } = useWorkbench()
  const accounts = useAccounts({ archived: false })
  if (accounts === undefined) return null
  const action =
    accounts.length === 0
      ? { label: 'See it in the sample', icon: 'mortar-board', run: () => void commands.run('accounts.openSample') }
      : { label: 'Open an account', icon: 'notebook', run: () => void commands.run('workbench.quickOpen') }
  return <EmptyState text={text} action={action} />
}
