import type { CashRefusal, EntryKind, Means, Summary } from '../contract.ts'
import type { Limit, Timing } from '../rules/limits.ts'
import type { Denomination } from './plan.ts'

/** Who did something, and when, as pages name them. */
export type Hand = { name: string; at: Temporal.Instant }

export type DrawerNow = {
  id: string
  floatRupiah: bigint
  floatFrom: string | null
  /** From whom it was taken over. */
  takenFrom: string | null
  beganRupiah: bigint
  movedRupiah: bigint
  openedAt: Temporal.Instant
  offer: { id: string; to: string; countedRupiah: bigint } | undefined
}

/** A count that waits for its second signature. */
export type ClosingToSign = {
  day: string
  date: Temporal.PlainDate
  counted: Hand
  isOwn: boolean
  differenceRupiah: bigint
}

/** The cash of an office now, for who keeps it and who signs. */
export type CashPage = {
  date: Temporal.PlainDate
  keeps: boolean
  signs: boolean
  day: { id: string; closed: boolean; lines: number; cashRupiah: bigint; bankRupiah: bigint } | undefined
  drawer: DrawerNow | undefined
  /** Whoever took over the own drawer last today, where none is open. */
  handedOver: (Hand & { countedRupiah: bigint }) | undefined
  offers: readonly { id: string; from: string; countedRupiah: bigint; at: Temporal.Instant }[]
  others: readonly Hand[]
  givers: readonly { id: string; name: string }[]
  cashiers: readonly { id: string; name: string }[]
  unclosed: readonly { id: string; date: Temporal.PlainDate }[]
  toSign: readonly ClosingToSign[]
  months: readonly { month: Temporal.PlainDate; prepared: Hand }[]
  waiting: Waiting
}

/** Cash of closed days that is not with the regency yet. */
export type Waiting = { rupiah: bigint; days: number; dueOn: Temporal.PlainDate | null; late: boolean }

export type ClosingShown = {
  id: string
  ordinal: number
  pieces: Readonly<Record<string, number>>
  countedRupiah: bigint
  floatRupiah: bigint
  bookRupiah: bigint
  explained: string | null
  late: boolean
  counted: Hand & { officer: string; post: string; nip: string | null }
  signed: (Hand & { post: string; nip: string | null }) | undefined
  returned: (Hand & { reason: string }) | undefined
}

/** One day of cash: to be counted, or as it was counted. */
export type DayPage = {
  office: { id: string; name: string }
  /** Late: closing it now is marked so. */
  day: { id: string; date: Temporal.PlainDate; late: boolean }
  denominations: readonly Denomination[]
  floatRupiah: bigint
  bookRupiah: bigint
  lines: number
  closings: readonly ClosingShown[]
  keeps: boolean
  signs: boolean
  whyNotSign: CashRefusal | undefined
}

export type BookLine =
  | {
      kind: EntryKind
      means: Means
      paper: string
      by: string
      rupiah: bigint
      afterRupiah: bigint
      at: Temporal.Instant
    }
  | {
      kind: 'deposit' | 'confirmation'
      paper: string
      by: string
      rupiah: bigint
      afterRupiah: bigint
      at: Temporal.Instant
    }

export type BookDay = {
  date: Temporal.PlainDate
  day: string | undefined
  beforeRupiah: bigint
  afterRupiah: bigint
  state: 'open' | 'closed' | 'signed' | undefined
  lines: readonly BookLine[]
}

/** The cash book of a month, a part of its lines at a time, or what was looked for in it. */
export type BookPage = {
  office: { key: string; name: string }
  offices: readonly { key: string; name: string }[]
  month: Temporal.PlainDate
  q: string
  found: number | undefined
  page: number
  pages: number
  beforeRupiah: bigint
  afterRupiah: bigint
  inRupiah: bigint
  outRupiah: bigint
  days: readonly BookDay[]
}

export type SlipShown = {
  id: string
  number: number
  year: number
  rupiah: bigint
  days: readonly { date: Temporal.PlainDate; rupiah: bigint; dueOn: Temporal.PlainDate | null }[]
  made: Hand & { post: string; nip: string | null }
  dropped: (Hand & { reason: string }) | undefined
  deposit: { bankReference: string; on: Temporal.PlainDate; recorded: Hand; timing: Timing } | undefined
}

export type BankLineShown = {
  id: string
  date: Temporal.PlainDate
  means: Means
  kind: EntryKind
  paper: string
  rupiah: bigint
}

export type DepositsPage = {
  keeps: boolean
  limit: Limit
  waiting: Waiting
  open: readonly SlipShown[]
  past: readonly SlipShown[]
  bank: { lines: readonly BankLineShown[]; all: number; rupiah: bigint }
}

export type AccountShown = {
  id: string
  month: Temporal.PlainDate
  summary: Summary
  prepared: Hand & { officer: string; post: string; nip: string | null }
  signed: (Hand & { post: string; nip: string | null; late: boolean }) | undefined
  returned: (Hand & { reason: string }) | undefined
}

export type AccountMonth = {
  month: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  late: boolean
  account: AccountShown | undefined
  whyNotSign: CashRefusal | undefined
}

export type AccountsPage = {
  office: { key: string; name: string }
  keeps: boolean
  signs: boolean
  months: readonly AccountMonth[]
  sure: 'a' | 'b'
}

export type LateDeposit = {
  slip: string
  number: number
  on: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  rupiah: bigint
}

/** Deposits of some time: all, those in time, and those of which nobody can say yet; the rest came late. */
export type DepositsInTime = { all: number; inTime: number; undated: number }

/** What an office of the regency owes in cash. */
export type OfficeCash = {
  key: string
  name: string
  started: boolean
  unclosed: readonly Temporal.PlainDate[]
  unsigned: number
  waiting: Waiting
  lateDeposits: readonly LateDeposit[]
  /** Deposits of the year of which nobody can say yet whether they came in time. */
  undated: number
  lateMonths: readonly Temporal.PlainDate[]
}

export type OfficesCashPage = { year: number; offices: readonly OfficeCash[] }
