import type { ContactField } from '../result.ts'

/**
 * What exporting programs call their columns, folded: English, German and French. Words that only tell one address or
 * number from another ("Business", "geschäftlich", "2") are taken off before a name is looked up.
 */
const names: Readonly<Partial<Record<ContactField, readonly string[]>>> = {
  name: ['name', 'full name', 'display name', 'contact name', 'vollstandiger name', 'nom complet', 'nom prenom'],
  first: ['first name', 'firstname', 'given name', 'vorname', 'prenom'],
  middle: [
    'middle name',
    'middlename',
    'additional name',
    'middle initial',
    'weitere vornamen',
    'zweiter vorname',
    'deuxieme prenom',
    'autre prenom',
  ],
  last: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname', 'nom', 'nom de famille'],
  suffix: ['suffix', 'name suffix', 'namenssuffix', 'suffixe'],
  title: [
    'title',
    'job title',
    'jobtitle',
    'position',
    'organization title',
    'role',
    'titel',
    'berufsbezeichnung',
    'jobtitel',
    'funktion',
    'titre',
    'fonction',
    'poste',
    'intitule du poste',
  ],
  organisation: [
    'company',
    'company name',
    'account name',
    'account',
    'organization',
    'organization name',
    'organisation',
    'employer',
    'associated company',
    'firma',
    'firmenname',
    'unternehmen',
    'unternehmensname',
    'societe',
    'entreprise',
    'nom de l entreprise',
  ],
  department: ['department', 'organization department', 'abteilung', 'service', 'departement'],
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'emailaddress',
    'e mail address',
    'e mail value',
    'e mail adresse',
    'emailadresse',
    'courriel',
    'adresse e mail',
    'adresse mail',
    'adresse de messagerie',
    'adresse electronique',
  ],
  phone: [
    'phone',
    'phone number',
    'phone value',
    'telephone',
    'telephone number',
    'tel',
    'mobile',
    'mobile phone',
    'mobilephone',
    'mobile number',
    'mobile phone number',
    'mobile telephone',
    'cell',
    'cell phone',
    'direct phone',
    'car phone',
    'company main phone',
    'telefon',
    'telefonnummer',
    'mobiltelefon',
    'mobilfunknummer',
    'mobil',
    'handy',
    'autotelefon',
    'hauptnummer',
    'tel mobile',
    'telephone mobile',
    'portable',
    'numero de telephone',
  ],
  fax: ['fax', 'fax number', 'faxnummer', 'telefax', 'telecopie'],
  address: ['address', 'address formatted', 'adresse', 'anschrift', 'mailing address'],
  street: [
    'street',
    'street address',
    'address street',
    'address line',
    'address po box',
    'address extended address',
    'po box',
    'strasse',
    'postfach',
    'rue',
    'adresse postale',
  ],
  city: ['city', 'town', 'address city', 'ort', 'stadt', 'ville'],
  region: [
    'state',
    'state province',
    'state region',
    'region',
    'province',
    'address region',
    'bundesland',
    'bundesland kanton',
    'kanton',
    'dep region',
    'departement region',
  ],
  postalCode: [
    'zip',
    'zip code',
    'zip postal code',
    'postal code',
    'postalcode',
    'address postal code',
    'plz',
    'postleitzahl',
    'code postal',
  ],
  country: ['country', 'country region', 'address country', 'land', 'land region', 'pays', 'pays region'],
  url: [
    'url',
    'website',
    'website url',
    'website value',
    'web page',
    'linkedin url',
    'webseite',
    'website adresse',
    'site web',
    'page web',
  ],
  notes: [
    'notes',
    'note',
    'description',
    'comments',
    'notizen',
    'bemerkungen',
    'beschreibung',
    'remarques',
    'commentaires',
  ],
  uid: ['id', 'record id', 'contact id', 'datensatz id'],
  connectedOn: ['connected on'],
  deleted: ['isdeleted', 'deleted'],
  domain: ['company domain name', 'domain', 'domain name', 'unternehmens domain name'],
  industry: ['industry', 'branche', 'secteur', 'secteur d activite'],
  headcount: [
    'number of employees',
    'numberofemployees',
    'employees',
    'mitarbeiter',
    'anzahl der mitarbeiter',
    'mitarbeiterzahl',
    'effectif',
    'nombre d employes',
  ],
}

const fieldsByName = new Map(
  Object.entries(names).flatMap(([field, folded]) => folded.map((name) => [name, field as ContactField] as const)), // keys of `names`
)

/** Words that tell which of several addresses or numbers a column is about. */
const qualifier =
  /^(mailing|billing|shipping|other|business|home|work|primary|private|office|geschaftlich|geschaftliche|privat|private|weiterer|weiterere|weitere|weiteres|bureau|domicile|autre|\d{1,2})$/
/** Data exports of Salesforce write both words as one. */
const joinedQualifier = /^(mailing|billing|shipping|other|home)([a-z]{3,})$/

export interface HeaderMeaning {
  readonly field: ContactField
  /** The columns of one address share it: `business`, `1`. */
  readonly group: string
}

/** What a column is, by its header; null where nobody knows. */
export function headerMeaning(header: string): HeaderMeaning | null {
  const folded = foldHeader(header)
  const exact = fieldsByName.get(folded)
  if (exact !== undefined) return { field: exact, group: '' }
  const words = folded.split(' ')
  const bare = words.filter((word) => !qualifier.test(word)).join(' ')
  const plain = fieldsByName.get(bare)
  if (plain !== undefined) return { field: plain, group: groupOf(words) }
  const [, group = '', rest = ''] = joinedQualifier.exec(folded) ?? []
  const joined = fieldsByName.get(rest)
  return joined === undefined ? null : { field: joined, group }
}

/** The group of a column whose field a person has chosen. */
export function headerGroup(header: string): string {
  return headerMeaning(header)?.group ?? groupOf(foldHeader(header).split(' '))
}

/** A number at the end counts lines of one street; one before the end counts addresses. */
function groupOf(words: readonly string[]): string {
  const last = words.length - 1
  return words.filter((word, at) => qualifier.test(word) && !(at === last && /^\d/.test(word))).join(' ')
}

export function foldHeader(header: string): string {
  return header
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
