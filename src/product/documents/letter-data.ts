import { z } from 'zod'
import { PaperSize } from './contract.ts'

const Words = z.string().trim().min(1)

/** The office on the letterhead. What an office has not, or has not filled in yet, is null and left out. */
const LetterOffice = z.strictObject({
  name: Words,
  seat: Words,
  address: Words.nullable(),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  phone: Words.nullable(),
  email: z.email().nullable(),
  website: Words.nullable(),
})

/**
 * Who signs, frozen as they stood on the day. `a.n.` signs for the superior named in `onBehalfOf`; Plt., Plh. and Pj.
 * hold a post that is empty, whose holder is away, or that waits for one; a power of a superior they sign a.n. that superior,
 * and the mark stands before their post. `u.b.` goes one level below a.n. Source: rules of official letters as practised
 * in Perbup Kulon Progo and Pergub Bali (signature block).
 */
const LetterSigner = z
  .strictObject({
    post: Words,
    name: Words,
    rank: Words.nullable(),
    nip: z
      .string()
      .regex(/^\d{18}$/)
      .nullable(),
    mark: z.enum(['', 'a.n.', 'Plt.', 'Plh.', 'Pj.']),
    onBehalfOf: Words.nullable(),
    /** The posts between the superior and the signer: the letter then writes u.b. before the signer's own. */
    through: z.array(Words).max(1).default([]),
  })
  .refine(({ mark, onBehalfOf }) => (mark === 'a.n.') === (onBehalfOf !== null), {
    path: ['onBehalfOf'],
    message: 'a.n. names the superior, the other marks name none',
  })

/** One answer of the service's form, as it is to be read on paper; a list has one record for each of its rows. */
const LetterField = z.union([z.string(), z.null(), z.array(z.record(z.string(), z.string().nullable()))])

/** Somebody who stands beside the applicant: who represents them, comes in their place, or acts for them. */
const BesideApplicant = z.strictObject({
  name: Words,
  nik: Words.nullable(),
  /** Office held in the body or village; null of a proxy or guardian. */
  post: Words.nullable(),
  /** How they are related to the applicant; null of a representative. */
  relation: Words.nullable(),
})

/** Degrees and the day as they are to be read: "1,471200", "4 Maret 2026". */
const LetterInspection = z.strictObject({
  wentOn: Words,
  wentOnInWords: Words.nullable().default(null),
  went: Words,
  findings: Words,
  latitude: Words,
  longitude: Words,
})

const LetterParty = z.strictObject({
  name: Words,
  nik: Words.nullable(),
  /** Written out: "7 April 1990". */
  bornOn: Words.nullable(),
  address: Words.nullable(),
  phone: Words.nullable(),
})

/** The words of a letter of the common shape, as they are to be read. */
const LetterWords = z.strictObject({
  title: Words,
  opening: Words,
  lines: z.array(z.strictObject({ label: Words, value: Words })),
  /** Roles of `parties` whose people stand in the letter, each under its name. */
  roles: z.array(z.strictObject({ key: Words, name: Words })),
  body: z.array(Words).min(1),
  /** The same in the second language of a letter that has one, paragraph by paragraph. */
  second: z
    .strictObject({ title: Words, opening: Words, body: z.array(Words.nullable()) })
    .nullable()
    .default(null),
})

/** How long one may object or appeal, and how long the answer may take; what the calendar does not know is null. */
const Road = { within: Words.nullable(), answer: Words.nullable() }

/** What a refusal says beside any letter. `issuedOn` and `until` are null until it has its number. */
const LetterRefusal = z.strictObject({
  /** Number and day of the request that is refused. */
  request: Words,
  registeredOn: Words,
  reasons: z.array(Words).min(1),
  /** The article or paper that the reasons rest on. */
  basis: Words.nullable(),
  standard: Words,
  issuedOn: Words.nullable(),
  objection: z.strictObject({ ...Road, until: Words.nullable() }),
  appeal: z.strictObject(Road),
})

/** What a letter says that tells of a decision about another: that it is void, or that it is not corrected. */
const LetterNotice = z.strictObject({
  kind: z.enum(['voided', 'turned-down']),
  request: Words,
  letter: z.strictObject({ number: Words, date: Words }),
  reasons: z.array(Words).min(1),
  /** Of a voiding: its ground in law, and the decision of a superior or a court that it carries out. */
  ground: Words.nullable(),
  decision: z.strictObject({ number: Words, date: Words }).nullable(),
  /** Of a correction: who asked for what, and when. */
  asked: z.strictObject({ by: Words, on: Words, what: Words }).nullable(),
  objection: z.strictObject({ ...Road, until: Words.nullable() }),
  appeal: z.strictObject(Road),
})

/** The letter that this one takes the place of, which is void from then on. The date is the one it bears. */
const LetterReplaced = z.strictObject({ number: Words, date: Words })

/**
 * Everything a letter's template gets, and nothing else: texts as a person reads them, in the language of the letter.
 * `number` is null until it is given after signing, `numberSource` the register that gave it where it was another one; `draft` prints KONSEP, `example` prints CONTOH. `date` is written out
 * ("23 November 2026"); `authority` is the sentence that says which power in force covers this letter.
 */
export const LetterData = z.strictObject({
  service: z.strictObject({ title: Words }),
  office: LetterOffice,
  number: Words.nullable(),
  numberSource: Words.nullable().default(null),
  date: Words,
  /** "Senin tanggal enam belas bulan Maret tahun dua ribu dua puluh enam", as minutes open. */
  dateInWords: Words.nullable().default(null),
  place: Words,
  signer: LetterSigner,
  applicant: z.strictObject({
    name: Words,
    /** As it was given: a NIK that looks wrong is warned about at the counter and never changed on paper. */
    nik: Words.nullable(),
    /** Street, village and kecamatan, in one line. */
    address: Words,
    kind: z.enum(['person', 'body', 'village-government']).default('person'),
    /** Of a body: NIB, or number and date of its deed. */
    registration: Words.nullable().default(null),
    representative: BesideApplicant.nullable().default(null),
    proxy: BesideApplicant.nullable().default(null),
    guardian: BesideApplicant.nullable().default(null),
  }),
  /** Everybody else whom the service names, by the key of their role, in their order; a role of nobody is empty. */
  parties: z.record(z.string(), z.array(LetterParty)).default({}),
  /** The last field check, where the procedure has one. */
  inspection: LetterInspection.nullable().default(null),
  fields: z.record(z.string(), LetterField),
  /** Numbers and days of `fields` in words, each with its unit, in the same shape: `inWords.nilai`. */
  inWords: z.record(z.string(), LetterField).default({}),
  words: LetterWords.nullable().default(null),
  /** The addressee of a letter of the correspondence shape, a line each. */
  to: z.array(Words).default([]),
  copies: z.array(Words).default([]),
  /** The duty that its stamp shows, "Rp10.000"; null of a letter that owes none. */
  dutyStamp: Words.nullable().default(null),
  /** The article under which the letter is free, "PP 12/2019 pasal 122"; null of one that costs something. */
  freeUnder: Words.nullable().default(null),
  /** Of the service, or chosen by the office when the letter was approved; null is the pack's. */
  paper: PaperSize.nullable().default(null),
  refusal: LetterRefusal.nullable().default(null),
  notice: LetterNotice.nullable().default(null),
  replaces: LetterReplaced.nullable().default(null),
  authority: Words,
  example: z.boolean(),
  state: z.enum(['draft', 'final']),
})
export type LetterData = z.infer<typeof LetterData>
