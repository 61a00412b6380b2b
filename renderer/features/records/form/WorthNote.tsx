import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { type Decimal, readDecimal } from '../../../../shared/finance/decimal.ts'
import { formatMoney } from '../../../../shared/finance/format.ts'
import { Button } from '../../../workbench/ui/Button.tsx'
import { useAccountData } from '../account-data.tsx'
import { useEdits } from '../use-edits.ts'
import { worthAgrees, worthOf } from '../values/worth.ts'

/** The worth recomputed beside what is stated, its view at -20 %, and the payback; nothing here is kept. */
export function WorthNote({ record }: { readonly record: AccountRecord }) {
  const data = useAccountData()
  const edits = useEdits(data.account.id)
  if (record.type !== 'hypothesis') return null
  const worth = worthOf(record, data.figures)
  const money = (value: Decimal) => formatMoney(value.toFixed(), data.account.currency)
  if (!worth.ok) return <p className="rf-note">Recomputed worth: {worth.text}</p>
  const { worthLow, worthHigh } = record
  const stated = worthLow !== null && worthHigh !== null
  const agrees = stated && worthAgrees(worthLow, worth.low) && worthAgrees(worthHigh, worth.high)
  const payback = record.recurrence === 'yearly' ? paybackText(record.investment, worth.low) : null
  return (
    <div className="rf-note" aria-live="polite">
      <p>
        Recomputed: <strong>{money(worth.low)}</strong> to <strong>{money(worth.high)}</strong>
        {record.recurrence === 'once' ? ', once' : record.recurrence === 'yearly' ? ', every year' : ''} ({worth.how}).
        If a fifth of the least does not come: <strong>{money(worth.cautious)}</strong>
        {payback === null ? '.' : `. ${payback}`}
      </p>
      {agrees ? (
        <p className="rf-good">The stated worth agrees.</p>
      ) : (
        <p className={stated ? 'rf-warn' : 'rf-quiet'}>
          {stated ? 'The stated worth does not follow from baseline and change. ' : 'No worth is stated yet. '}
          <Button
            tone="link"
            onPress={() =>
              void edits.setFields(record, [
                ['worthLow', whole(worth.low)],
                ['worthHigh', whole(worth.high)],
              ])
            }
          >
            State what was recomputed
          </Button>
        </p>
      )}
    </div>
  )
}

function paybackText(investment: string | null, yearly: Decimal): string | null {
  const cost = investment === null ? null : readDecimal(investment)
  if (cost === null || !yearly.gt(0)) return null
  return `Pays back in ${cost.div(yearly).times(12).toDecimalPlaces(1).toFixed()} months at the low end.`
}

/** A worth is money of a guess: whole units are precise enough. */
function whole(value: Decimal): string {
  return value.toFixed(0)
}
