import { createContext } from 'react'
import type { Choice } from '../../workbench/ui/Select.tsx'

/** The contradictions the meter sees open now, for the form that explains one; whoever knows the meter fills it. */
export const ContradictionOffers = createContext<readonly Choice<string>[]>([])
