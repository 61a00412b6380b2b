import type { BriefPage } from '../../shared/brief/model.ts'

/** Millimetres. Below the text stays room for the foot, which main stamps in. */
const sizes: Readonly<Record<BriefPage, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}
const margin = { top: 13, side: 15, bottom: 15 } as const
/** A page that is full to the last pixel may spill by rounding. */
const spare = 1

/** Sets paper and measure. Constructed, since the content security policy allows no style element. */
export function applyPage(page: BriefPage): void {
  const { width, height } = sizes[page]
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    @page { size: ${width}mm ${height}mm; margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm; }
    #brief { width: ${width - 2 * margin.side}mm; }
    .print-sheet { height: ${height - margin.top - margin.bottom - spare}mm; }
  `)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
