import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What a jump already knows of the figure to be added, as plain strings. */
export type GivenFigure = Readonly<Record<string, string | undefined>>

/** A figure that is being typed: it becomes a record when it has a number, never before. */
export interface DraftFigure {
  readonly given: GivenFigure | null
  start(given?: GivenFigure): void
  stop(): void
}

const DraftFigureContext = createContext<DraftFigure | null>(null)

export function DraftFigureProvider({ children }: { readonly children: ReactNode }) {
  const [given, setGiven] = useState<GivenFigure | null>(null)
  const draft = useMemo<DraftFigure>(
    () => ({ given, start: (next = {}) => setGiven({ ...next }), stop: () => setGiven(null) }),
    [given],
  )
  return <DraftFigureContext value={draft}>{children}</DraftFigureContext>
}

export function useDraftFigure(): DraftFigure {
  const draft = useContext(DraftFigureContext)
  if (draft === null) throw new Error('useDraftFigure is called outside DraftFigureProvider')
  return draft
}
