/**
 * One line of text: every kind of space is a space, runs of them are one, and what has no width or turns the direction
 * of writing is gone. The soft hyphen too: browsers copy it out of words.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
