import type { Section } from '../../../shared/account/sections.ts'
import './explorer.css'

/** What the explorer shows of an account's readiness. */
export interface AccountStanding {
  readonly level: 0 | 1 | 2 | 3
  readonly levelName: string
  readonly gaps: Readonly<Partial<Record<Section, number>>>
  /** Sections with a gap that keeps the next level shut. */
  readonly gated: ReadonlySet<Section>
}

/** Three strokes, one per level above Unprepared. The row's label says the level in words. */
export function LevelDots({ standing }: { readonly standing: AccountStanding }) {
  return (
    <span className="acct-dots" title={standing.levelName}>
      {[1, 2, 3].map((level) => (
        <span key={level} className={level <= standing.level ? 'acct-dot acct-dot-on' : 'acct-dot'} />
      ))}
    </span>
  )
}
