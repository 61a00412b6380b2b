import { lazy } from 'react'
import type { Contribution } from '../../workbench/contribution.ts'

const HistoryPanel = lazy(async () => ({ default: (await import('./HistoryPanel.tsx')).HistoryPanel }))

/** The days of an account's meter, in the panel. */
export const contribution: Contribution = {
  id: 'history',
  phase: 'ready',
  activate: ({ panel }) => panel.register({ id: 'history', title: 'History', order: 4, component: HistoryPanel }),
}
