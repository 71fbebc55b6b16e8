import { z } from 'zod'

const requestId = z.uuid('request-id')
const rupiahTyped = z.string().trim().max(30, 'too-long')
const explained = z.string().trim().max(500, 'too-long')
const reason = z.string().trim().min(1, 'empty').max(500, 'too-long')
const line = z.string().trim().min(1, 'empty').max(120, 'too-long')
const date = z.iso.date('date').transform((text) => Temporal.PlainDate.from(text))
const id = z.uuid('request-id')

export const OpeningDrawer = z.object({
  requestId,
  /** Whole rupiah as typed; empty is nothing. */
  float: rupiahTyped,
  /** Who of the office gave the change. */
  floatFrom: z
    .literal('')
    .transform(() => undefined)
    .or(z.uuid('choose'))
    .optional(),
})
export type OpeningDrawer = z.infer<typeof OpeningDrawer>

export const ClosingDrawer = z.object({ requestId, drawer: id, counted: rupiahTyped, explained })
export type ClosingDrawer = z.infer<typeof ClosingDrawer>

export const OfferingDrawer = ClosingDrawer.extend({ to: z.uuid('choose') })
export type OfferingDrawer = z.infer<typeof OfferingDrawer>

export const TakingDrawer = z.object({ requestId, handover: id, counted: rupiahTyped })
export type TakingDrawer = z.infer<typeof TakingDrawer>

export const EndingOffer = z.object({ requestId, handover: id })
export type EndingOffer = z.infer<typeof EndingOffer>

/** What a cashier does with drawers, one form each. */
export const AtDrawer = z.discriminatedUnion('do', [
  OpeningDrawer.extend({ do: z.literal('open') }),
  ClosingDrawer.extend({ do: z.literal('close') }),
  OfferingDrawer.extend({ do: z.literal('offer') }),
  TakingDrawer.extend({ do: z.literal('take') }),
  EndingOffer.extend({ do: z.literal('end-offer') }),
])
export type AtDrawer = z.infer<typeof AtDrawer>

const piecesOf = z.coerce.number('pieces').int('pieces').min(0, 'pieces').max(99_999, 'pieces')

export const ClosingDay = z.object({
  requestId,
  day: id,
  /** Pieces counted, by the key of the denomination; what is left out was not there. */
  pieces: z.record(z.string().max(60), piecesOf),
  explained,
})
export type ClosingDay = z.infer<typeof ClosingDay>

/** The second signature under a closing, or the closing sent back to be counted again. */
export const SigningClosing = z.discriminatedUnion('do', [
  z.object({ do: z.literal('sign'), requestId, day: id, closing: id }),
  z.object({ do: z.literal('return'), requestId, day: id, closing: id, reason }),
])
export type SigningClosing = z.infer<typeof SigningClosing>

/** A file that is in the store already: uploaded with this form, or with it before it came back. */
const StoredProof = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  type: z.enum(['image/jpeg', 'application/pdf'], 'file-missing'),
  name: z.string().max(200),
})

export const RecordingDeposit = z.object({
  requestId,
  slip: id,
  bankReference: line,
  depositedOn: date,
  proof: z.preprocess((value) => value ?? null, StoredProof.nullable()).refine((file) => file !== null, 'file-missing'),
})
export type RecordingDeposit = z.infer<typeof RecordingDeposit>

const entries = z
  .union([z.array(z.uuid('tick')).min(1, 'tick').max(500), z.uuid('tick')], 'tick')
  .transform((some) => [some].flat())

/** What is done on the page of deposits, beside recording one. */
export const AtDeposits = z.discriminatedUnion('do', [
  z.object({ do: z.literal('slip'), requestId }),
  z.object({ do: z.literal('drop'), requestId, slip: id, reason }),
  z.object({ do: z.literal('confirm'), requestId, entries, statement: line, creditedOn: date }),
])
export type AtDeposits = z.infer<typeof AtDeposits>
type Doing<What extends AtDeposits['do']> = Extract<AtDeposits, { do: What }>
export type MakingSlip = Omit<Doing<'slip'>, 'do'>
export type DroppingSlip = Omit<Doing<'drop'>, 'do'>
export type ConfirmingReceipts = Omit<Doing<'confirm'>, 'do'>

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')
  .transform((text) => Temporal.PlainDate.from(`${text}-01`))

export const PreparingAccount = z.object({ requestId, month })
export type PreparingAccount = z.infer<typeof PreparingAccount>

/** The camat's signature under a month, which sends it, or the month sent back. */
export const SigningAccount = z.discriminatedUnion('do', [
  z.object({ do: z.literal('sign'), requestId, account: id }),
  z.object({ do: z.literal('return'), requestId, account: id, reason }),
])
export type SigningAccount = z.infer<typeof SigningAccount>
