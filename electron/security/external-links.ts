export type LinkDecision =
  | { readonly open: true; readonly url: string }
  | { readonly open: false; readonly reason: string }

/** Browsers and mail programs truncate or refuse longer ones. */
const longestLink = 2048

/**
 * Decides whether an address from a note may be handed to the operating system, which starts programs by scheme:
 * only web pages over https and mail addresses, without credentials. The address to open is the parsed one, so that
 * what was judged is what is opened.
 */
export function decideExternalLink(address: string): LinkDecision {
  if (address.length > longestLink) return refused('It is too long.')
  if (hasControlCharacter(address)) return refused('It holds characters that no address holds.')
  if (!URL.canParse(address)) return refused('It is not an address.')
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'mailto:') return refused(`Not ${url.protocol}`)
  if (url.username !== '' || url.password !== '') return refused('It holds a user name or a password.')
  if (url.protocol === 'https:' && url.hostname === '') return refused('It names no site.')
  // mailto can attach files in some mail programs: `attach` is not standard and never wanted.
  if (url.protocol === 'mailto:' && [...url.searchParams.keys()].some(isAttachment))
    return refused('It attaches a file.')
  if (url.href.length > longestLink) return refused('It is too long.')
  return { open: true, url: url.href }
}

function refused(reason: string): LinkDecision {
  return { open: false, reason }
}

function isAttachment(key: string): boolean {
  return /^attach/i.test(key)
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
