import { mainPage, printPage } from './pages.ts'

type Policy = Readonly<Record<string, string>>

/** Everything that is not a page: a worker takes its policy from the response that brought its script. */
const scriptPolicy: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/** react-aria-components injects one static style element, which never changes; this is its hash. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const pagePolicy: Policy = {
  ...scriptPolicy,
  'style-src': `'self' ${reactAriaStyle}`,
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'worker-src': "'self'",
}

const policies: Readonly<Record<string, Policy>> = {
  [mainPage]: {
    ...pagePolicy,
    // The live preview of the brief is the brief's own page in a frame.
    'frame-src': "'self'",
    // lexical and dompurify name their own; acumen-worker passes only the addresses of our built workers.
    'trusted-types': "lexical dompurify acumen-worker 'allow-duplicates'",
  },
  [printPage]: { ...pagePolicy, 'frame-ancestors': "'self'" },
}

/** The content security policy with which this file of ours is served. */
export function contentSecurityPolicy(url: string): string {
  return Object.entries(policies[url] ?? scriptPolicy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
}
