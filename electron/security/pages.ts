/** The pages of the program. Everything else that asks, navigates or loads is not ours. */
export const scheme = 'app'
export const host = 'acumen'
export const mainPage = 'app://acumen/index.html'
export const printPage = 'app://acumen/print/print.html'

/** What a window was made for; it is fixed when the window is created and decides what its page may call. */
export type Role = 'window' | 'print'

export const pageOf: Readonly<Record<Role, string>> = { window: mainPage, print: printPage }

/** True for exactly this page; a fragment or a query makes it another one, since ours use neither. */
export function isPage(url: string, role: Role): boolean {
  return url === pageOf[role]
}
