import type { ApplicantKind } from '#catalogue'
import type { Unit } from '#clock'
import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'
import type { CaseState } from '../contract.ts'
import type { WorkingPaper } from '../rules/working-papers.ts'
import type { CorrectionAct, CorrectionView } from './correcting.ts'
import type { DailyPage } from './daily.ts'
import type { Disposed, Inspected, ToldLine } from './desk-work.ts'
import type { HandedTo } from './handing-over.ts'
import type { LapsingView } from './lapsing.ts'
import type { LinkLine } from './linking.ts'
import type { NoticeAct, NoticeView } from './noticing.ts'
import type { Readers } from './reading.ts'
import type { RefusalAct, RefusalView } from './refusing.ts'
import type { RequirementLine } from './requirement-line.ts'
import type { HolderAway, Substituting } from './standing-in.ts'
import type { StepWorkView } from './step-work.ts'
import type { StoppingView } from './stopping.ts'
import type { DeskQueue, DeskTime } from './work.ts'

/** A sentence with its facts already in it, in every language. */
export type Why = Text

export type PromiseView = {
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  /** Already spoken for the reader: "tinggal 1 hari kerja". */
  remaining: Text
  flag: 'in-time' | 'soon' | 'late' | 'done' | 'waiting'
  amount: number
  unit: Unit
  /** What an extension added, already spoken. */
  added?: Text | undefined
  basis: Text
  /** Each day counted or skipped, and why: what "hitungannya" opens. */
  counted: readonly { date: Temporal.PlainDate; counted: boolean; why: Text }[]
}

/** What only some procedures ask: a step of its own kind, a part of a team, the day of a visit. */
export type StepAct =
  | 'verify'
  | 'carry'
  | 'fetch'
  | 'assess'
  | 'pay'
  | 'parties-sign'
  | 'forward'
  | 'team-part'
  | 'plan-visit'

/** One act on the case page: offered, or shown with the reason why not. */
export type OfferedAct = {
  act:
    | 'pass'
    | 'dispose'
    | 'inspect'
    | 'sign'
    | 'number'
    | 'archive'
    | 'hand-over'
    | StepAct
    | 'send-back'
    | 'refuse'
    | 'complete'
    | RefusalAct
    | CorrectionAct
    | NoticeAct
  label: Text
  why: Why | undefined
  /** Set where somebody signs in the holder's place. */
  substitute?: Substituting | undefined
}

export type RailStep = {
  key: string
  name: Text
  post: Text
  state: 'past' | 'now' | 'ahead'
  at: Temporal.Instant | undefined
  by: string | undefined
}

/** Somebody a case names beside its applicant, as the case page shows them. */
export type CasePerson = {
  role: Text
  name: string
  nikMasked: string | undefined
  noNikReason: string | undefined
  nikWarnings: readonly Text[]
  post: string | undefined
  relation: string | undefined
  /** Of a proxy: whether their power of attorney was seen, and its photos. */
  letter: { seen: boolean; attachments: readonly { name: string; bytes: number; href: string }[] } | undefined
  bornOn: Temporal.PlainDate | undefined
  address: string | undefined
  phone: string | undefined
}

export type CasePage = {
  number: string
  state: CaseState
  service: Text
  serviceSource: Text
  /** What is to be known of the standard itself. */
  serviceRemarks?: readonly Text[]
  /** Steps taken and amendments made so far; every form sends it back as `seen`. */
  seen: number
  step: string | undefined
  applicant: {
    kind: ApplicantKind
    registration: string | undefined
    name: string
    nikMasked: string | undefined
    /** What looks wrong in the NIK, for whoever checks, until the letter is out. */
    nikWarnings: readonly Text[]
    noNikReason: string | undefined
    phone: string | undefined
    village: string
    villageCode: string
    address: string | undefined
  }
  fields: readonly { label: Text; value: Text | readonly (readonly Text[])[]; columns?: readonly Text[] }[]
  /** Like requests of the same person that were known when this one was registered. */
  despite: readonly string[]
  /** Who represents the applicant, comes in their place or acts for them, and everybody in a role of the service. */
  people: readonly CasePerson[]
  /** Roles that are not filled yet. */
  peopleMissing: readonly Text[]
  requirements: readonly RequirementLine[]
  rail: readonly RailStep[]
  /** What the desk where it lies has used of its own time; nothing where the standard names none. */
  desk?: DeskTime | undefined
  /** Whose turn it is, in the reader's words: "Giliran Ibu" or "Di meja Kasi Pelum". */
  holder: { mine: boolean; part?: boolean; post: Text | undefined; since: Temporal.Instant | undefined }
  promise: PromiseView | undefined
  /** What stopped, extended or moved the promise; nothing before there is one. */
  stopping?: StoppingView | undefined
  /** When silence grants it, or granted it, by law; told, never done. */
  silence?: { at: Temporal.Instant; basis: Text; unconfirmed: boolean } | undefined
  answerDueAt: Temporal.Instant | undefined
  lapsing: LapsingView
  /** Other cases of the same matter, each with what it is to this one. */
  /** Another service may be registered beside it, in the same visit. */
  mayAddService?: boolean
  links: readonly LinkLine[]
  /** Letters of this case that are destroyed: when and by which list, a way to it for whoever may open it. */
  gone?: readonly { says: Text; href: string | undefined }[] | undefined
  /** Pages of higher slices that lead on from here. */
  offers?: readonly { href: string; label: Text }[] | undefined
  /** Refusals that an objection or an appeal overturned, newest first. */
  overturned: readonly {
    reasons: readonly string[]
    refusedAt: Temporal.Instant
    at: Temporal.Instant
    ground: string
    byAppeal: boolean
  }[]
  cost: Cost
  /** It stayed as it was fixed, though what is written now would come to another sum. */
  costStays: boolean
  authority: { code: string; name: Text; basis: Text; illustrative: boolean }
  history: readonly {
    at: Temporal.Instant
    what: Text
    by: string
    /** In whose place they did it: `Plh. Camat`. */
    as?: Text | undefined
    reason: string | undefined
    /** The file came back to an earlier desk. */
    sentBack?: boolean
    /** What a daily event was about: fields, papers, who asked. */
    detail?: Text | undefined
    /** By what a higher slice tells of it: its act, and the number that the act names. */
    key?: string | undefined
    seal: bigint | undefined
  }[]
  readers: Readers
  /** The office that acts on it, where the reader is of another and only reads. */
  actsElsewhere: string | undefined
  /** The holder of its desk is away, and nobody else holds that post. */
  holderAway: HolderAway | undefined
  acts: readonly OfferedAct[]
  /** Nothing where this is not work that its reader does file after file. */
  queue: DeskQueue | undefined
  /** What the counter was told when the file opened, and whether the applicant still wanted it. */
  told: readonly ToldLine[]
  dispositions: readonly Disposed[]
  inspections: readonly Inspected[]
  /** What was written at steps that only some procedures have. Nothing where this one has none. */
  steps?: StepWorkView | undefined
  returnTo: readonly { key: string; name: Text }[]
  originalsToFollow: readonly { key: string; name: Text }[]
  letter:
    | ({ draftHref: string | undefined; finalHref: string | undefined; number: string | undefined } & {
        /** The register that gave the number, where it was another one. */
        numberSource?: string | null | undefined
      })
    | undefined
  slipHref: string | undefined
  /** The order of a field check, its minutes, the cover to another agency, as far as there are any. */
  workingPapers?: readonly { paper: WorkingPaper; href: string }[] | undefined
  /** Sent straight on to another agency, and what the applicant does next. */
  forwarded?: { agency: Text; at: Temporal.Instant; next: Text } | undefined
  handover: (HandedTo & { at: Temporal.Instant }) | undefined
  refusal: { reason: string; at: Temporal.Instant; by: string } | undefined
  daily: DailyPage
  refusing: RefusalView | undefined
  /** Newest first: what was asked for after the letter had its number, and the letters that are void since. */
  corrections: readonly CorrectionView[]
  /** Letters that tell of a voiding, or of a correction that was turned down, oldest first. */
  notices: readonly NoticeView[]
}
