import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { metricLabel } from '../../../../shared/finance/metrics.ts'
import { descriptionOf } from '../fields/all.ts'
import { criterionLabel } from './criteria.ts'

type ById = ReadonlyMap<string, AccountRecord>

/** What a record is called in lists, references and messages; never empty. */
export function titleOf(record: AccountRecord, byId: ById): string {
  const own = ownTitle(record, byId).trim()
  return own === '' ? `Untitled ${descriptionOf(record.type).noun}` : own
}

function ownTitle(record: AccountRecord, byId: ById): string {
  switch (record.type) {
    case 'source':
      return record.title
    case 'profile':
      return record.topic === 'other' && record.text !== '' ? short(record.text) : capital(record.topic)
    case 'priority':
    case 'news':
      return short(record.sentence)
    case 'figure':
      return [
        subjectText(record.subject),
        metricLabel(record.metric),
        scopeText(record.scope),
        record.period.label || record.period.end,
      ]
        .filter((part) => part !== '')
        .join(', ')
    case 'driver':
      return metricLabel(record.line)
    case 'risk':
      return record.title
    case 'stakeholder':
      return record.name
    case 'influence':
      return `${referenceTitle(record.from, byId) || 'Somebody'} ${record.kind} ${referenceTitle(record.to, byId) || 'somebody'}`
    case 'quote':
      return record.words === '' ? '' : `"${short(record.words)}"`
    case 'hypothesis':
      return short(record.statement)
    case 'insight':
    case 'question':
    case 'unknown':
      return short(record.text)
    case 'meeting':
      return record.title || short(record.purpose) || (record.day === null ? '' : `Meeting on ${record.day}`)
    case 'promise':
      return short(record.what)
    case 'notApplicable':
    case 'dispute':
      return criterionLabel(record.criterion)
    case 'resolution':
      return record.contradiction
  }
}

/** The title of the record an id points at; empty for none or one that is gone. */
export function referenceTitle(id: string | null, byId: ById): string {
  const record = id === null ? undefined : byId.get(id)
  return record === undefined ? '' : titleOf(record, byId)
}

function subjectText(subject: Extract<AccountRecord, { type: 'figure' }>['subject']): string {
  return subject.kind === 'account' ? '' : subject.name || (subject.kind === 'peer' ? 'Peer' : 'Industry')
}

function scopeText(scope: Extract<AccountRecord, { type: 'figure' }>['scope']): string {
  return scope.kind === 'company' ? '' : scope.name
}

/** A sentence cut at a word, so that a list stays one line. */
export function short(text: string, most = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20))} ...`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
