const longest = 2_000

/** The address as it may stand in a link: https and mailto only, without credentials; null when it may not. */
export function allowedLink(text: string): string | null {
  const address = completed(text.trim())
  if (address.length === 0 || address.length > longest || !URL.canParse(address)) return null
  const { protocol, username, password, href } = new URL(address)
  if (username !== '' || password !== '') return null
  return protocol === 'https:' || protocol === 'mailto:' ? href : null
}

/** `example.com/a` and `a@example.com`, as people type them. */
function completed(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text.replace(/^http:/i, 'https:')
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  return /^[^\s/]+\.[^\s/]+/.test(text) ? `https://${text}` : text
}
