import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import type { Group, QueueFile } from './contract/plan.ts'
import type { Expected } from './rules/expect.ts'
import type { Lane, State } from './rules.ts'

export { type Group, type GroupIcon, groupIcons, QueueFile } from './contract/plan.ts'

export type QueueRefusal =
  | 'no-plan'
  | 'group-unknown'
  | 'day-not-open'
  | 'day-open'
  | 'counters-open'
  | 'too-fast'
  | 'numbers-used-up'
  | 'counter-taken'
  | 'counter-yours'
  | 'counter-not-open'
  | 'line-left'
  | 'nobody-waits'
  | 'ticket-unknown'
  | 'ticket-moved'
  | 'other-here'
  | 'one-at-a-time'
  | 'door-code-wrong'

const requestId = z.uuid('request-id')
const group = z.string().max(60)
const ticket = z.uuid('ticket')
/** How many moves of the ticket the sender had seen: who comes second is told. */
const seen = z.coerce.number().int().min(0).max(1000)

/** A ticket as it is asked for: what for, and whether in the priority line. Nobody is asked why. */
const taking = {
  requestId,
  group: z.string('choose').max(60),
  /** Further matters of the same visit: one ticket is enough for all of them. */
  also: z.array(group).max(12).optional(),
  priority: z.literal('yes').optional(),
}
export const TakingTicket = z.object(taking)
export type TakingTicket = z.infer<typeof TakingTicket>

/** From one's own telephone: with the code that hangs at the door today. */
export const TakingAtDoor = TakingTicket.extend({ office: z.string().max(60), code: z.string().max(40) })
export type TakingAtDoor = z.infer<typeof TakingAtDoor>

export const OnOwnPhone = z.discriminatedUnion('do', [
  z.object({ do: z.literal('leave'), requestId, office: z.string().max(60), code: z.string().max(40) }),
  z.object({
    do: z.literal('say'),
    requestId,
    office: z.string().max(60),
    code: z.string().max(40),
    service: z.string().max(60),
    papers: z
      .union([z.array(z.string().max(60)).max(60), z.string().max(60)])
      .default([])
      .transform((some) => [some].flat()),
  }),
])
export type OnOwnPhone = z.infer<typeof OnOwnPhone>

const groups = z.union([z.array(group).min(1, 'choose').max(20), group]).transform((some) => [some].flat())

/** What an officer does at a counter, one form each. */
export const AtCounter = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('open'),
    requestId,
    counter: z.coerce.number('counter').int('counter').min(1, 'counter'),
    groups,
  }),
  z.object({
    do: z.literal('close'),
    requestId,
    /** The counter that takes over the groups nobody else serves. */
    to: z
      .literal('')
      .transform(() => undefined)
      .or(z.uuid())
      .optional(),
  }),
  // With whom was served when the form was drawn: nobody else is finished by it.
  z.object({ do: z.literal('next'), requestId, ticket: ticket.optional(), seen: seen.optional() }),
  z.object({ do: z.literal('call'), requestId, ticket, seen }),
  z.object({ do: z.enum(['recall', 'hold', 'miss', 'serve', 'finish']), requestId, ticket, seen }),
  z.object({ do: z.enum(['transfer', 'also']), requestId, ticket, seen, group }),
  z.object({ do: z.literal('ticket'), ...taking }),
])
export type AtCounter = z.infer<typeof AtCounter>
type Doing<What extends AtCounter['do']> = Extract<AtCounter, { do: What }>
export type OpeningCounter = Omit<Doing<'open'>, 'do'>
export type ClosingCounter = Omit<Doing<'close'>, 'do'>
export type CallingNext = Omit<Doing<'next'>, 'do' | 'requestId'>
export type CallingTicket = Omit<Doing<'call'>, 'do'>
export type Attending = Doing<'recall' | 'hold' | 'miss' | 'serve' | 'finish'>
export type TransferringTicket = Omit<Doing<'transfer' | 'also'>, 'do'>

export const LeadingDay = z.object({ do: z.enum(['open', 'close']), requestId })
export type LeadingDay = z.infer<typeof LeadingDay>

/** A ticket as it stands now. */
export type Standing = {
  ticket: string
  group: string
  lane: Lane
  written: string
  state: State
  session: string | null
  takenAt: Temporal.Instant
  since: Temporal.Instant
  ordinal: number
}

export type OpenDay = { id: string; date: Temporal.PlainDate; doorCode: string; openedAt: Temporal.Instant }
export type OpenCounter = {
  id: string
  counter: number
  groups: readonly string[]
  officer: string
  name: string
  openedAt: Temporal.Instant
}
export type Call = { ticket: string; written: string; counter: number; at: Temporal.Instant; ordinal: number }

/** Everything the pages of one office share about its room now. */
export type Room = {
  now: Temporal.Instant
  zone: string
  day: OpenDay | undefined
  groups: readonly GroupHere[]
  inARow: QueueFile['inARow']
  counters: readonly OpenCounter[]
  /** Who is not yet done, in the order of arrival. */
  standing: readonly Standing[]
  /** Who was over last, the newest first. */
  over: readonly Standing[]
  /** The newest first. */
  calls: readonly Call[]
  /** Lanes of the calls before, the newest first. */
  called: readonly Lane[]
  /** Minutes that serving took at this hour on earlier days, by group. */
  served: ReadonlyMap<string, readonly number[]>
  /** Of tickets for several matters: those that were served already. */
  visited: ReadonlyMap<string, readonly string[]>
}

/** A group with what this office offers in it. */
export type GroupHere = Group & { offered: readonly { key: string; name: Text }[] }
export type GroupLine = { group: GroupHere; waiting: number; expected: Expected }

/** When the office is open today, what it pledged, and what is free there. */
export type Today = { hours: Text | undefined; pledge: Text | undefined; free: Text | undefined }

export type KioskPage = {
  officeName: string
  isOpen: boolean
  lines: readonly GroupLine[]
  hours: Text | undefined
  /** Whoever has just collected a letter is asked one question here. */
  asks: boolean
}

/** A ticket with its place in line, as the kiosk prints it and the telephone shows it. */
export type TicketNow = {
  written: string
  group: GroupHere | undefined
  /** What else it is for. */
  also: readonly Text[]
  lane: Lane
  takenAt: Temporal.Instant
  state: State
  ahead: number
  expected: Expected
  counter: number | undefined
}
export type KioskTicketPage = {
  officeName: string
  ticket: TicketNow
  free: Text | undefined
  address: string
  qr: { path: string; size: number }
}

export type Brought = { service: string; papers: readonly string[] }
export type PhonePage = {
  office: { key: string; name: string }
  code: string
  ticket: TicketNow
  services: readonly { key: string; name: Text }[]
  /** What was said of the visit, with every paper that the service asks for. */
  said: { service: string; papers: readonly { key: string; name: Text; has: boolean }[] } | undefined
}
export type DoorPage = {
  office: { key: string; name: string }
  code: string
  lines: readonly GroupLine[]
  isOpen: boolean
}

export type Attended = Standing & {
  groupName: Text
  /** What else it is for and was not served yet; what this counter serves comes first. */
  also: readonly { key: string; name: Text; isHere: boolean }[]
  services: readonly { key: string; name: Text }[]
  /** What its holder said on the telephone. */
  said: { service: string; name: Text; has: readonly Text[]; lacks: readonly Text[] } | undefined
  cases: readonly string[]
}

export type CounterPage = {
  room: Room
  mine: OpenCounter | undefined
  /** Whom this counter called or serves, and whom it set aside. */
  here: Attended | undefined
  held: readonly Attended[]
  missed: readonly Standing[]
  counters: number
  mayRegister: boolean
  given: string | undefined
}

export type RoomPage = {
  room: Room
  leftOpen: Temporal.PlainDate | undefined
  count: { served: number; missed: number }
  door: { address: string; qr: { path: string; size: number } } | undefined
}

export type BoardPage = {
  officeName: string
  room: Room
  today: Today
  door: { address: string; qr: { path: string; size: number } } | undefined
}

export type TripPage = {
  office: { key: string; name: string }
  room: Room
  isOpen: boolean
  opens: Text | undefined
  hours: Text | undefined
  /** Whether somebody who signs is there; unsaid where nobody tells, and on a day without hours. */
  signer: Text | undefined
  waiting: number
  longest: Expected
}
