import type { BlockNode } from '../nodes.ts'
import type { ProblemList } from '../problems.ts'
import type { LinkRef } from './block-builder.ts'
import type { HtmlNode } from './tree.ts'

/** What surrounds a node. */
export interface Surroundings {
  readonly format: number
  readonly link: LinkRef | null
  readonly listLevel: number
  /** Inside an item of a checklist that is done. */
  readonly isTicked: boolean
  readonly isInHeading: boolean
  readonly containers: number
  readonly problems: ProblemList
  /** The blocks that nodes come to: the parts of the reader call each other through it. */
  blocksIn(nodes: readonly HtmlNode[], around: Surroundings): readonly BlockNode[]
}
