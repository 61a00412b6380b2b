import type { SectionPageProps } from '../records/section-pages.ts'

export function SectionBody({ account }: SectionPageProps) {
  return <div data-account={account} />
}
