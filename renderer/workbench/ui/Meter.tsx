import { Meter as AriaMeter, Label } from 'react-aria-components'
import './meter.css'

interface MeterProps {
  readonly label: string
  readonly value: number
  readonly max?: number
  /** Colour of the bar. Default `know`. */
  readonly tone?: 'know' | 'care' | 'good' | 'warn' | 'bad'
  /** A tick at this value: the least that the next level asks. */
  readonly mark?: number
  /** What stands at the right end; default the value. */
  readonly valueText?: string
}

/** Name, number and bar. */
export function Meter({ label, value, max = 100, tone = 'know', mark, valueText }: MeterProps) {
  const percent = (part: number) => `${Math.min(100, Math.max(0, (part / max) * 100))}%`
  return (
    <AriaMeter className="ui-meter" value={value} maxValue={max} valueLabel={valueText ?? String(value)}>
      <div className="ui-meter-head">
        <Label>{label}</Label>
        <strong>{valueText ?? value}</strong>
      </div>
      <Bar value={value} max={max} tone={tone} {...(mark === undefined ? {} : { markAt: percent(mark) })} />
    </AriaMeter>
  )
}

interface BarProps {
  readonly value: number
  readonly max?: number
  readonly tone?: 'know' | 'care' | 'good' | 'warn' | 'bad'
  readonly markAt?: string
}

/** The bar alone; decoration beside text that says the same. */
export function Bar({ value, max = 100, tone = 'know', markAt }: BarProps) {
  const width = `${Math.min(100, Math.max(0, (value / max) * 100))}%`
  return (
    <div className="ui-bar" aria-hidden="true">
      <div className={`ui-bar-fill ui-bar-${tone}`} style={{ width }} />
      {markAt === undefined ? null : <div className="ui-bar-mark" style={{ left: markAt }} />}
    </div>
  )
}
