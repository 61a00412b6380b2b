const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Node 20 decodes Windows-1252 as Latin-1, which loses the dashes, the quotation marks and the euro: they come back. */
export function windowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => signs[control.charCodeAt(0) - 0x80] ?? ' ')
}
