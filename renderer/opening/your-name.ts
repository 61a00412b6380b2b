import { textSetting } from '../workbench/settings/setting.ts'

export const yourName = textSetting({
  id: 'user.name',
  title: 'Your Name',
  description: 'Stands as the author on every record, page and account that you write from now on.',
  category: 'You',
  default: '',
})
