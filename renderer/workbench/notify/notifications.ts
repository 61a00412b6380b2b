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
  /** Who works: `Import`, `Brief`. */
  readonly source?: string
}

export interface ProgressHandle {
  /** `total` 0 means that the length is not known. */
  report(done: number, total: number, text?: string): void
  /** Takes the notification away; with a text, leaves it as a message. */
  done(text?: string, actions?: readonly NotificationAction[]): void
  fail(text: string, actions?: readonly NotificationAction[]): void
}

export interface Notifications {
  /** Leaves the screen by itself unless it has actions; the notification centre keeps it. `source` is who says it. */
  info(text: string, actions?: readonly NotificationAction[], source?: string): NotificationHandle
  warn(text: string, actions?: readonly NotificationAction[], source?: string): NotificationHandle
  /** Stays until closed. Say what happened, what is safe, and what to do. */
  error(text: string, actions?: readonly NotificationAction[], source?: string): NotificationHandle
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
