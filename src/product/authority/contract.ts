import { z } from 'zod'
import { Key, Sure, WrittenText } from '#offices'
import type { Text } from '#ui/language.ts'

export {
  CancellingClosing,
  type Closing,
  ClosingAuthority,
  EnteringInstrument,
  instrumentKindOf,
  type RegisterRefusal,
  type RegisterState,
  type RegisterVersion,
} from './contract/register.ts'

export const Field = z.enum(['government', 'economy', 'land'])
export type Field = z.infer<typeof Field>

/** The nine aspects of PP 19/2008 art 15(2). */
export const Aspect = z.enum([
  'permit',
  'recommendation',
  'coordination',
  'coaching',
  'supervision',
  'facilitation',
  'determination',
  'operation',
  'other',
])
export type Aspect = z.infer<typeof Aspect>

/** In whose name the camat signs: PP 96/2012 art 16(3), UU 23/2006 art 59(4), PP 37/1998 art 5(3)a. */
export const SigningCapacity = z.enum(['own-name', 'on-behalf-of-regent', 'on-behalf-of-agency-head', 'ppat-sementara'])
export type SigningCapacity = z.infer<typeof SigningCapacity>

export const AuthorityCode = z.string().regex(/^(PEM|EKO|TAN)-\d{2}$/, { error: 'a code such as PEM-05' })

const line = z.string().trim().min(1).max(300)
const year = z.int().min(1950).max(2100)

/** The paper by which the power was given. */
export const Instrument = z.strictObject({
  kind: z.enum([
    'law',
    'government-regulation',
    'presidential-regulation',
    'ministerial-regulation',
    'regional-regulation',
    'regent-regulation',
    'regent-decision',
  ]),
  /** Key of its record among the regulations, where its date and what became of it stand. */
  regulation: Key,
  number: line,
  year,
  title: line,
  article: line.optional(),
  giver: line,
})
export type Instrument = z.infer<typeof Instrument>

/** A bound that the program holds an answer against, and who decides beyond it. */
const Limit = z.strictObject({
  /** Key of the question of a service's form. */
  question: Key,
  name: WrittenText,
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
  among: z.array(Key).min(1).max(50).optional(),
  unit: WrittenText.optional(),
  above: WrittenText,
})
export type Limit = z.infer<typeof Limit>

/** A post that may sign while the camat is away, as the instrument names it. Unconfirmed ones say so on screen. */
const Substitute = z.strictObject({ post: Key, sure: Sure, note: WrittenText.optional() })
export type Substitute = z.infer<typeof Substitute>

const AuthorityEntry = z.strictObject({
  code: AuthorityCode,
  field: Field,
  aspects: z.array(Aspect).min(1).max(9),
  name: WrittenText,
  limit: WrittenText.optional(),
  limits: z.array(Limit).min(1).max(10).optional(),
  era: z.strictObject({ from: year, until: year.optional() }),
  note: WrittenText.optional(),
  source: z.enum(['attribution', 'delegation', 'mandate']),
  signing: z.strictObject({ capacity: SigningCapacity, sure: Sure }).optional(),
  substitutes: z.array(Substitute).min(1).max(5).optional(),
  offices: z.union([z.literal('all'), z.array(Key).min(1).max(200)], { error: 'all, or a list of office keys' }),
  report: z.boolean(),
  tracedTo: z.array(z.strictObject({ text: line, sure: Sure })).max(20),
  instrument: Instrument.optional(),
  illustrative: z.boolean(),
})
export type AuthorityEntry = z.infer<typeof AuthorityEntry>

export const AuthoritiesFile = z.strictObject({ authorities: z.array(AuthorityEntry).min(1).max(500) })
export type AuthoritiesFile = z.infer<typeof AuthoritiesFile>

export type Authority = {
  /** Of this version of its words; a case keeps it. */
  id: string
  code: string
  field: Field
  aspects: readonly Aspect[]
  name: Text
  limit: Text | null
  /** Bounds that answers are held against when a request opens. */
  limits: readonly Limit[]
  note: Text | null
  source: 'attribution' | 'delegation' | 'mandate'
  signing: { capacity: SigningCapacity; sure: Sure } | null
  /** Who may sign while the camat is away; nobody when it is empty. */
  substitutes: readonly Substitute[]
  report: boolean
  tracedTo: readonly { text: string; sure: Sure }[]
  instrument: Instrument | null
  /** One sentence for screens and papers: the instrument, or that this is an example and where it was traced. */
  basis: Text
  illustrative: boolean
  validFrom: Temporal.PlainDate
  /** The first day on which it no longer holds; null while it lasts. */
  validUntil: Temporal.PlainDate | null
  /** What runs under it when it ends is finished and signed. */
  runsOn: boolean
}

export type AuthorityRefusal = 'authority-missing' | 'authority-ended' | 'authority-illustrative'

/** Why an answer is beyond what the office may decide. */
export type LimitRefusal = 'authority-limit'

export type Mode = 'demo' | 'production'
