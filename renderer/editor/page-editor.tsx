import type { AccountId, PageId } from '../../shared/account/ids.ts'

export interface PageEditorProps {
  readonly account: AccountId
  readonly page: PageId
  /** What a screen reader calls the text, such as "Costs notes". */
  readonly label: string
}

/** The rich text of one page: loads its body, saves it while it is typed. */
export function PageEditor({ label }: PageEditorProps) {
  return <section className="ed-page" aria-label={label} />
}
