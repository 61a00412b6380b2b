import type { Span } from './fact.ts'

export interface FoundPerson extends Span {
  readonly name: string
  readonly title: string
  readonly organisation: string
  /** Whether the name is whole: "Mr. Iger" is certain to be a person, and only half a name. */
  readonly whole: boolean
}

const word =
  "(?:(?:Mc|Mac|O['’]|D['’])?\\p{Lu}\\p{Ll}[\\p{L}'’]{0,20}(?:-\\p{Lu}[\\p{L}]{1,20})?|\\p{Lu}\\.(?:-?\\p{Lu}\\.)?)"
const particle = '(?:de la|van der|van den|von der|de|da|do|dos|di|del|della|van|von|der|den|la|le|bin|al|el|ter|zu)'
const nameForm = `${word}(?: (?:${particle} )?${word}){1,3}`
const honorific = '(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Hr|Fr|Sir|Dame)\\.?(?: (?:Dr|Prof)\\.)?'
const heads =
  'chief(?: [\\p{L}&-]+){1,4} officer|chief executive|C[EFOITPMSHRL]{1,2}O|(?:(?:senior|executive|corporate|group|area|first|global|regional) ){0,3}vice[ -]president|president|(?:vice |executive )?chair(?:man|woman|person)?|(?:managing|executive|finance|sales|purchasing|operations|procurement|plant|commercial|technical|marketing|IT|HR) director|director of|head of|treasurer|(?:corporate |group )?controller|general counsel|(?:corporate )?secretary|general manager|(?:plant|purchasing|sales|procurement) manager|founder|co-founder|partner|SVP|EVP|VP|Leiter(?:in)?|Geschäftsführer(?:in)?|Vorstand(?:svorsitzende(?:r|n)?)?|Finanzvorstand|Einkaufsleiter(?:in)?|Directeur|Directrice|Président(?:e)?|DAF|PDG'
/** A title in a sentence is written small, on a card or in a list large. */
const anyHead = heads.replace(/(?<![\\\p{L}])\p{Ll}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
const tail = "(?:(?:,? (?:and|&|of|for|the|und|des|der|du|de la|de)| -|,)? (?:\\p{Lu}[\\p{L}&'’-]{1,24}|of|and))"
const titleForm = `(?:(?:${anyHead})(?:${tail}){0,6})`

const titled = new RegExp(
  `(?<![\\p{L}\\d.’'-])(?:${honorific} )?(?<name>${nameForm})(?:, (?:age )?\\d{2})?(?:, (?:(?:the|our|its|their|a|now|who is) )?(?:(?<org>\\p{Lu}[\\p{L}&.-]{1,30}(?: \\p{Lu}[\\p{L}&.-]{1,30}){0,2})['’]s? )?(?:new |former |current |then )?| \\d{2} |,? \\((?:the |our )?| (?:is|was|serves as|became|has been|(?:joined|will join|joins|rejoined)(?: [\\p{L}\\d,]+){0,7} as|was (?:named|appointed|elected|promoted to)|has served as) (?:the |our |its |appointed |named |elected )*)(?<title>${titleForm})`,
  'gu',
)
const titleFirst = new RegExp(
  `(?<![\\p{L}\\d-])(?<title>(?:(?:C[EFOITPMSHR]{1,2}O|Chief(?: \\p{Lu}[\\p{L}&-]+){1,3} Officer|[Cc]hief (?:executive|financial|operating|information|procurement|technology)(?: officer)?|President|Chairman|Chairwoman|Treasurer|General Counsel|Finanzvorstand|Geschäftsführer(?:in)?|Einkaufsleiter(?:in)?|[Ff]inance [Dd]irector|[Mm]anaging [Dd]irector|[Pp]lant [Mm]anager|Head of \\p{Lu}\\p{Ll}+|VP(?: of)? \\p{Lu}\\p{Ll}+|PDG)(?: and (?:CEO|CFO|COO|President|Chairman|Chief Executive Officer))?)),? (?:${honorific} )?(?<name>${nameForm})(?![\\p{L}\\d])`,
  'gu',
)
const addressed = new RegExp(
  `(?<![\\p{L}\\d])${honorific} (?<name>${word}(?: (?:${particle} )?${word}){0,3})(?! (?:Inc|Corp|Ltd|LLC))`,
  'gu',
)

/** Words that no person's name holds: companies, bodies, places, months, and what begins a sentence. */
const noName = new Set(
  (
    'the a an in on at of our we as for by with from this that these those it its he she they who when while after before if since until during under upon ' +
    'inc corp corporation company companies co llc ltd plc gmbh ag se sa nv group holdings bank capital partners associates industries international global systems technologies ' +
    'technology solutions services service networks network media entertainment energy motors airlines railroad railway pacific foods brands products stores health healthcare insurance ' +
    'university college institute school hospital church court congress senate house commission committee board council department ministry agency association foundation trust fund ' +
    'vice president chief executive officer chairman chairwoman chair director directors manager senior junior corporate financial operating general counsel secretary treasurer controller area former founder head ' +
    'united states kingdom north south east west northern southern eastern western central america american europe european asia africa latin new york city los las san santa saint st fort lake ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'annual report form item part note notes exhibit section table fiscal quarter year statement statements act agreement plan code securities exchange common stock ' +
    'legal finance sales marketing operations human resources development business supply chain management engineering product products consumer affairs unit region division ' +
    'mr mrs ms dr prof herr frau mme audit compensation nominating governance independent prior also additionally however former current and or street avenue road boulevard'
  ).split(' '),
)
/** Verbs that put what was said before who said it. "Said" is a name too: it goes only where a whole name is left. */
const speech = new Set(
  (
    'said says told added adds explained explains noted commented comments stated states remarked remarks replied ' +
    'concluded continued recalled warned sagte sagt erklärte ergänzte dit explique ajoute'
  ).split(' '),
)
const mayLead = new Set('april may june august'.split(' '))

/** People named with a title, or known already. A name alone is none: companies and places are written alike. */
export function peopleIn(sentence: string, knownPeople: readonly string[]): readonly FoundPerson[] {
  const found: FoundPerson[] = []
  if (/\p{Lu}/u.test(sentence)) {
    for (const pattern of [titled, titleFirst]) {
      for (const match of sentence.matchAll(pattern)) add(match, true)
    }
    for (const match of sentence.matchAll(addressed)) add(match, / /.test(match.groups?.['name'] ?? ''))
  }
  for (const name of knownPeople.slice(0, 500)) {
    const at = name.length < 4 ? -1 : sentence.indexOf(name)
    const isWord = at >= 0 && !/[\p{L}\d]/u.test(`${sentence[at - 1] ?? ' '}${sentence[at + name.length] ?? ' '}`)
    if (isWord) push({ start: at, end: at + name.length, name, title: '', organisation: '', whole: true })
  }
  return found.sort((one, other) => one.start - other.start)

  function add(match: RegExpExecArray, whole: boolean): void {
    const { name = '', title = '', org = '' } = match.groups ?? {}
    const kept = personName(name, whole)
    if (kept === null) return
    const nameAt = match.index + match[0].indexOf(name) + (name.length - kept.length)
    const isTitleFirst = match[0].startsWith(title) && title !== ''
    const start = kept === name ? match.index : nameAt
    const said = match[0].slice(start - match.index)
    const close = sentence[match.index + match[0].length] === ')' && said.includes('(') && !said.includes(')') ? 1 : 0
    const end =
      isTitleFirst || title === ''
        ? nameAt + kept.length
        : match.index + match[0].length + close - (close === 0 ? title.length - trimmedTitle(title).length : 0)
    push({ start, end, name: kept, title: trimmedTitle(title), organisation: org, whole })
  }

  function push(person: FoundPerson): void {
    if (!found.some((other) => person.start < other.end && other.start < person.end)) found.push(person)
  }
}

/** The name without words that cannot be of it at its head; null where one stands within it. */
export function personName(name: string, whole: boolean): string | null {
  const parts = name.split(' ')
  if (parts.length > 2 && speech.has((parts[0] ?? '').toLowerCase())) parts.shift()
  while (parts.length > 0 && isNoName(parts[0] ?? '', parts.length > 1)) parts.shift()
  const isClean = parts.every((part) => !isNoName(part, false) || mayLead.has(part.toLowerCase()))
  const written = parts.filter((part) => /^\p{Lu}\p{Ll}/u.test(part) || /['’]/.test(part))
  const enough = whole ? parts.length >= 2 && written.length >= 1 : written.length >= 1
  return isClean && enough && /\p{Ll}/u.test(parts.at(-1) ?? '') ? parts.join(' ') : null
}

function isNoName(part: string, leads: boolean): boolean {
  const plain = part.toLowerCase().replace(/[.'’]$/, '')
  return noName.has(plain) && !(leads && mayLead.has(plain))
}

function trimmedTitle(title: string): string {
  return title.replace(/(?:,| of| and| for| the| &| -)+$/, '').trim()
}

/** A name as it is written beside "said"; for quotes, whose marks tell that a person speaks. */
export const speakerForm = `(?:${honorific} )?${word}(?: (?:${particle} )?${word}){0,3}`
/** The speaker's name; null where it is no person's. */
export function speakerName(text: string): string | null {
  return personName(text.replace(new RegExp(`^${honorific} `, 'u'), ''), false)
}
