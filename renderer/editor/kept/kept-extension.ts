import { defineExtension } from 'lexical'
import { KeptNode } from './kept-node.ts'

export const KeptExtension = defineExtension({ name: 'acumen/kept', nodes: [KeptNode] })
