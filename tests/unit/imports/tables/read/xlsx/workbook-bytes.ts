import { strToU8, zipSync } from 'fflate'

export interface SheetSource {
  readonly name: string
  /** What stands in the worksheet element. */
  readonly xml: string
  readonly attributes?: string
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of hand-written parts. */
export function workbookBytes(
  sheets: readonly SheetSource[],
  parts: { readonly strings?: string; readonly styles?: string; readonly properties?: string } = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns:r="${relations}">${parts.properties ?? ''}<sheets>${sheets
        .map(
          ({ name, attributes }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}" ${attributes ?? ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
  }
  for (const [at, { xml }] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(`<worksheet>${xml}</worksheet>`)
  if (parts.strings !== undefined) files['xl/sharedStrings.xml'] = strToU8(`<sst>${parts.strings}</sst>`)
  if (parts.styles !== undefined) files['xl/styles.xml'] = strToU8(`<styleSheet>${parts.styles}</styleSheet>`)
  return zipSync(files)
}
