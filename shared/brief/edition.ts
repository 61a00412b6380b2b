import type { Notebook } from '../account/account.ts'
import type { AccountRecord } from '../account/records/record.ts'

/** Records that are about us and our gaps, not about the customer. */
const ownTypes: ReadonlySet<AccountRecord['type']> = new Set([
  'question',
  'unknown',
  'notApplicable',
  'dispute',
  'resolution',
  'influence',
])
/** Profile topics that are about the sale. */
const ownTopics: ReadonlySet<string> = new Set(['incumbent', 'competitor', 'contract and renewal date'])

/**
 * What of a notebook a customer may read. Redaction comes before anything is written: what is not in the notebook
 * cannot get into the brief, whatever a template does.
 */
export function customerSafe(notebook: Notebook): Notebook {
  const private_ = new Set<string>(
    notebook.records.flatMap((record) => (record.type === 'source' && record.saidToUs ? [record.id] : [])),
  )
  return {
    account: notebook.account,
    records: notebook.records.flatMap((record) => {
      if (ownTypes.has(record.type)) return []
      if (record.type === 'profile' && ownTopics.has(record.topic)) return []
      // What somebody told us in a room is not ours to print under their name.
      if (record.type === 'quote') {
        const isPublic = record.citations.length > 0 && record.citations.every(({ source }) => !private_.has(source))
        return isPublic ? [record] : []
      }
      return [redacted(record)]
    }),
    pages: notebook.pages.filter((page) => !page.internal),
    history: [],
  }
}

function redacted(record: AccountRecord): AccountRecord {
  switch (record.type) {
    case 'source':
      return isOwnVoice(record.kind)
        ? { ...record, title: 'Own notes', publisher: '', method: '', address: '' }
        : record
    case 'stakeholder':
      return {
        ...record,
        buyingRole: null,
        power: null,
        interest: null,
        disposition: null,
        dispositionAsOf: null,
        relationshipNow: null,
        relationshipWanted: null,
        relationshipAsOf: null,
        personalWin: { text: '', citations: [] },
        personalWinAsOf: null,
        responseMode: null,
        accessIntroducer: null,
        accessHow: '',
        accessOn: null,
        emails: [],
        phones: [],
        addresses: [],
        notes: '',
      }
    case 'insight':
      return { ...record, why: '', cameBack: '' }
    case 'meeting':
      return { ...record, commitmentWanted: '', outcome: '' }
    case 'hypothesis':
      return record.status.kind === 'refuted' ? { ...record, status: { kind: 'refuted', why: '' } } : record
    case 'figure':
      return record.status.kind === 'disputed' ? { ...record, status: { kind: 'disputed', why: '' } } : record
    default:
      return record
  }
}

function isOwnVoice(kind: string): boolean {
  return kind === 'colleague' || kind === 'crm' || kind === 'estimate'
}
