import * as v from 'valibot'
import { accountSchema } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { Section } from '../../workbench/ui/Section.tsx'
import { useAccountData } from '../records/account-data.tsx'
import { ChoiceControl } from '../records/controls/PickControl.tsx'
import { ListControl } from '../records/controls/ReadControl.tsx'
import { TextControl } from '../records/controls/TextControl.tsx'
import type { Save } from '../records/controls/use-draft.ts'
import { useEdits } from '../records/use-edits.ts'
import { sameValue } from '../records/values/same-value.ts'
import { type AccountField, accountFields } from './account-fields.ts'

/** The account itself: what it is called, how its numbers are to be read, and which names are ours. */
export function AccountProfile({ account }: { readonly account: AccountId }) {
  const data = useAccountData()
  const edits = useEdits(account)

  function saver(field: AccountField): Save {
    return (value) => {
      const next = field.read === undefined ? value : field.read(String(value))
      const parsed = v.safeParse(accountSchema.entries[field.key], next)
      if (!parsed.success) return `${parsed.issues[0].message.replace(/\.$/, '')}.`
      if (!sameValue(data.account[field.key], parsed.output)) {
        void edits.patchAccount(`Change ${field.label.toLowerCase()}`, { [field.key]: parsed.output })
      }
      return null
    }
  }

  return (
    <Section title="The account">
      <div className="rf-grid">
        {accountFields.map((field) => (
          <AccountControl key={field.key} field={field} value={data.account[field.key]} save={saver(field)} />
        ))}
      </div>
    </Section>
  )
}

interface ControlProps {
  readonly field: AccountField
  readonly value: unknown
  readonly save: Save
}

function AccountControl({ field, value, save }: ControlProps) {
  const text = {
    label: field.label,
    name: field.key,
    ...(field.help === undefined ? {} : { help: field.help }),
    ...(field.example === undefined ? {} : { example: field.example }),
  }
  if (Array.isArray(value)) return <ListControl {...text} value={value.map(String)} save={save} />
  if (field.options !== undefined) {
    return <ChoiceControl {...text} optional={false} choices={field.options} value={String(value)} save={save} />
  }
  return <TextControl {...text} lines={1} value={value === null ? '' : String(value)} save={save} />
}
