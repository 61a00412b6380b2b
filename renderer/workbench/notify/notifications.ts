export interface NotificationAction {
  readonly title: string
  run(): void | Promise<void>
}

export interface NotificationHandle {
  close(): void
}

export interface ProgressOptions {
  readonly title: string
  /** Shows a Cancel button; called once. */
  cancel?(): void
}

export interface ProgressHandle {
  /** `total` 0 means that the length is not known. */
  report(done: number, total: number, text?: string): void
  /** Takes the notification away; with a text, leaves it as a message. */
  done(text?: string): void
  fail(text: string): void
}

export interface Notifications {
  /** Goes away by itself unless it has actions. */
  info(text: string, actions?: readonly NotificationAction[]): NotificationHandle
  warn(text: string, actions?: readonly NotificationAction[]): NotificationHandle
  /** Stays until closed. Say what happened, what is safe, and what to do. */
  error(text: string, actions?: readonly NotificationAction[]): NotificationHandle
  progress(options: ProgressOptions): ProgressHandle
}

export interface Question {
  readonly title: string
  readonly detail: string
  /** The verb on the confirming button. */
  readonly action: string
  /** Marks the button as one that destroys. Default true. */
  readonly destructive?: boolean
}

export type Confirm = (question: Question) => Promise<boolean>
