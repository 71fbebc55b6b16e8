import { sayDeskToday } from '#absence'
import { getAuthority } from '#authority'
import {
  type HeldCase,
  listNotices,
  moveCauses,
  objectionTo,
  openToCitizen,
  originalsToFollow,
  reasonsOf,
  silenceOf,
  stateOf,
  stepNow,
  type Told,
  waitsOn,
  whatIsMissing,
  workStep,
} from '#cases'
import { costOf, isReadyAt } from '#catalogue'
import {
  calendarOf,
  listRuns,
  type KeptRun as Run,
  remaining,
  reopening,
  sayDuration,
  sayPromiseKept,
  sayPromiseLeft,
  sayWeekOn,
  toldAt,
} from '#clock'
import { findCost } from '#fees'
import { questionHref } from '#integrity'
import { objectableOnLetter, trackedObjections } from '#objections'
import { listPostKinds, type Office, type PostKind } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { TrackingPage } from '../contract.ts'
import { deskOf } from '../refusal-words.ts'
import { decidedAt, lapseOf } from './decided.ts'
import { sameVisitOf } from './same-visit.ts'
import { waysOut } from './ways-out.ts'

export type Asked = { number: string; code: string; now: Temporal.Instant }

/**
 * What a citizen sees of a case by its number and code, without an account and without anybody's name. A wrong number
 * and a wrong code are answered alike: not found.
 */
export async function trackingPage(tx: Tx, asked: Asked): Promise<TrackingPage | undefined> {
  const found = await openToCitizen(tx, asked)
  if (!found || found.replaced) return undefined
  const { office, file, told } = found
  const owner = { regency: found.regency, office: file.office }
  const [runs, posts, cost, { calendar }, authority] = await Promise.all([
    listRuns(tx, file.id),
    listPostKinds(tx),
    findCost(tx, file.id),
    calendarOf(tx, owner),
    getAuthority(tx, file.authorityId),
  ])
  const step = workStep(file)
  const state = stateOf(file)
  const promise = runs.findLast((run) => run.kind === 'promise')
  const today = asked.now.toZonedDateTimeISO(office.zone).toPlainDate()
  const objection = await objectionTo(tx, owner, decidedAt(told) ?? asked.now)
  return {
    ...{ number: file.number, officeName: office.name, officeSeat: office.seat },
    service: file.definition.name,
    state: state === 'open' && step && !file.refusing && isReadyAt(file.definition.procedure, step) ? 'ready' : state,
    promise: promise && promiseOf(calendar, promise, asked.now),
    holder:
      state === 'open' && step
        ? await holderOf(tx, step, posts, { file, office, now: asked.now, substitutes: authority.substitutes })
        : undefined,
    silence: await silenceOf(tx, file, { regency: found.regency, promise, authority }),
    answerDueAt: runs.find((run) => run.kind === 'answer' && run.endedAt === null)?.dueAt,
    cost: cost ?? costOf(file.definition, { on: today, answers: file.answers }),
    missing:
      state === 'incomplete'
        ? whatIsMissing(file).map((one) => ({
            name: one.name,
            note: one.note,
            remark: told.remarks[one.key] ?? '',
          }))
        : [],
    originalsToFollow: state === 'withdrawn' ? [] : originalsToFollow(file).map((one) => one.name),
    route: routeOf(file),
    refusal: told.refusal
      ? {
          reasons: reasonsOf(told.refusal.reason),
          at: Temporal.Instant.from(told.refusal.at),
          objectUntil: objection.until,
          letterWaits: file.refusing?.stage === 'issued',
        }
      : undefined,
    withdrawal: withdrawalOf(file, told),
    ...lapseOf(told, runs, objection.until),
    amendedAt: told.amendedAt ? Temporal.Instant.from(told.amendedAt) : undefined,
    objection: {
      within: objection.within && sayDuration(objection.within),
      answer: objection.answer && sayDuration(objection.answer),
    },
    letterObjection: await objectableOnLetter(tx, file, { regency: found.regency, today, now: asked.now }),
    ...correctionOf(file, told, posts),
    noticeWaits: file.issued ? await noticeThatWaits(tx, file.id) : undefined,
    revoked: told.voided ? { ...told.voided, at: Temporal.Instant.from(told.voided.at) } : undefined,
    collected: told.handedAt ? { at: Temporal.Instant.from(told.handedAt) } : undefined,
    questionHref: told.handedAt
      ? await questionHref(tx, { ...asked, number: file.number, regency: found.regency })
      : undefined,
    ...waysOut(file),
    ...{ openedBy: { officers: told.officersRead }, code: asked.code },
    sameVisit: await sameVisitOf(tx, file.id),
    objections: await trackedObjections(tx, file.id, { ...asked, regency: found.regency }),
    hours: sayWeekOn(calendar, today),
    illustrative: authority.illustrative,
  }
}

async function noticeThatWaits(tx: Tx, caseId: string): Promise<TrackingPage['noticeWaits']> {
  const notices = await listNotices(tx, caseId)
  return notices.findLast(({ handover, overturnedAt }) => handover === null && overturnedAt === null)?.kind
}

function withdrawalOf(file: HeldCase, { withdrawal }: Told): TrackingPage['withdrawal'] {
  if (!withdrawal) return undefined
  return { at: Temporal.Instant.from(withdrawal.at), originals: papersNamed(file, withdrawal.originals) }
}

function correctionOf(
  file: HeldCase,
  { corrections }: Told,
  posts: readonly PostKind[],
): Pick<TrackingPage, 'correction' | 'voided'> {
  const [newest] = corrections
  const voided = corrections.flatMap(({ old, letter }) =>
    letter && old.voidedAt !== null
      ? [{ number: old.number, at: Temporal.Instant.from(old.voidedAt), replacedBy: letter.number }]
      : [],
  )
  if (!newest) return { correction: undefined, voided }
  const { stage, turnedDown } = newest
  const since = turnedDown
    ? Temporal.Instant.from(turnedDown.at)
    : (file.correcting?.since ?? Temporal.Instant.from(newest.at))
  const isWork = stage !== 'turned-down' && stage !== 'collected'
  const desk = isWork ? posts.find(({ key }) => key === workStep(file)?.post) : undefined
  return { voided, correction: { stage, since, where: desk && deskOf(desk.name), reason: turnedDown?.reason } }
}

/** Whether the code is that of a lost slip, printed anew since: who holds it is told so, and nothing more. */
export async function isReplacedCode(tx: Tx, asked: Asked): Promise<boolean> {
  return (await openToCitizen(tx, asked))?.replaced ?? false
}

function papersNamed(file: HeldCase, keys: readonly string[]): TrackingPage['originalsToFollow'] {
  return file.definition.requirements.flatMap(({ key, name }) => (keys.includes(key) ? [name] : []))
}

function promiseOf(
  calendar: Parameters<typeof remaining>[0],
  run: Run,
  now: Temporal.Instant,
): TrackingPage['promise'] {
  const { dueAt, basis, stopped } = run
  const { at, pauses } = toldAt(run, now)
  const left = remaining(calendar, { ...run, pauses }, at)
  const moves = run.moves.toReversed().map(({ was, cause, reason }) => ({ was, reason, cause: moveCauses[cause] }))
  const said = { dueAt, basis, moves }
  if (run.endedAt) return { ...said, remaining: sayPromiseKept(left), flag: 'done' }
  if (stopped)
    return {
      ...said,
      remaining: sayPromiseLeft(left),
      flag: left.flag,
      stopped: { ...stopped, waits: waitsOn[stopped.reason] },
    }
  return { ...said, reopensAt: reopening(calendar, dueAt), remaining: sayPromiseLeft(left), flag: left.flag }
}

/** Whose desk it is, and who works there today where its holder is away; never why. */
async function holderOf(
  tx: Tx,
  step: { post: string; does: string },
  posts: readonly PostKind[],
  about: { file: HeldCase; office: Office; now: Temporal.Instant; substitutes: readonly { post: string }[] },
): Promise<TrackingPage['holder']> {
  const kind = posts.find((one) => one.key === step.post)
  if (!kind) return undefined
  const { refusing, taken, registeredAt } = about.file
  const since = refusing?.since ?? taken.at(-1)?.takenAt ?? registeredAt
  const substitutes = step.does === 'sign' ? about.substitutes : undefined
  const desk = await sayDeskToday(tx, { office: about.office, post: step.post, now: about.now, substitutes })
  const today = desk && desk.stands !== 'here' ? { today: desk.says } : {}
  return { where: deskOf(kind.name), since, ...today }
}

function routeOf(file: HeldCase): TrackingPage['route'] {
  const { procedure } = file.definition
  const state = stateOf(file)
  const now = stepNow(procedure, file.taken)
  const reached = state === 'incomplete' ? 0 : now ? procedure.indexOf(now) : procedure.length
  return procedure.map((step, index) => {
    const passed =
      index < reached ? file.taken.findLast((one) => one.step === step.key && one.outcome === 'passed') : undefined
    // A refused or withdrawn file stays where it ended; nothing of it is ahead.
    const isNow = index === reached && state !== 'closed'
    return {
      name: step.name,
      state: index < reached ? 'past' : isNow ? 'now' : 'ahead',
      at: passed?.takenAt,
      note: undefined,
    }
  })
}
