import { longDay } from '../../../shared/account/day-words.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { daysBetween } from '../../../shared/finance/periods.ts'
import { useStore } from '../../storage/context.tsx'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { nextMeeting } from '../meetings/order.ts'
import { useAccountData } from '../records/account-data.tsx'
import { referenceTitle, titleOf } from '../records/values/titles.ts'
import { addRecord, openRecord } from '../records/verbs.ts'

/** When we meet next, whom, and for what; or a way to plan it. */
export function NextMeeting({ account }: { readonly account: AccountId }) {
  const data = useAccountData()
  const workbench = useWorkbench()
  const today = useStore().today()
  const meeting = nextMeeting(data.of('meeting'), today)
  if (meeting === null || meeting.day === null) {
    return (
      <div className="sp-callout">
        <Icon name="calendar" />
        <span>No meeting is planned.</span>
        <Button tone="link" onPress={() => void addRecord(workbench, account, 'meeting')}>
          Plan a meeting
        </Button>
      </div>
    )
  }
  const who = meeting.attendees.map((id) => referenceTitle(id, data.byId)).filter((name) => name !== '')
  return (
    <div className="sp-callout">
      <Icon name="calendar" />
      <span>
        <strong>{titleOf(meeting, data.byId)}</strong> {inDays(daysBetween(today, meeting.day))}, {longDay(meeting.day)}
        {meeting.time === null ? '' : `, ${meeting.time}`}
        {who.length === 0 ? '' : `, with ${who.join(', ')}`}
      </span>
      <Button tone="link" onPress={() => void openRecord(workbench, account, meeting.id)}>
        Prepare
      </Button>
    </div>
  )
}

function inDays(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}
