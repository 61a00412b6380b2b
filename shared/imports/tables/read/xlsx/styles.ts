import { readXml } from './xml.ts'

/** How the cells of one style look. */
export interface Style {
  readonly isDate: boolean
  readonly isPercent: boolean
  readonly isBold: boolean
  readonly indent: number
}

export const plainStyle: Style = { isDate: false, isPercent: false, isBold: false, indent: 0 }

const builtInDates = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)])
const builtInPercents = new Set([9, 10])

/** The styles of a workbook, in the order in which cells count them. */
export function readStyles(part: Uint8Array | undefined): readonly Style[] {
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const bold: boolean[] = []
  const styles: { format: number; font: number; indent: number }[] = []
  const path: string[] = []
  readXml(part, {
    open(name, attributes) {
      path.push(name)
      const within = path.at(-2)
      if (name === 'numfmt') codes.set(Number(attributes.get('numfmtid')), attributes.get('formatcode') ?? '')
      else if (name === 'font' && within === 'fonts') bold.push(false)
      else if (name === 'b' && within === 'font' && path.at(-3) === 'fonts')
        bold[bold.length - 1] = isOn(attributes.get('val'))
      else if (name === 'xf' && within === 'cellxfs')
        styles.push({
          format: Number(attributes.get('numfmtid') ?? 0),
          font: Number(attributes.get('fontid') ?? 0),
          indent: 0,
        })
      else if (name === 'alignment' && path.at(-3) === 'cellxfs') setIndent(styles.at(-1), attributes.get('indent'))
    },
    close(name) {
      const at = path.lastIndexOf(name)
      if (at >= 0) path.length = at
    },
  })
  return styles.map(({ format, font, indent }) => {
    const code = codes.get(format)
    return {
      isDate: code === undefined ? builtInDates.has(format) : isDateCode(code),
      isPercent: code === undefined ? builtInPercents.has(format) : bareCode(code).includes('%'),
      isBold: bold[font] ?? false,
      indent,
    }
  })
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false'
}

function setIndent(style: { indent: number } | undefined, indent: string | undefined): void {
  if (style !== undefined && /^\d{1,3}$/.test(indent ?? '')) style.indent = Math.min(Number(indent), 20)
}

/** The first section of a format code, for positive numbers, without literals, colours and conditions. */
function bareCode(code: string): string {
  const bare = code
    .slice(0, 300)
    .replace(/\\.|_.|\*./g, '')
    .replace(/"[^"]*"?/g, '')
    .replace(/\[[^\]]*\]?/g, '')
  return bare.split(';')[0] ?? ''
}

/** Whether a format code shows a day: it has a year or a day in it and no place for digits. */
function isDateCode(code: string): boolean {
  const bare = bareCode(code).replace(/general|standard/gi, '')
  return /[yd]|m{3}/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, ''))
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
