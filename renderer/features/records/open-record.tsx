import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** Which record of a page is open, and where its form takes the focus. */
export interface OpenRecord {
  readonly id: string | null
  /** The field to focus, empty for the first, undefined to leave the focus where it is. */
  readonly field: string | undefined
  open(id: string, field?: string): void
  close(): void
}

const OpenRecordContext = createContext<OpenRecord | null>(null)

/** One record is open at a time on a page, wherever it stands: what was open before closes, nothing is lost. */
export function OpenRecordProvider({ children }: { readonly children: (open: OpenRecord) => ReactNode }) {
  const [state, setState] = useState<{ readonly id: string | null; readonly field: string | undefined }>({
    id: null,
    field: undefined,
  })
  const open = useMemo<OpenRecord>(
    () => ({
      ...state,
      open: (id, field = '') => setState({ id, field }),
      close: () => setState({ id: null, field: undefined }),
    }),
    [state],
  )
  return <OpenRecordContext value={open}>{children(open)}</OpenRecordContext>
}

export function useOpenRecord(): OpenRecord {
  const open = useContext(OpenRecordContext)
  if (open === null) throw new Error('useOpenRecord is called outside OpenRecordProvider')
  return open
}
