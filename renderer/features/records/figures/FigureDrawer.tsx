import { useEffect, useRef } from 'react'
import type { AccountId } from '../../../../shared/account/ids.ts'
import type { Figure } from '../../../../shared/account/records/figure.ts'
import { IconButton } from '../../../workbench/ui/IconButton.tsx'
import { useAccountData } from '../account-data.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useOpenRecord } from '../open-record.tsx'
import { useEdits } from '../use-edits.ts'
import { titleOf } from '../values/titles.ts'

/** The form of the figure that was opened in the grid. */
export function FigureDrawer({ account, figure }: { readonly account: AccountId; readonly figure: Figure }) {
  const data = useAccountData()
  const edits = useEdits(account)
  const open = useOpenRecord()
  const root = useRef<HTMLDivElement>(null)
  const title = titleOf(figure, data.byId)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is what brings the drawer into view.
  useEffect(() => {
    // A newer Chromium gives a promise here, which an effect must not return.
    void root.current?.scrollIntoView({ block: 'nearest' })
  }, [figure.id])

  return (
    <div ref={root} className="fp-drawer">
      <div className="fp-drawer-head">
        <strong>{title}</strong>
        <IconButton
          icon="trash"
          label={`Delete ${title}`}
          onPress={() => {
            open.close()
            void edits.remove(figure.id)
          }}
        />
        <IconButton icon="close" label={`Close ${title}`} onPress={open.close} />
      </div>
      <RecordForm
        key={figure.id}
        account={account}
        record={figure}
        onClose={open.close}
        {...(open.field === undefined ? {} : { focus: open.field === '' ? 'value' : open.field })}
      />
    </div>
  )
}
