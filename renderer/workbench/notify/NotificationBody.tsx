import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { Notification } from './notification-store.ts'

const icons = { info: 'info', warn: 'warning', error: 'error', progress: 'sync' } as const
// What the icon means, for those who do not see it.
const severityNames = { info: 'Information', warn: 'Warning', error: 'Error', progress: 'Under way' } as const

interface NotificationBodyProps {
  readonly one: Notification
  /** Clears it for good. */
  onClose(): void
}

/** What a message shows, on the screen and in the centre alike: icon, sentence, source, progress and what to do. */
export function NotificationBody({ one, onClose }: NotificationBodyProps) {
  const { severity, text, source, actions, progress, cancel } = one
  return (
    <>
      <Icon name={icons[severity]} label={severityNames[severity]} className={`wb-note-${severity}`} />
      <div className="wb-note-body">
        <p>{text}</p>
        {progress === null ? null : <Progress title={text} {...progress} />}
        {source === '' ? null : <p className="wb-note-source">Source: {source}</p>}
        {actions.length === 0 && cancel === undefined ? null : (
          <div className="wb-note-actions">
            {actions.map((action) => (
              <Button
                key={action.title}
                onPress={() => {
                  onClose()
                  void action.run()
                }}
              >
                {action.title}
              </Button>
            ))}
            {cancel === undefined ? null : <Button onPress={cancel}>Cancel</Button>}
          </div>
        )}
      </div>
      {severity === 'progress' ? null : <IconButton icon="close" label="Clear Notification" onPress={onClose} />}
    </>
  )
}

interface ProgressProps {
  readonly title: string
  readonly done: number
  readonly total: number
  readonly text: string
}

function Progress({ title, done, total, text }: ProgressProps) {
  return (
    <>
      {text === '' ? null : <p className="wb-note-text">{text}</p>}
      {total > 0 ? <progress aria-label={title} max={total} value={done} /> : <progress aria-label={title} />}
    </>
  )
}
