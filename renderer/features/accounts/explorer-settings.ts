import { booleanSetting, choiceSetting } from '../../workbench/settings/setting.ts'

export const sortOrders = ['name', 'level', 'nextMeeting', 'expiry'] as const
export type SortOrder = (typeof sortOrders)[number]

export const sortTitles: Readonly<Record<SortOrder, string>> = {
  name: 'Name',
  level: 'Level, highest first',
  nextMeeting: 'Next meeting, soonest first',
  expiry: 'Level lapses, soonest first',
}

export const sortSetting = choiceSetting<SortOrder>({
  id: 'explorer.sort',
  title: 'Order of accounts',
  description: 'The order in which the explorer lists accounts. Accounts that are alike in it follow by name.',
  category: 'Accounts',
  default: 'name',
  choices: sortOrders.map((value) => ({ value, label: sortTitles[value] })),
})

export const autoRevealSetting = booleanSetting({
  id: 'explorer.autoReveal',
  title: 'Follow the active editor',
  description: 'Whether the explorer unfolds the account on screen, and chooses and scrolls to the page one works on.',
  category: 'Accounts',
  default: true,
})
