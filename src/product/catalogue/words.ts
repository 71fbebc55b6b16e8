import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { Adopted, CatalogueRefusal, Requirement, RequirementKind, ServiceDefinition, When } from './contract.ts'

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
