import { meetingStatuses } from '../../../../shared/account/records/conversation.ts'
import { evidence, plainOptions, type RecordDescription } from './field.ts'

export const meetingFields: RecordDescription<'meeting'> = {
  type: 'meeting',
  noun: 'meeting',
  plural: 'Meetings',
  icon: 'calendar',
  titleField: 'title',
  columns: ['day', 'time', 'status', 'attendees', 'purpose'],
  empty: {
    text: 'Plan the next conversation: who comes, why they would come, and what you want them to commit to.',
    example: 'CFO review, 12 March 10:00, wanted: a day with the plant controller',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'title', label: 'Meeting', kind: 'text', example: 'e.g. Cash review with the CFO' },
        { key: 'status', label: 'Status', kind: 'choice', optional: false, options: plainOptions(meetingStatuses) },
        { key: 'day', label: 'Day', kind: 'day' },
        { key: 'time', label: 'Time', kind: 'time', example: 'e.g. 10:30' },
        { key: 'zone', label: 'Time zone', kind: 'suggested', suggestions: 'zones', example: 'e.g. Europe/Prague' },
        { key: 'attendees', label: 'Who comes', kind: 'references', target: 'stakeholder' },
      ],
    },
    {
      title: 'Plan',
      fields: [
        { key: 'purpose', label: 'Purpose', kind: 'longText', help: 'What is in it for them.' },
        {
          key: 'commitmentWanted',
          label: 'Commitment wanted',
          kind: 'longText',
          example: 'e.g. A day with the plant controller',
        },
        { key: 'agenda', label: 'Agenda', kind: 'longText' },
        { key: 'outcome', label: 'Outcome', kind: 'longText', help: 'After the meeting: what was said and agreed.' },
      ],
    },
    evidence,
  ],
}
