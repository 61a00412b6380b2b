const longest = 2_000

/** Whether a link may lead there: web pages and mail addresses only, without white space or control characters. */
export function isSafeAddress(url: string): boolean {
  return url.length <= longest && /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cs}]+$/iu.test(url)
}
