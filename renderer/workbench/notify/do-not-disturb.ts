import { booleanSetting } from '../settings/setting.ts'

export const doNotDisturb = booleanSetting({
  id: 'notifications.doNotDisturb',
  title: 'Do Not Disturb',
  description:
    'Messages and progress go straight to the notification centre, behind the bell in the status bar. Errors are still shown.',
  category: 'Notifications',
  default: false,
})
