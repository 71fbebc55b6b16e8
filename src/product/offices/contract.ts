import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import { AbsenceRules } from './contract/absences.ts'
import { Duty } from './contract/duty.ts'
import { FindingRules } from './contract/findings.ts'
import { NumberFormats } from './contract/number-format.ts'
import { DateText, Key, Sure, shortLine } from './contract/plain.ts'

export { AbsenceRules } from './contract/absences.ts'
export { Duty } from './contract/duty.ts'
export { FindingRules } from './contract/findings.ts'
export type { Office, Regency } from './contract/kept.ts'
export { type NumberFormat, numberSeries } from './contract/number-format.ts'
export { DateText, Key, Sure } from './contract/plain.ts'

/** Everything a person reads is written in every language. */
export const WrittenText = z.strictObject({
  id: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000),
}) satisfies z.ZodType<Text>

const areaCode = (groups: string, example: string) =>
  z.string().regex(new RegExp(`^\\d{2}\\.\\d{2}${groups}$`), { error: `an area code in quotes, such as "${example}"` })
const source = z.strictObject({ name: shortLine, licence: shortLine, cites: shortLine.optional() })

/** What the regency asks of a password. Months null: it never grows too old. */
export const PasswordRules = z.strictObject({
  charactersMin: z.int().min(8).max(64),
  mixed: z.boolean(),
  monthsMax: z.int().min(1).max(60).nullable(),
  formerRefused: z.int().min(0).max(24),
  sure: Sure,
  source: WrittenText,
})
export type PasswordRules = z.infer<typeof PasswordRules>

/** For how many days an issued letter counts as new: the same request once more is then told, never refused. */
const LikeRequests = z.strictObject({ newForDays: z.int().min(1).max(366), sure: Sure, source: shortLine })
export type LikeRequests = z.infer<typeof LikeRequests>

const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour such as "#0b5c54", small letters, in quotes' })
const zone = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'])

const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)
export const RegencyFile = z.strictObject({
  key: Key,
  code: areaCode('', '14.03'),
  name: WrittenText,
  province: shortLine,
  zone,
  numberFormats: NumberFormats,
  /** The box in which a point of this regency lies, in decimal degrees. A point outside is asked about, never refused. */
  bounds: z
    .strictObject({ south: latitude, north: latitude, west: longitude, east: longitude, sure: Sure, source: shortLine })
    .optional(),
  emblem: z.strictObject({
    file: z.string().regex(/^([a-z0-9-]+\/)*[a-z0-9-]+\.svg$/, { error: 'the path of an .svg file in the pack' }),
    invented: z.boolean(),
  }),
  colours: z.strictObject({ bar: colour, gold: colour }),
  passwords: PasswordRules.optional(),
  likeRequests: LikeRequests.optional(),
  absences: AbsenceRules.optional(),
  findings: FindingRules.optional(),
  /** The payment code on the wall of an office, word for word as its bank gave it. */
  qris: z
    .array(z.strictObject({ office: Key, code: z.string().trim().min(20).max(600), sure: Sure, source: shortLine }))
    .max(200)
    .optional(),
})
export type RegencyFile = z.infer<typeof RegencyFile>

const fact = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, sure: Sure, source: shortLine })

/** What makes service hard in a place. Never left out when offices are compared. */
export const Burden = z.strictObject({
  land: WrittenText,
  crossings: fact(z.int().min(0).max(9)),
  straightKm: fact(z.number().min(0).max(2000)).optional(),
  signalPoints: fact(z.int().min(0).max(500)).optional(),
  /** Its tile on the schematic map that the regency's page draws; left out, it stands in the table alone. */
  onMap: fact(z.strictObject({ column: z.int().min(1).max(12), row: z.int().min(1).max(12) })).optional(),
})
export type Burden = z.infer<typeof Burden>

const said = { sure: Sure, source: shortLine }

/**
 * What UU 25/2009 article 23(4) lets the public read of every provider, as far as somebody read it; each part with its
 * source. What is left out is said to be not filled in, never guessed.
 */
export const OfficeProfile = z.strictObject({
  /** Where address, postcode, phone and e-mail of this entry were read. */
  contact: z.strictObject(said).optional(),
  complaints: z
    .strictObject({ where: WrittenText, phone: shortLine.optional(), email: z.email().optional(), ...said })
    .optional(),
  budget: z
    .strictObject({ year: z.int().min(2000).max(2100), amountRupiah: z.int().min(0).max(1e13), ...said })
    .optional(),
})
export type OfficeProfile = z.infer<typeof OfficeProfile>

const OfficeEntry = z.strictObject({
  key: Key,
  kind: z.enum(['regency', 'kecamatan']),
  prefix: z.string().regex(/^[A-Z]{3}$/, { error: 'three capital letters, such as MDU' }),
  name: shortLine,
  shortName: shortLine,
  code: z.string().regex(/^\d{2}\.\d{2}(\.\d{2})?$/, { error: 'an area code in quotes, such as "14.03.09"' }),
  since: DateText.optional(),
  before: z
    .array(z.strictObject({ code: areaCode('\\.\\d{2}', '14.03.09'), since: DateText.optional(), until: DateText }))
    .optional(),
  splitFrom: Key.optional(),
  zone: zone.optional(),
  seat: z.strictObject({ name: shortLine, sure: Sure }),
  address: shortLine.optional(),
  postcode: z
    .string()
    .regex(/^\d{5}$/, { error: 'five digits in quotes, such as "28884"' })
    .optional(),
  phone: shortLine.optional(),
  email: z.email().optional(),
  border: fact(z.boolean()).optional(),
  burden: Burden.optional(),
  profile: OfficeProfile.optional(),
})
export type OfficeEntry = z.infer<typeof OfficeEntry>

export const OfficesFile = z.strictObject({ source, offices: z.array(OfficeEntry).min(2).max(200) })
export type OfficesFile = z.infer<typeof OfficesFile>

export const VillageKind = z.enum(['kelurahan', 'desa'])
export type VillageKind = z.infer<typeof VillageKind>
const villageCode = areaCode('\\.\\d{2}\\.\\d{4}', '14.03.09.1001')

const VillageEntry = z.strictObject({
  key: Key,
  code: villageCode,
  kind: VillageKind,
  name: shortLine,
  since: DateText.optional(),
  before: z
    .array(
      z.strictObject({
        office: Key,
        code: villageCode,
        kind: VillageKind,
        name: shortLine,
        since: DateText.optional(),
        until: DateText,
      }),
    )
    .optional(),
})
export type VillageEntry = z.infer<typeof VillageEntry>

export const VillagesFile = z.strictObject({
  source,
  kecamatan: z.array(z.strictObject({ office: Key, villages: z.array(VillageEntry).max(500) })).max(200),
})
export type VillagesFile = z.infer<typeof VillagesFile>

export const PostsFile = z.strictObject({
  posts: z
    .array(
      z.strictObject({
        key: Key,
        at: z.enum(['kecamatan', 'regency']),
        name: WrittenText,
        short: WrittenText,
        formOfAddress: WrittenText,
        /** The unit that its pages name, where it is not the office itself. */
        unit: WrittenText.optional(),
        /** Who stands above whom in an office, 1 the highest; and whether one person at a time holds the post. */
        level: z.int().min(1).max(9),
        oneHolder: z.literal(true).optional(),
        /** The post directly above it in the same office (atasan langsung). Without one nobody of the office is. */
        superior: fact(Key).optional(),
        duties: z.array(Duty).min(1).max(20),
      }),
    )
    .min(1)
    .max(100),
})
export type PostsFile = z.infer<typeof PostsFile>
export type Superior = NonNullable<PostsFile['posts'][number]['superior']>

/** The part of a regency pack that this slice keeps. */
export type Territory = { regency: RegencyFile; offices: OfficesFile; villages: VillagesFile; posts: PostsFile }

export type OfficeKind = OfficeEntry['kind']

export type Village = { id: string; code: string; name: string; kind: VillageKind }

export type PostKind = {
  key: string
  at: OfficeKind
  name: Text
  short: Text
  formOfAddress: Text
  /** The unit it belongs to; null: the office itself. */
  unit?: Text | null
  /** 1 is the highest of an office. Null: the pack that was applied did not say. */
  level: number | null
  oneHolder: boolean
  /** The post directly above it. Null: nobody of the office, or the pack that was applied did not say. */
  superior?: Superior | null
  duties: readonly Duty[]
  /** The pack names it no more. */
  ended?: boolean
}

/** A file of the applied pack that pages and papers use: the emblem, a letter template. */
export type PackFile = { path: string; sha256: string; content: string }

export type OfficesRefusal = 'pack-other-regency' | 'prefix-changed' | 'prefix-taken'
