import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { EnteringAbsence, enterAbsence } from '#absence'
import { type Equipment, findCase, registerCase } from '#cases'
import type { Officer } from '#identity'
import { type Tx, transaction } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { takeStep } from '../demo-steps.ts'
import { registrationOf } from '../demo-walk.ts'
import { noticeLateIn } from '../notice-late.ts'
import { standingAt } from '../standing-at.ts'
import { actInRoom, type HeldTicket } from './act-in-room.ts'
import { actOnCase, type OnVisit } from './act-on-case.ts'
import { actOnDuty } from './act-on-duty.ts'
import { actOnTill, type Till } from './act-on-till.ts'
import {
  type DutyDeed,
  isOfTicket,
  type OfficePlan,
  type PlannedAbsence,
  type RoomDeed,
  type TillDeed,
  type Visit,
} from './plan.ts'
import type { Answered } from './tell-counts.ts'

/** An office at work: its people by user name, its villages, and what acts need beside the database. */
export type OfficeWalk = {
  pool: pg.Pool
  equipment: Equipment
  office: string
  key: string
  scope: readonly string[]
  officers: ReadonlyMap<string, Officer>
  /** Who works at the regency, by user name: they do what it owes for this office. */
  above: ReadonlyMap<string, Officer>
  villages: readonly string[]
  /** How many come for each that was planned. */
  twins: number
  /** Told after each act: how many cases there are. */
  onCase: () => void
}

/** What came of a plan: requests registered, and acts that the office refused, by the code of the refusal. */
export type Walked = { cases: number; refused: ReadonlyMap<string, number>; answered: readonly Answered[] }

/**
 * Carries out the plan of one office through the acts that its officers use, one after the other, each at its moment. What
 * an act refuses ends the story of that request; everything else that fails ends the simulation.
 */
export async function walkOffice(walk: OfficeWalk, plan: OfficePlan): Promise<Walked> {
  let staff = walk.officers
  const numbers = new Map<number, string>()
  const objections = new Map<number, string>()
  const over = new Set<number>()
  const refused = new Map<string, number>()
  const answered: Answered[] = []
  const handed = new Map<number, Temporal.Instant>()
  const tickets = new Map<number, HeldTicket>()
  let till: Till | undefined
  const refuse = (does: string, code: string) => {
    const what = `${does}: ${code}`
    refused.set(what, (refused.get(what) ?? 0) + 1)
  }
  const orRefused = (does: string) => (error: unknown) => {
    if (!(error instanceof Refusal)) throw new Error(`${does} in ${walk.key}`, { cause: error })
    refuse(does, error.code)
  }
  for (const deed of plan.deeds) {
    const at = Temporal.Instant.fromEpochMilliseconds(deed.at)
    if (deed.does === 'notice') await noticeLateIn(walk.pool, { office: walk.office, scope: walk.scope }, at, fail)
    else if (deed.does === 'away' || deed.does === 'back') {
      if (deed.does === 'away') await enter(walk, staff, deed.absence, at)
      staff = await standing(walk, at)
    } else if (deed.does === 'declare') {
      await declare(walk, deed, { at, staff }).catch(orRefused(deed.does))
    } else if ('date' in deed) {
      till = (await atTill(walk, deed, { at, staff, till }).catch(orRefused(deed.does))) ?? till
    } else if (!('visit' in deed) || isOfTicket(deed)) {
      await inRoom(walk, deed, { at, staff, tickets }).catch(orRefused(deed.does))
    } else if (!over.has(deed.visit)) {
      const visit = plan.visits[deed.visit]
      if (!visit) throw new Error(`there is no visit ${deed.visit}`)
      const place = { visit, at, staff, numbers, objections, handed, answered, tickets }
      await act(walk, deed, place).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw new Error(`${deed.does} of ${visit.service.key}`, { cause: error })
        over.add(deed.visit)
        refuse(deed.does, error.code)
      })
    }
  }
  return { cases: numbers.size, refused, answered }
}

function fail(error: unknown): void {
  throw error
}

type Place = {
  visit: Visit
  at: Temporal.Instant
  staff: ReadonlyMap<string, Officer>
  numbers: Map<number, string>
  objections: Map<number, string>
  /** When letters were handed over, and what was answered of them. */
  handed: Map<number, Temporal.Instant>
  answered: Answered[]
  /** Numbers of the queue, by whose visit they were taken. */
  tickets: Map<number, HeldTicket>
}

async function act(walk: OfficeWalk, deed: OnVisit, place: Place): Promise<void> {
  const { visit, at, numbers, objections } = place
  const by = officerOf(place.staff, deed.by)
  if (deed.does === 'register') {
    numbers.set(visit.index, await register(walk, by, place))
    return walk.onCase()
  }
  const number = numbers.get(visit.index)
  if (number === undefined) throw new Error(`${visit.service.key} was never registered`)
  if (deed.does === 'step') {
    await takeWholeStep(walk, { number, key: deed.step }, by, place)
    if (visit.service.procedure.some(({ key, does }) => key === deed.step && does === 'hand-over'))
      place.handed.set(visit.index, at)
    return
  }
  const on = { by, at, visit, number, objection: objections.get(visit.index), equipment: walk.equipment }
  const filed = await inAct(walk, at, (tx) => actOnCase({ ...on, tx }, deed))
  if (filed !== undefined) objections.set(visit.index, filed)
  if (deed.does === 'answer-question') await keepAnswer(walk, number, place)
}

async function keepAnswer({ pool, scope, key }: OfficeWalk, number: string, { visit, at, ...place }: Place) {
  const file = await transaction(pool, { scope }, (tx) => findCase(tx, number))
  const handedAt = place.handed.get(visit.index) ?? at
  if (file) place.answered.push({ office: key, number, caseId: file.id, handedAt, yes: visit.feeDemanded })
}

async function atTill(
  walk: OfficeWalk,
  deed: TillDeed,
  { at, staff, till }: Pick<Place, 'at' | 'staff'> & { till: Till | undefined },
): Promise<Till> {
  const by = officerOf(staff, deed.by)
  const { equipment, key: office, twins } = walk
  return await inAct(walk, at, (tx) => actOnTill({ tx, by, at, equipment, office, till, twins }, deed))
}

async function declare(walk: OfficeWalk, deed: DutyDeed, { at, staff }: Pick<Place, 'at' | 'staff'>): Promise<void> {
  const by = walk.above.get(deed.by) ?? officerOf(staff, deed.by)
  const { equipment, key: office } = walk
  await inAct(walk, at, (tx) => actOnDuty({ tx, by, at, office, files: equipment.files }, deed))
}

async function inRoom(
  walk: OfficeWalk,
  deed: RoomDeed,
  { at, staff, tickets }: Pick<Place, 'at' | 'staff' | 'tickets'>,
): Promise<void> {
  const by = officerOf(staff, deed.by)
  const ticket = 'visit' in deed ? tickets.get(deed.visit) : undefined
  const moved = await inAct(walk, at, (tx) => actInRoom({ tx, by, at, ticket }, deed))
  if ('visit' in deed && moved) tickets.set(deed.visit, moved)
}

async function register(walk: OfficeWalk, by: Officer, { visit, at, tickets }: Place): Promise<string> {
  const { service, person, cameWith } = visit
  const village = walk.villages[Math.floor(visit.village * walk.villages.length)] ?? ''
  const form = registrationOf(service, { ...person, until: 'step 1', toFollow: visit.toFollow, at }, village)
  const asked = Object.keys(form.requirements)
  const missing = new Set(visit.missing.map((roll) => asked[Math.floor(roll * asked.length)]))
  const marks = asked.map(
    (key) => [key, missing.has(key) ? 'missing' : (form.requirements[key] ?? 'received')] as const,
  )
  const intent = missing.size > 0 ? ('return' as const) : ('open' as const)
  const input = {
    ...form,
    intent,
    phone: person.phone,
    requirements: Object.fromEntries(marks),
    visit: tickets.get(cameWith)?.id,
  }
  return (await inAct(walk, at, (tx) => registerCase(tx, by, input, at, walk.equipment))).number
}

// A team has several words to say at one step, and a visit is planned before it is made.
async function takeWholeStep(
  walk: OfficeWalk,
  step: { number: string; key: string },
  by: Officer,
  { visit, at, staff }: Place,
): Promise<void> {
  const does = visit.service.procedure.find(({ key }) => key === step.key)?.does
  const proof = does === 'assess' || does === 'pay' ? await putProof(walk) : undefined
  const desk = { equipment: walk.equipment, visitor: visit.person, at, proof, cash: true }
  for (let words = 1; words <= wordsMax; words += 1) {
    const holderOf = (post: string) => (by.posts.includes(post) ? by : holderAmong(staff, post))
    if (await inAct(walk, at, (tx) => takeStep(tx, desk, step, holderOf))) return
  }
  throw new Error(`${step.key} of ${step.number} is never taken`)
}

const wordsMax = 30

async function putProof({ equipment }: OfficeWalk) {
  const stored = await equipment.files.put(Buffer.from('%PDF-1.4\n% bukti contoh\n'), 'application/pdf')
  return [{ ...stored, type: 'application/pdf' as const, requirement: 'proof', name: 'bukti.pdf' }]
}

async function enter(
  walk: OfficeWalk,
  staff: ReadonlyMap<string, Officer>,
  { username, kind, firstDay, back, substitute }: PlannedAbsence,
  at: Temporal.Instant,
): Promise<void> {
  const by = officerOf(staff, username)
  const inPlace = substitute === undefined ? '' : officerOf(staff, substitute).id
  const days = { from: firstDay.toString(), back: back.toString() }
  const entry = { requestId: randomUUID(), office: by.office, kind, officer: by.id, ...days, substitute: inPlace }
  await inAct(walk, at, (tx) => enterAbsence(tx, by, EnteringAbsence.parse(entry), at))
}

async function standing(walk: OfficeWalk, at: Temporal.Instant): Promise<ReadonlyMap<string, Officer>> {
  const { pool, scope, office, officers } = walk
  const found = await transaction(pool, { scope }, (tx) => standingAt(tx, [...officers.values()], { office, at }))
  return new Map(
    [...officers.keys()].map((username, place) => [username, found[place] ?? officerOf(officers, username)]),
  )
}

function holderAmong(staff: ReadonlyMap<string, Officer>, post: string): Officer {
  const officer = [...staff.values()].find(({ posts }) => posts.includes(post))
  if (!officer) throw new Error(`nobody holds the post ${post}`)
  return officer
}

function officerOf(staff: ReadonlyMap<string, Officer>, username: string): Officer {
  const officer = staff.get(username)
  if (!officer) throw new Error(`${username} does not work here`)
  return officer
}

async function inAct<Result>(
  { pool, scope }: OfficeWalk,
  at: Temporal.Instant,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return await transaction(pool, { scope, act: true, at }, work)
}
