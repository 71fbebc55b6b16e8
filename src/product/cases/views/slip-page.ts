import { getAuthority } from '#authority'
import { costOf, lastStep } from '#catalogue'
import { calendarOf, listRuns, reopening, sayWeekOn } from '#clock'
import { findCost } from '#fees'
import type { Officer } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import { qrPath } from '#platform/qr.ts'
import { requirementsOf } from '../answers.ts'
import type { SlipPage } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { maskNik } from '../nik.ts'
import { whatIsMissing } from '../parties.ts'
import { whyNotSameVisit } from '../rules/same-visit.ts'
import { originalsToFollow, stateOf } from '../rules.ts'
import { isSlipReplaced } from '../store/daily.ts'
import { findApplicant, findCase, type HeldCase } from '../store/find.ts'
import { visitOnSlip } from './same-visit.ts'
import { readStory, type Story } from './story.ts'

/** The slip a citizen takes home: of the promise when the case is open, of everything missing while it is not. */
export async function slipPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant; origin: string },
  equipment: Equipment,
): Promise<(SlipPage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  if (!file) return undefined
  const state = stateOf(file)
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [office, applicant, story, runs, { calendar }, authority, assessed, replacesLost, visit] = await Promise.all([
    findOffice(db, file.office),
    findApplicant(db, file.id),
    readStory(db, file.id),
    listRuns(db, file.id),
    calendarOf(db, { regency: by.regency, office: file.office }),
    getAuthority(db, file.authorityId),
    findCost(db, file.id),
    isSlipReplaced(db, file.id),
    visitOnSlip(db, by, file, ask.now),
  ])
  const isOver = state === 'refused' || state === 'withdrawn' || state === 'lapsed'
  if (!office || !applicant || story.code === null || isOver) return undefined
  const promise = runs.findLast((run) => run.kind === 'promise')
  const limit = runs.findLast((run) => run.kind === 'completion' && run.endedAt === null)
  const answer = runs.find((run) => run.kind === 'answer' && run.endedAt === null)
  const trackingUrl = `${ask.origin}/lacak/${file.number}/${story.code}`
  const stateOfKey = (key: string) => file.requirements[key]
  return {
    file,
    kind: state === 'incomplete' ? 'return' : 'promise',
    number: file.number,
    service: file.definition.name,
    office: {
      name: office.name,
      seat: office.seat,
      hours: sayWeekOn(calendar, on),
    },
    applicant: {
      name: applicant.name,
      nikMasked: applicant.nikCipher ? maskNik(equipment.keys.decrypt(applicant.nikCipher, 'nik')) : undefined,
    },
    registeredAt: promise?.startedAt ?? file.registeredAt,
    received: requirementsOf(file).flatMap(({ key, name }) => (stateOfKey(key) === 'received' ? [name] : [])),
    originalsToFollow: originalsToFollow(file).map((one) => one.name),
    missing: missingOn(file, story),
    promise: promise && {
      dueAt: promise.dueAt,
      reopensAt: reopening(calendar, promise.dueAt),
      amount: promise.amount,
      unit: promise.unit,
      basis: promise.basis,
    },
    answerDueAt: answer?.dueAt,
    lapse: limit && { at: limit.dueAt, basis: limit.basis },
    cost: assessed ?? costOf(file.definition, { on, answers: file.answers }),
    ...{ visit, mayAddService: !whyNotSameVisit(by, file, ask.now) },
    route: file.definition.procedure.map((step) => step.name),
    collect: collectOf(file.definition.procedure),
    receivedAt: file.definition.procedure[0]?.counter?.name,
    trackingCode: story.code,
    replacesLost,
    trackingUrl,
    qr: qrPath(trackingUrl),
    servedBy: story.registeredBy,
    illustrative: authority.illustrative,
  }
}

function missingOn(file: HeldCase, { requirements }: Story): SlipPage['missing'] {
  return whatIsMissing(file).map(({ key, name, note }) => ({ name, note, remark: requirements[key]?.remark ?? '' }))
}

/** How a letter comes to who asked for it: at a counter, or not at all, for it goes to the agency it is for. */
export function collectOf(procedure: HeldCase['definition']['procedure']): SlipPage['collect'] {
  const last = lastStep(procedure)
  const sentTo = last?.agency && last.next ? { agency: last.agency, next: last.next } : undefined
  return { counter: last?.counter?.name, sentTo }
}
