import { useSaveState } from '../../storage/hooks.ts'
import { Icon } from '../../workbench/ui/Icon.tsx'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function at(instant: string): string {
  return clock.format(new Date(instant))
}

/** "Saved" only once the database has everything that was typed. */
export function SaveStatus() {
  const { status, savedAt, fault } = useSaveState()
  if (status === 'failed') {
    return (
      <>
        <Icon name="error" />
        {fault?.text ?? 'Not saved'}
      </>
    )
  }
  if (status === 'saving') {
    return (
      <>
        <Icon name="sync" />
        Saving
      </>
    )
  }
  return (
    <>
      <Icon name="check" />
      {savedAt === null ? 'Saved' : `Saved ${at(savedAt)}`}
    </>
  )
}

/** When the copy outside the database was last written and read back. */
export function BackupStatus() {
  const { backedUpAt, backupFault } = useSaveState()
  if (backupFault !== null) {
    return (
      <>
        <Icon name="warning" />
        Not backed up
      </>
    )
  }
  if (backedUpAt === null) return null
  return (
    <>
      <Icon name="shield" />
      {`Backed up ${at(backedUpAt)}`}
    </>
  )
}
