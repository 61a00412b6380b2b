import type { Hypothesis } from '../../../../shared/account/records/hypothesis.ts'
import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import type { Decimal } from '../../../../shared/finance/decimal.ts'
import { formatMoney } from '../../../../shared/finance/format.ts'
import { hypothesisWorth, statesWorth, worthFormulaText } from '../../../../shared/finance/worth.ts'
import { Button } from '../../../workbench/ui/Button.tsx'
import { useAccountData } from '../account-data.tsx'
import { useEdits } from '../use-edits.ts'

/** The worth recomputed beside what is stated, its view at -20 %, and the payback; nothing here is kept. */
export function WorthNote({ record }: { readonly record: AccountRecord }) {
  const data = useAccountData()
  const edits = useEdits(data.account.id)
  if (record.type !== 'hypothesis') return null
  const worth = hypothesisWorth(record, data.figures)
  const money = (value: Decimal) => formatMoney(value.toFixed(), data.account.currency)
  if (!worth.ok) return <p className="rf-note">Its worth cannot be recomputed: {worth.text}.</p>
  const stated = record.worthLow !== null && record.worthHigh !== null
  const agrees = statesWorth(record, worth)
  const payback = paybackText(record, worth)
  return (
    <div className="rf-note" aria-live="polite">
      <p>
        Recomputed: <strong>{money(worth.low)}</strong> to <strong>{money(worth.high)}</strong>
        {record.recurrence === 'once' ? ', once' : record.recurrence === 'yearly' ? ', every year' : ''} (
        {worthFormulaText(record)}). If a fifth of the least does not come: <strong>{money(worth.downside)}</strong>
        {payback === null ? '.' : `. ${payback}`}
      </p>
      {worth.high.isNegative() ? (
        <p className="rf-warn">
          By these signs it would cost them: a figure that should fall, such as a cost or DSO, changes by a negative
          number.
        </p>
      ) : null}
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

function paybackText(hypothesis: Hypothesis, worth: Extract<ReturnType<typeof hypothesisWorth>, { ok: true }>) {
  if (hypothesis.recurrence !== 'yearly' || !worth.paybackLow.ok) return null
  return `Pays back in ${worth.paybackLow.value.times(12).toDecimalPlaces(1).toFixed()} months at the low end.`
}

/** A worth is money of a guess: whole units are precise enough. */
function whole(value: Decimal): string {
  return value.toFixed(0)
}
