import type pg from 'pg'
import type { Equipment } from '#cases'
import { CalendarYearMissing } from '#clock'
import { appointOfficer, countOfficers, type DemoAccounts } from '#identity'
import { type ActFacts, hasHappened, record } from '#journal'
import { findRegency, findRegencyHere, listOffices, listVillages, type Office } from '#offices'
import { transaction } from '#platform/db.ts'
import { cast, demoPassword } from './demo-cast.ts'
import { fillIndicators } from './demo-indicators.ts'
import { readOfficers } from './demo-officers.ts'
import { answerDemoQuestions, enterDemoKey } from './demo-question.ts'
import { people } from './demo-visitors.ts'
import { walkTo } from './demo-walk.ts'
import { fillStandards } from './fill-standards.ts'
import { CommandProblem } from './problem.ts'

const by = { kind: 'program', id: 'paten demonstration' } as const

/**
 * Fills a demonstration regency on its first start: invented officers in every office, and requests at every desk of
 * Mandau, all through the same acts that officers use. Returns what it made; nothing when it was filled before. Refuses
 * one whose filling was interrupted, and a database in which somebody works.
 */
export async function fillDemonstration(
  pool: pg.Pool,
  equipment: Equipment,
  now: Temporal.Instant,
  say: (line: string) => void,
): Promise<number> {
  const ground = await readGround(pool)
  if (ground.filled) return 0
  await assertUntouched(pool, ground)
  say('Filling it with a demonstration.')
  // Everybody knows the password of its officers: before the first of them is there, it is marked.
  await inRegency(pool, ground, now, { name: 'demonstration.begun', facts: {} })
  const since = now.toZonedDateTimeISO(ground.zone).toPlainDate().subtract({ days: 400 })
  for (const player of cast(ground.offices)) {
    const office = ground.offices.find((one) => one.key === player.office)
    if (!office) continue
    const scope = [office.id, ground.regency]
    await transaction(pool, { scope, act: true }, (tx) =>
      appointOfficer(tx, by, { ...player, office: office.id, password: demoPassword, from: since }, now),
    )
  }
  await enterDemoKey(pool, { ...ground, now })
  await fillIndicators(pool, { ...ground, now })
  let cases = 0
  try {
    for (const office of ground.offices) cases += await fillOffice(pool, equipment, ground, office, now)
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
    say(`no demonstration requests: the holidays of ${error.year} are not in the regency pack`)
  }
  await inRegency(pool, ground, now, { name: 'demonstration.filled', facts: { cases } })
  return cases
}

/** Whether this database was filled as a demonstration, or begun to be; such a database is never served in production. */
export async function isDemonstration(pool: pg.Pool): Promise<boolean> {
  const { begun, filled } = await readGround(pool)
  return begun || filled
}

async function assertUntouched(pool: pg.Pool, { regency, offices, begun }: Ground): Promise<void> {
  if (begun)
    throw new CommandProblem(
      'filling this demonstration was interrupted; nothing but the demonstration is in it: remove the data folder (PATEN_DATA), or empty the database that DATABASE_URL names, and start again',
    )
  const scope = [regency, ...offices.map(({ id }) => id)]
  if ((await transaction(pool, { scope }, (tx) => countOfficers(tx))) > 0)
    throw new CommandProblem(
      'there are officers in this database, and it is no whole demonstration: whoever works here serves it with PATEN_MODE=production; a demonstration needs an empty folder (PATEN_DATA)',
    )
}

async function inRegency(
  pool: pg.Pool,
  { regency }: Ground,
  at: Temporal.Instant,
  said: { name: string; facts: ActFacts },
): Promise<void> {
  await transaction(pool, { scope: [regency], act: true }, (tx) =>
    record(tx, { ...said, office: regency, subject: regency, by, at }),
  )
}

/** The accounts that the sign-in page of a demonstration offers. */
export function demoAccounts(
  offices: readonly Office[],
  posts: readonly { key: string; short: { id: string; en: string }; unit?: { id: string } | null }[],
): DemoAccounts {
  const shown = cast(offices).filter(
    (player) =>
      ['mandau', 'rupat-utara'].includes(player.office) ||
      ['pengawas', 'admin', 'tapem', 'organisasi', 'inspektorat'].includes(player.username),
  )
  return {
    demoPassword,
    demoAccounts: shown.map((player) => {
      const holds = posts.filter((post) => player.posts.includes(post.key))
      const held = holds.map((post) => post.short)
      const unit = holds.find((post) => post.unit)?.unit?.id
      return {
        username: player.username,
        name: player.name,
        post: { id: held.map((post) => post.id).join(', '), en: held.map((post) => post.en).join(', ') },
        office: unit ?? offices.find((office) => office.key === player.office)?.name ?? '',
      }
    }),
  }
}

type Ground = { regency: string; zone: string; offices: Office[]; begun: boolean; filled: boolean }

async function readGround(pool: pg.Pool): Promise<Ground> {
  const regency = await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))
  if (regency === undefined) throw new Error('no regency pack was applied')
  return await transaction(pool, { scope: [regency] }, async (tx) => {
    const zone = (await findRegency(tx))?.zone
    if (zone === undefined) throw new Error('no regency pack was applied')
    const happened = (name: string) => hasHappened(tx, name)
    const [begun, filled] = [await happened('demonstration.begun'), await happened('demonstration.filled')]
    return { regency, zone, offices: await listOffices(tx), begun, filled }
  })
}

async function fillOffice(
  pool: pg.Pool,
  equipment: Equipment,
  ground: Ground,
  office: Office,
  now: Temporal.Instant,
): Promise<number> {
  if (office.kind === 'regency') return 0
  const players = cast(ground.offices).filter((player) => player.office === office.key)
  const scope = [office.id, ground.regency]
  const on = now.toZonedDateTimeISO(ground.zone).toPlainDate()
  const usernames = players.map((player) => player.username)
  const officers = await readOfficers(pool, { scope, usernames, on })
  const villages = await villagesOf(pool, ground, office, now)
  const walk = { pool, equipment, scope, officers, villages }
  let made = 0
  const numbers: string[] = []
  for (const person of people(office.key, now, ground.zone)) {
    const number = await walkTo(walk, person)
    made += 1
    if (person.until === 'done') numbers.push(number)
  }
  await answerDemoQuestions(pool, { now, scope, numbers })
  const camat = officers.find(({ duties }) => duties.includes('standards.enact'))
  if (camat && office.key === 'mandau')
    await fillStandards({ pool, equipment, scope, regency: ground.regency }, { by: camat, office: office.key, now })
  return made
}

async function villagesOf(pool: pg.Pool, ground: Ground, office: Office, now: Temporal.Instant): Promise<string[]> {
  const on = now.toZonedDateTimeISO(ground.zone).toPlainDate()
  const villages = await transaction(pool, { scope: [ground.regency] }, (tx) => listVillages(tx, office.id, on))
  return villages.map((village) => village.id)
}
