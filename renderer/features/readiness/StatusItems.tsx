import { shortDayOfYear } from '../../../shared/account/day-words.ts'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { useAssessment } from './current-meter.ts'

/** `Influencer K74 C58, valid to 14 Mar`. */
export function LevelStatus() {
  const live = useAssessment(useCurrentAccount())
  if (live === undefined || live === null) return null
  const { assessment, validity } = live
  const until = validity?.validUntil
  return (
    <>
      <Icon name="pulse" />
      {`${assessment.levelName} K${assessment.knowing} C${assessment.caring}`}
      {until === null || until === undefined ? null : `, valid to ${shortDayOfYear(until)}`}
    </>
  )
}

export function GapsStatus() {
  const live = useAssessment(useCurrentAccount())
  if (live === undefined || live === null) return null
  const count = live.assessment.gaps.length
  return (
    <>
      <Icon name="warning" />
      {count === 1 ? '1 gap' : `${count} gaps`}
    </>
  )
}
