/** Zones of Windows, which Outlook and Exchange write, with the IANA zone of their main city. */
const windowsZones: Readonly<Record<string, string>> = {
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Alaskan Standard Time': 'America/Anchorage',
  'Arab Standard Time': 'Asia/Riyadh',
  'Arabian Standard Time': 'Asia/Dubai',
  'Argentina Standard Time': 'America/Argentina/Buenos_Aires',
  'Atlantic Standard Time': 'America/Halifax',
  'Belarus Standard Time': 'Europe/Minsk',
  'Canada Central Standard Time': 'America/Regina',
  'Cen. Australia Standard Time': 'Australia/Adelaide',
  'Central America Standard Time': 'America/Guatemala',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Standard Time': 'America/Chicago',
  'Central Standard Time (Mexico)': 'America/Mexico_City',
  'China Standard Time': 'Asia/Shanghai',
  'E. Africa Standard Time': 'Africa/Nairobi',
  'E. Australia Standard Time': 'Australia/Brisbane',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'Eastern Standard Time': 'America/New_York',
  'Egypt Standard Time': 'Africa/Cairo',
  'FLE Standard Time': 'Europe/Kyiv',
  'GMT Standard Time': 'Europe/London',
  'GTB Standard Time': 'Europe/Bucharest',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Hawaiian Standard Time': 'Pacific/Honolulu',
  'India Standard Time': 'Asia/Kolkata',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Korea Standard Time': 'Asia/Seoul',
  'Morocco Standard Time': 'Africa/Casablanca',
  'Mountain Standard Time': 'America/Denver',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Newfoundland Standard Time': 'America/St_Johns',
  'Pacific SA Standard Time': 'America/Santiago',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Pakistan Standard Time': 'Asia/Karachi',
  'Romance Standard Time': 'Europe/Paris',
  'Russian Standard Time': 'Europe/Moscow',
  'SA Pacific Standard Time': 'America/Bogota',
  'SE Asia Standard Time': 'Asia/Bangkok',
  'Singapore Standard Time': 'Asia/Singapore',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'Taipei Standard Time': 'Asia/Taipei',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Turkey Standard Time': 'Europe/Istanbul',
  'US Eastern Standard Time': 'America/Indiana/Indianapolis',
  'US Mountain Standard Time': 'America/Phoenix',
  UTC: 'UTC',
  'W. Australia Standard Time': 'Australia/Perth',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'W. Europe Standard Time': 'Europe/Berlin',
}

/** Standard and summer offset of a zone that only its file defines, to a zone that keeps the same hours. */
const zonesByHours: Readonly<Record<string, string>> = {
  '+0000 +0000': 'UTC',
  '+0000 +0100': 'Europe/London',
  '+0100 +0100': 'Africa/Lagos',
  '+0100 +0200': 'Europe/Berlin',
  '+0200 +0300': 'Europe/Helsinki',
  '+0300 +0300': 'Europe/Istanbul',
  '+0400 +0400': 'Asia/Dubai',
  '+0530 +0530': 'Asia/Kolkata',
  '+0800 +0800': 'Asia/Singapore',
  '+0900 +0900': 'Asia/Tokyo',
  '-0300 -0300': 'America/Sao_Paulo',
  '-0500 -0400': 'America/New_York',
  '-0600 -0500': 'America/Chicago',
  '-0700 -0600': 'America/Denver',
  '-0700 -0700': 'America/Phoenix',
  '-0800 -0700': 'America/Los_Angeles',
}

export interface ZoneReading {
  readonly zone: string
  /** How it was found: by its name, by the hours it keeps, or not at all. */
  readonly found: 'name' | 'hours' | 'not'
}

/** What a calendar says of a zone that it defines. */
export interface ZoneDefinition {
  /** X-LIC-LOCATION, where a program has put the IANA name. */
  readonly location: string
  /** `+0100`. */
  readonly standard: string
  /** Null where there is no summer time. */
  readonly summer: string | null
}

/** The IANA zone of a TZID: by its name, by the name Windows gives it, or by the hours of its definition. */
export function ianaZone(tzid: string, definition: ZoneDefinition | undefined, fallback: string): ZoneReading {
  const name = tzid.replaceAll('"', '').trim().slice(0, 200)
  const known =
    windowsZones[name] ??
    knownZone(name) ??
    knownZone(name.split('/').slice(-2).join('/')) ??
    knownZone(definition?.location ?? '')
  if (known !== null) return { zone: known, found: 'name' }
  const alike =
    definition === undefined
      ? undefined
      : zonesByHours[`${definition.standard} ${definition.summer ?? definition.standard}`]
  return alike === undefined ? { zone: fallback, found: 'not' } : { zone: alike, found: 'hours' }
}

/** The name itself where the platform knows the zone; null otherwise. */
export function knownZone(name: string): string | null {
  if (!/^(UTC|GMT|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(name)) return null
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    return null // the platform's way of saying that there is no such zone
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of a zone at an instant. @param at milliseconds since 1970, within the range of dates */
export function wallClock(at: number, zone: string): { readonly day: string; readonly time: string } {
  const clock = clocks.get(zone) ?? newClock(zone)
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

function newClock(zone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}
