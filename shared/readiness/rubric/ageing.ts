/** How a claim loses worth with time: full until `grace` days, then halved every `halfLife` days. */
export interface Ageing {
  readonly grace: number
  readonly halfLife: number
}

export const ageings = {
  annualFigure: { grace: 400, halfLife: 180 },
  /** Private companies and the public sector publish late. */
  lateAnnualFigure: { grace: 700, halfLife: 180 },
  shortFigure: { grace: 130, halfLife: 90 },
  industryRow: { grace: 730, halfLife: 730 },
  person: { grace: 90, halfLife: 545 },
  stance: { grace: 30, halfLife: 90 },
  gift: { grace: 30, halfLife: 90 },
  promise: { grace: 30, halfLife: 90 },
  priority: { grace: 90, halfLife: 180 },
  quote: { grace: 90, halfLife: 180 },
  win: { grace: 90, halfLife: 180 },
  insight: { grace: 90, halfLife: 180 },
  risk: { grace: 90, halfLife: 180 },
  news: { grace: 30, halfLife: 60 },
  hypothesis: { grace: 60, halfLife: 120 },
  profile: { grace: 730, halfLife: 730 },
} as const satisfies Readonly<Record<string, Ageing>>

export type AgeingKind = keyof typeof ageings

/** However old, a claim keeps this much; and one without a date has no more. */
export const leastRecency = 0.1
/** From here on a claim counts as fresh. */
export const freshFrom = 0.5
