import { availableParallelism } from 'node:os'
import type pg from 'pg'
import type { Equipment } from '#cases'
import { calendarFrom } from '#clock'
import { appointOfficer, type Officer } from '#identity'
import { hasHappened, record } from '#journal'
import { findRegency, findRegencyHere, listOffices, listVillages, type Office } from '#offices'
import { transaction } from '#platform/db.ts'
import { cast, demoPassword } from '../demo-cast.ts'
import { readOfficers } from '../demo-officers.ts'
import { enterDemoKey } from '../demo-question.ts'
import { foldAll } from '../fold-figures.ts'
import { inventPeople, type Person } from '../invented-people.ts'
import { lookEverywhere } from '../look-at-desks.ts'
import type { Pack } from '../pack/pack.ts'
import { CommandProblem } from '../problem.ts'
import type { Assumptions, PlantName } from './assumptions.ts'
import type { OfficePlan } from './plan.ts'
import { planOffice } from './plan-office.ts'
import { type Answered, tellCounts } from './tell-counts.ts'
import { timesOver } from './twins.ts'
import { type Walked, walkOffice } from './walk-office.ts'

/** What is simulated: the same options give the same content. */
export type Simulation = {
  seed: number
  days: number
  firstDay: Temporal.PlainDate
  casesAYear: number
  plants: readonly PlantName[]
  /** Only these; every kecamatan where none is named. */
  offices: readonly string[]
  /** How many come for each that was planned, one behind the other. */
  times: number
}

type Ground = { regency: string; zone: string; offices: readonly Office[] }

const by = { kind: 'program', id: 'paten simulation' } as const

/** Refuses a database in which anything was done: a simulated year begins in an empty one. */
export async function assertEmpty(pool: pg.Pool, folder: string): Promise<void> {
  const regency = await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))
  if (regency === undefined) return
  const happened = (name: string) => transaction(pool, { scope: [regency] }, (tx) => hasHappened(tx, name))
  if (await happened('simulation.ended'))
    throw new CommandProblem(`${folder} holds a simulated year already; another needs an empty folder (--data)`)
  if (await happened('simulation.begun'))
    throw new CommandProblem(
      `a simulation was interrupted in ${folder}; remove the folder and give the same command again: it comes out the same`,
    )
  throw new CommandProblem(`${folder} is in use already; a simulated year needs an empty folder (--data)`)
}

/**
 * Fills a regency whose pack was applied: its officers, and everything that happens in its offices, through the acts. Offices
 * are walked beside each other, each in its own order. `twins` is how many come for each that was planned: fewer than the
 * simulation names where the others are laid out afterwards. `say` is told how far it is. Returns what came of it.
 */
export async function fillRegency(
  pool: pg.Pool,
  equipment: Equipment,
  { pack, assumed, simulation, twins }: { pack: Pack; assumed: Assumptions; simulation: Simulation; twins: number },
  say: (line: string) => void,
): Promise<Walked> {
  const ground = await readGround(pool)
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(ground.zone).toInstant()
  const { firstDay, days } = simulation
  const { seed, casesAYear, plants, times } = simulation
  const facts = { seed, days, casesAYear, times, plants, firstDay: firstDay.toString() }
  // Everybody knows the password of its officers: before the first of them is there it is a demonstration, and was begun.
  for (const name of ['simulation.begun', 'demonstration.filled'])
    await inRegency(pool, ground, at(firstDay), { name, facts })
  // Entered as of the end, so that nobody's password is a year old when the year is looked at.
  await appointAll(pool, ground, { from: firstDay.subtract({ days: 1 }), at: at(firstDay.add({ days })) })
  await enterDemoKey(pool, { regency: ground.regency, zone: ground.zone, now: at(firstDay) })
  const isMeant = ({ key }: Office) => simulation.offices.length === 0 || simulation.offices.includes(key)
  const offices = ground.offices.filter((office) => office.kind === 'kecamatan' && isMeant(office))
  const plans = offices.map((office) => ({
    office,
    plan: timesOver(planOf(office, ground, { pack, assumed, simulation }), twins),
  }))
  const planned = plans.reduce((sum, { plan }) => sum + plan.visits.length, 0)
  say(`${planned} people come to ${offices.length} offices in ${days} days from ${firstDay}`)
  const walked = await walkAll(pool, equipment, { ground, plans, on: firstDay, planned, twins }, say)
  say(`${walked.cases} requests are done`)
  await foldAll(pool, at(firstDay.add({ days })))
  return walked
}

/**
 * Ends a year that is whole: what was answered in it is told, what its figures ask about is asked, by all there is, and that it
 * ended is recorded. Until then it was interrupted, and begins anew.
 */
export async function endYear(
  pool: pg.Pool,
  { pack, simulation }: { pack: Pack; simulation: Simulation },
  { cases, answered }: Pick<Walked, 'cases' | 'answered'>,
): Promise<void> {
  const ground = await readGround(pool)
  const { firstDay, days } = simulation
  const at = firstDay.add({ days }).toZonedDateTime(ground.zone).toInstant()
  const [inspector] = await readOfficers(pool, { scope: [ground.regency], usernames: ['inspektorat'], on: firstDay })
  const complainDays = pack.calendar.limits.find(({ name }) => name === 'complaint')?.amount ?? 30
  if (inspector) await tellCounts(pool, inspector, { answered, zone: ground.zone, until: at, complainDays })
  await lookEverywhere(pool, at)
  await inRegency(pool, ground, at, { name: 'simulation.ended', facts: { cases } })
}

type Planned = { office: Office; plan: OfficePlan }

/** Plans one office of the regency, as its pack describes it. */
export function planOf(
  office: Pick<Office, 'key'>,
  { zone, offices }: Pick<Ground, 'zone'> & { offices: readonly Pick<Office, 'key' | 'kind' | 'shortName'>[] },
  { pack, assumed, simulation }: { pack: Pack; assumed: Assumptions; simulation: Simulation },
): OfficePlan {
  const levels = new Map(pack.posts.posts.map(({ key, level }) => [key, level ?? 9]))
  const levelOf = (post: string) => levels.get(post) ?? 9
  const workAt = (key: string | undefined) =>
    cast(offices)
      .filter((player) => player.office === key)
      .map(({ username, posts }) => ({ username, posts, level: Math.min(...posts.map(levelOf)) }))
  const regency = offices.find(({ kind }) => kind === 'regency')
  const own = pack.calendar.offices.find((one) => one.office === office.key)
  const lapse = pack.calendar.limits.find(({ name }) => name === 'completion')
  const place = offices.findIndex(({ key }) => key === office.key)
  const about = {
    ...{ office: office.key, zone, colleagues: workAt(office.key) },
    lapseDays: lapse?.unit === 'days' ? lapse.amount : undefined,
    owing: { duties: pack.duties, above: workAt(regency?.key) },
    accountDay: pack.cash.account.dayOfMonth,
    services: pack.services.filter(({ offices: offering }) => offering.some((one) => one.office === office.key)),
    calendar: calendarFrom(pack.calendar, { own, zone }),
    queue: pack.queue,
  }
  const people = inhabitants().filter((_person, index) => index % offices.length === place)
  return planOffice(about, assumed, {
    ...simulation,
    people,
    plants: { names: simulation.plants, assumed: assumed.plants },
  })
}

let invented: readonly Person[] | undefined

/** Of whom visitors are drawn, the same for every office: some come several times. */
function inhabitants(): readonly Person[] {
  invented ??= inventPeople(120_000)
  return invented
}

async function walkAll(
  pool: pg.Pool,
  equipment: Equipment,
  {
    ground,
    plans,
    on,
    planned,
    twins,
  }: { ground: Ground; plans: readonly Planned[]; on: Temporal.PlainDate; planned: number; twins: number },
  say: (line: string) => void,
): Promise<Walked> {
  // The largest first, so that none is left alone at the end.
  const waiting = plans.toSorted((one, other) => other.plan.deeds.length - one.plan.deeds.length)
  const [refused, told] = [new Map<string, number>(), { cases: 0 }]
  const answered: Answered[] = []
  const onCase = () => {
    told.cases += 1
    if (told.cases % 500 === 0) say(`${told.cases} of ${planned} requests`)
  }
  const regency = ground.offices.find(({ kind }) => kind === 'regency')
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id, key } = next.office
      const scope = [id, ground.regency]
      const officers = await officersAt(pool, ground, { office: key, scope, on })
      const above = await officersAt(pool, ground, { office: regency?.key, scope, on })
      const villages = await transaction(pool, { scope: [ground.regency] }, (tx) => listVillages(tx, id, on))
      const walk = {
        ...{ pool, equipment, office: id, key, scope, officers, above, twins, onCase },
        villages: villages.map((one) => one.id),
      }
      const walked = await walkOffice(walk, next.plan)
      answered.push(...walked.answered)
      for (const [code, times] of walked.refused) refused.set(code, (refused.get(code) ?? 0) + times)
    }
  }
  await Promise.all(Array.from({ length: besideEachOther }, worker))
  return { cases: told.cases, refused, answered }
}

/** Who works in an office, or at the regency, by user name; each may touch what is walked there. */
async function officersAt(
  pool: pg.Pool,
  { offices }: Ground,
  { office, scope, on }: { office: string | undefined; scope: readonly string[]; on: Temporal.PlainDate },
): Promise<ReadonlyMap<string, Officer>> {
  const usernames = cast(offices).flatMap((player) => (player.office === office ? [player.username] : []))
  const found = await readOfficers(pool, { scope, usernames, on })
  return new Map(found.map((officer, place) => [usernames[place] ?? officer.id, { ...officer, scope }]))
}

/** Offices that are walked at once: while one waits for its disk, another is at work. */
export const besideEachOther = Math.min(11, 4 * availableParallelism())

async function appointAll(
  pool: pg.Pool,
  ground: Ground,
  { from, at }: { from: Temporal.PlainDate; at: Temporal.Instant },
): Promise<void> {
  for (const player of cast(ground.offices)) {
    const office = ground.offices.find(({ key }) => key === player.office)
    if (!office) continue
    await transaction(pool, { scope: [office.id, ground.regency], act: true, at }, (tx) =>
      appointOfficer(tx, by, { ...player, office: office.id, password: demoPassword, from }, at),
    )
  }
}

async function inRegency(
  pool: pg.Pool,
  { regency }: Ground,
  at: Temporal.Instant,
  said: { name: string; facts: Parameters<typeof record>[1]['facts'] },
): Promise<void> {
  await transaction(pool, { scope: [regency], act: true, at }, (tx) =>
    record(tx, { ...said, facts: said.facts ?? {}, office: regency, subject: regency, by, at }),
  )
}

async function readGround(pool: pg.Pool): Promise<Ground> {
  const regency = await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))
  if (regency === undefined) throw new Error('no regency pack was applied')
  return await transaction(pool, { scope: [regency] }, async (tx) => {
    const zone = (await findRegency(tx))?.zone
    if (zone === undefined) throw new Error('no regency pack was applied')
    return { regency, zone, offices: await listOffices(tx) }
  })
}
