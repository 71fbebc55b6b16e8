import { sayDuration } from '#clock'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type {
  Adopted,
  CatalogueRefusal,
  FormField,
  Requirement,
  RequirementKind,
  ServiceDefinition,
  Stricter,
  StricterRefusal,
  When,
} from './contract.ts'
import type { DefinitionComponent } from './rules/compare-definitions.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'service-not-here': {
    id: 'Kantor ini tidak membuka layanan itu. Pilih layanan lain, atau tanyakan di kabupaten kantor mana yang membukanya.',
    en: 'This office does not offer that service. Choose another, or ask the regency which office offers it.',
  },
  'service-illustrative': {
    id: 'Layanan ini di sini baru contoh. Kantor ini belum menetapkan standarnya sendiri.',
    en: 'This service is only an example here. The office has not adopted a standard of its own.',
  },
} satisfies Record<CatalogueRefusal, Text>

/** Why a version of a kecamatan may not stand: the baseline of the regency is the least that every office promises. */
export const stricterRefusals = {
  'time-longer': {
    id: 'Waktu yang dijanjikan kantor lebih lama daripada standar kabupaten. Isi waktu yang lebih singkat, atau kosongkan.',
    en: 'The office promises a longer time than the standard of the regency. Enter a shorter one, or leave it empty.',
  },
  'time-not-comparable': {
    id: 'Waktu itu tidak dapat dibandingkan dengan standar kabupaten: satuannya berbeda, dan hari libur dapat membuatnya lebih lama. Pakai satuan yang sama.',
    en: 'That time cannot be compared with the standard of the regency: its unit differs, and holidays may make it longer. Use the same unit.',
  },
  'cost-higher': {
    id: 'Biaya itu lebih tinggi daripada standar kabupaten. Isi jumlah yang lebih rendah, atau 0 kalau gratis.',
    en: 'That cost is higher than in the standard of the regency. Enter a lower amount, or 0 when it is free.',
  },
  'requirement-unknown': {
    id: 'Ada persyaratan yang dihapus padahal tidak diminta standar kabupaten. Pilih dari persyaratan yang ada di sana.',
    en: 'It drops a requirement that the standard of the regency does not ask. Choose from the requirements it has.',
  },
  'nothing-asked': {
    id: 'Semua persyaratan dihapus. Sisakan sedikitnya satu, misalnya identitas pemohon.',
    en: 'It drops every requirement. Leave at least one, such as proof of who applies.',
  },
  'nothing-stricter': {
    id: 'Tidak ada yang lebih baik daripada standar kabupaten. Persingkat waktunya, turunkan biayanya, atau kurangi persyaratannya.',
    en: 'Nothing in it is better than the standard of the regency. Shorten the time, lower the cost, or ask fewer papers.',
  },
  'steps-longer': {
    id: 'Waktu itu lebih singkat daripada jumlah waktu langkah-langkah di bagan SOP. Isi waktu yang cukup untuk semua langkah, atau minta kabupaten mengubah waktu langkahnya.',
    en: 'That time is shorter than the steps of the SOP chart take together. Enter a time in which all steps fit, or ask the regency to change the times of the steps.',
  },
} satisfies Record<StricterRefusal, Text>

/** What a pack check expected where a version of an office is looser. */
export const stricterExpected = {
  'time-longer': 'a time no longer than the baseline promises',
  'time-not-comparable': 'a time in the unit of the baseline, or one that surely ends before it',
  'cost-higher': 'a cost no higher than the baseline charges',
  'requirement-unknown': 'the key of a requirement of this service',
  'nothing-asked': 'at least one requirement that is left',
  'nothing-stricter': 'a shorter time, a lower cost or fewer requirements than the baseline',
  'steps-longer': 'a time in which the steps of the procedure fit, by the times they name',
} satisfies Record<StricterRefusal, string>

/** Beside a service that an office offers as an example only; {publisher} is who published the standard. */
export const adoptions = {
  published: { id: 'Standar {publisher}', en: 'Standard of {publisher}' },
  illustrative: {
    id: 'Standar {publisher}, dipakai sebagai contoh',
    en: 'Standard of {publisher}, used as an example',
  },
} satisfies Record<Adopted, Text>

/** What a screen says beside anything the published page does not say. */
export const notOnThePage: Text = {
  id: 'Tidak disebut di halaman yang terbit; susunan kami.',
  en: 'The published page does not say this; it is ours.',
}

/** What a kind says of itself where its name does not. */
const kinds: Readonly<Partial<Record<RequirementKind, Text>>> = {
  original: { id: 'asli', en: 'original' },
  copy: { id: 'fotokopi', en: 'copy' },
}

/** How a requirement is to be brought: kind, number, size, stamp, who writes it; then the note of the standard. */
export function told(requirement: Requirement): Text | undefined {
  const { kind, copies, photo, dutyStampRupiah, issuedBy, database, paymentOf, note } = requirement
  const parts: (Text | undefined)[] = [
    copies === undefined ? kinds[kind] : { id: `fotokopi, ${copies} lembar`, en: `${copies} copies` },
    photo && photoSaid(photo),
    dutyStampRupiah === undefined ? undefined : stampSaid(rupiah(BigInt(dutyStampRupiah))),
    issuedBy && { id: `dari ${issuedBy.id}`, en: `from ${issuedBy.en}` },
    database && { id: `kami yang memeriksa di ${database.id}`, en: `we look it up in ${database.en}` },
    paymentOf && { id: `bukti lunas ${paymentOf.id}`, en: `proof that ${paymentOf.en} is paid` },
    note,
  ]
  const said = parts.flatMap((part) => part ?? [])
  if (said.length === 0) return undefined
  return { id: said.map(({ id }) => id).join('; '), en: said.map(({ en }) => en).join('; ') }
}

function photoSaid({ size, colour, count }: NonNullable<Requirement['photo']>): Text {
  const [wide, high] = size.split('x')
  const measure = `${wide} × ${high} cm`
  return {
    id: [measure, colour?.id, `${count} lembar`].filter(Boolean).join(', '),
    en: [measure, colour?.en, count === 1 ? '1 print' : `${count} prints`].filter(Boolean).join(', '),
  }
}

function stampSaid(amount: string): Text {
  return { id: `di atas meterai ${amount}`, en: `on a duty stamp of ${amount}` }
}

const ofEvery: Readonly<Record<string, Text>> = {
  'applicant person': { id: 'kalau pemohon perorangan', en: 'when a person applies' },
  'applicant body': { id: 'kalau pemohon badan', en: 'when a body applies' },
  'applicant village-government': { id: 'kalau pemohon pemerintah desa', en: 'when a village government applies' },
  'proxy yes': { id: 'kalau diwakilkan', en: 'when somebody comes for you' },
  'proxy no': { id: 'kalau datang sendiri', en: 'when you come yourself' },
}

/** For whom something is asked, as a part of a sentence: "kalau tanahnya warisan". Nothing of what is asked of all. */
export function onlyFor({ questions }: Pick<ServiceDefinition, 'questions'>, when: When | undefined): Text | undefined {
  const said = Object.entries(when ?? {}).map(([question, answers]) => {
    const known = questions.find(({ key }) => key === question)?.answers ?? []
    const words = answers.flatMap(
      (key) => known.find((one) => one.key === key)?.when ?? ofEvery[`${question} ${key}`] ?? [],
    )
    return { id: words.map(({ id }) => id).join(' atau '), en: words.map(({ en }) => en).join(' or ') }
  })
  if (said.length === 0) return undefined
  return { id: said.map(({ id }) => id).join(', dan '), en: said.map(({ en }) => en).join(', and ') }
}

/** Heads what is to be known of a published standard itself, apart from what is promised. */
export const remarksHeading: Text = { id: 'Catatan tentang standar ini', en: 'About this standard' }

/** Everything to be known of a published standard itself: its own remarks, then what was added to it. */
export function remarksOf({ remarks = [], addedByUs }: Pick<ServiceDefinition, 'remarks' | 'addedByUs'>): Text[] {
  return addedByUs ? [...remarks, addedByUs] : remarks
}

/**
 * What an office promises beyond the baseline, as a sentence that a citizen can hold it to. Takes the baseline of the
 * same day.
 */
export function sayBeyond({ promise, requirements }: ServiceDefinition, stricter: Stricter): Text {
  const { basis, cost, without = [] } = stricter
  const dropped = requirements.filter(({ key }) => without.includes(key))
  const say = (language: keyof Text, [time, least, free, papers]: readonly [string, string, string, string]) =>
    [
      ...(stricter.promise
        ? [`${sayDuration(stricter.promise)[language]} (${time} ${sayDuration(promise)[language]})`]
        : []),
      ...(cost ? [cost.atMostRupiah === 0 ? free : `${least} ${rupiah(BigInt(cost.atMostRupiah))}`] : []),
      ...(dropped.length > 0 ? [`${papers} ${dropped.map(({ name }) => name[language]).join(', ')}`] : []),
    ].join('; ')
  const id = say('id', ['standar kabupaten:', 'biaya paling banyak', 'gratis', 'tidak meminta'])
  const en = say('en', ['standard of the regency:', 'charges of at most', 'free', 'without'])
  return {
    id: `Kantor ini berjanji lebih baik daripada standar kabupaten: ${id}. Dasarnya ${basis.id}.`,
    en: `This office promises more than the standard of the regency: ${en}. It rests on ${basis.en}.`,
  }
}

/** What stands where no charge does. */
export const notCharged: Text = { id: 'tidak dipungut biaya', en: 'free of charge' }

/** Headings of a page that compares two versions of a service. */
export const definitionComponents = {
  name: { id: 'Nama layanan', en: 'Name' },
  purpose: { id: 'Kegunaan', en: 'Purpose' },
  product: { id: 'Produk layanan', en: 'Product' },
  'legal-basis': { id: 'Dasar hukum', en: 'Legal basis' },
  requirement: { id: 'Persyaratan', en: 'Requirements' },
  procedure: { id: 'Prosedur', en: 'Procedure' },
  time: { id: 'Jangka waktu', en: 'Time' },
  cost: { id: 'Biaya', en: 'Cost' },
  question: { id: 'Pertanyaan penentu', en: 'Deciding questions' },
  form: { id: 'Isian', en: 'Form' },
  party: { id: 'Pihak yang disebut', en: 'Parties named' },
  check: { id: 'Pemeriksaan di loket', en: 'Checks at the counter' },
  letter: { id: 'Surat', en: 'Letter' },
  notice: { id: 'Pemberitahuan', en: 'Notices' },
  remark: { id: 'Catatan tentang standar', en: 'Remarks on the standard' },
} satisfies Record<DefinitionComponent, Text>

/** Parts of lines that compare two versions. */
export const comparedWords = {
  optional: { id: 'boleh kosong', en: 'may stay empty' },
  party: (role: Text, min: number, max: number): Text => ({
    id: `${role.id}, ${min} sampai ${max} orang`,
    en: `${role.en}, ${min} to ${max} people`,
  }),
  letter: ({ template, code }: ServiceDefinition['letter']): Text => ({
    id: `bentuk ${template}, kode klasifikasi ${code}`,
    en: `shape ${template}, classification ${code}`,
  }),
  days: (from: string | undefined, until: string | undefined): Text | undefined => {
    if (from === undefined) return undefined
    return until === undefined
      ? { id: `mulai ${from}`, en: `from ${from}` }
      : { id: `${from} sampai ${until}`, en: `${from} until ${until}` }
  },
  row: (steps: readonly Text[]): Text => ({
    id: steps.map(({ id }) => id).join(' → '),
    en: steps.map(({ en }) => en).join(' → '),
  }),
}

/** What a number may be, in its unit: "1 sampai 10.000 m". Nothing where neither a limit nor a unit is set. */
export function sayLimits({ min, max, unit }: Pick<FormField, 'min' | 'max' | 'unit'>): Text | undefined {
  if (min === undefined && max === undefined) return unit
  const said = (language: keyof Text, [to, least, most]: readonly [string, string, string]) => {
    const [low, high] = [min, max].map((bound) => bound?.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB'))
    const range = low && high ? `${low} ${to} ${high}` : low ? `${least} ${low}` : `${most} ${high}`
    return unit ? `${range} ${unit[language]}` : range
  }
  return {
    id: said('id', ['sampai', 'paling sedikit', 'paling banyak']),
    en: said('en', ['to', 'at least', 'at most']),
  }
}
