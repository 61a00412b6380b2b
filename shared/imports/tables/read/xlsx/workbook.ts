import { cleanText } from '../../numbers/clean.ts'
import { longestCell } from '../bounds.ts'
import type { Parts } from './unpack.ts'
import { readXml } from './xml.ts'

export interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  /** A sheet that is a chart or a dialog has no cells. */
  readonly hasCells: boolean
  /** The part that holds its cells; null where it is missing. */
  readonly part: Uint8Array | null
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly is1904: boolean
  readonly styles: Uint8Array | undefined
  readonly strings: readonly string[]
}

/** The sheets of a workbook in their order, and what they share. */
export function readWorkbookParts(parts: Parts): Workbook {
  const targets = readTargets(parts)
  const sheets: SheetEntry[] = []
  let is1904 = false
  readXml(parts.get('xl/workbook.xml') ?? new Uint8Array(), {
    open(name, attributes) {
      if (name === 'workbookpr') is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
      if (name !== 'sheet') return
      const target = targets.find(({ id }) => id === attributes.get('id'))
      const hasCells = target === undefined || target.kind === 'worksheet'
      const part = parts.get(target?.path ?? '') ?? null
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible'
      sheets.push({
        name: cleanText(attributes.get('name') ?? '').slice(0, 100) || `Sheet ${sheets.length + 1}`,
        isHidden,
        hasCells,
        part,
      })
    },
  })
  const partOf = (kind: string, usual: string) =>
    parts.get(targets.find((target) => target.kind === kind)?.path ?? usual)
  return {
    sheets,
    is1904,
    styles: partOf('styles', 'xl/styles.xml'),
    strings: readStrings(partOf('sharedStrings', 'xl/sharedstrings.xml')),
  }
}

interface Target {
  readonly id: string
  readonly kind: string
  readonly path: string
}

function readTargets(parts: Parts): readonly Target[] {
  const targets: Target[] = []
  readXml(parts.get('xl/_rels/workbook.xml.rels') ?? new Uint8Array(), {
    open(name, attributes) {
      if (name !== 'relationship') return
      const target = attributes.get('target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      const kind = (attributes.get('type') ?? '').replace(/^.*\//, '')
      targets.push({ id: attributes.get('id') ?? '', kind, path: path.toLowerCase() })
    },
  })
  return targets
}

/** The texts that cells point to; the reading aids of Japanese text are no part of it. */
function readStrings(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = []
  if (part === undefined) return strings
  let text: string | null = null
  let isText = false
  let isPhonetic = false
  readXml(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isText = true
      else if (name === 'rph') isPhonetic = true
    },
    text(piece) {
      if (isText && !isPhonetic && text !== null && text.length < longestCell * 4) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rph') isPhonetic = false
      else if (name === 'si') {
        strings.push(unescaped(text ?? ''))
        text = null
      }
    },
  })
  return strings
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
