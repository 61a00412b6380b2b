/** What is new in this version, in the words of someone who uses it; the newest version alone. */
export const whatsNew = {
  version: '0.1.0',
  lines: [
    'The whole job in one go: start an account, import a filing, write, see how ready you are, export a brief.',
    'Every figure and every word of theirs carries its source.',
    'The meter says whom your preparation is deep enough for, until when, and what to do next.',
    'Briefs of one page, a few pages or everything, for yourself or safe to hand over.',
  ],
} as const
