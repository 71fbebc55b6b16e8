import { listWork } from '#cases'
import { shortDayOrMoment } from '#clock'
import { absenceRules, listAway, listColleagues, type Officer } from '#identity'
import { findRegency, listOffices, listPostKinds, type Office, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { type DeskToday, daysSince, desksAlone, deskToday } from '../rules/desks.ts'
import { aloneIn, aloneSentence, sayDesk } from '../words.ts'

/** A desk that has had nobody for longer than the regency lets be. */
export type LongAlone = { office: string; officeName: string; post: Text; days: number; waiting: number }

/** The desks of offices within scope that have had nobody for as many days as are told to the regency. */
export async function listLongAlone(db: Db, offices: readonly Office[], now: Temporal.Instant): Promise<LongAlone[]> {
  const rules = (await findRegency(db))?.absences ?? absenceRules
  const found: LongAlone[] = []
  for (const office of offices) {
    const alone = await listAlone(db, office, now, rules.toldAfter.days)
    const { key, shortName } = office
    found.push(...alone.map(({ post, days, waiting }) => ({ office: key, officeName: shortName, post, days, waiting })))
  }
  return found
}

/** The desks of an office that have had neither holder nor stand-in for so many days, with how many files lie there. */
export async function listAlone(
  db: Db,
  { id, zone }: Pick<Office, 'id' | 'zone'>,
  now: Temporal.Instant,
  fromDays = 0,
): Promise<{ key: string; post: Text; days: number; waiting: number }[]> {
  const away = await listAway(db, { office: id, at: now })
  if (away.length === 0) return []
  const kinds = await listPostKinds(db)
  const holders = await listColleagues(db, { office: id, on: now.toZonedDateTimeISO(zone).toPlainDate() })
  const alone = desksAlone({ holders, away })
    .map(({ post, since }) => ({ post, days: daysSince(since, now, zone) }))
    .filter(({ days }) => days >= fromDays)
  const work = alone.length === 0 ? [] : await listWork(db, id)
  return alone.map(({ post, days }) => {
    const waiting = work.find((one) => one.post === post)?.now ?? 0
    return { key: post, post: shortOf(kinds, post), days, waiting }
  })
}

/** For the first page of the day: which desks have had nobody for too long, for who looks after officers here or supervises. */
export async function owedAbsences(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text } | undefined> {
  const supervises = by.duties.includes('offices.supervise')
  if (!supervises && !by.duties.includes('officers.manage')) return undefined
  const offices = (await listOffices(db)).filter((office) =>
    supervises ? office.kind === 'kecamatan' : office.id === by.office,
  )
  const alone = await listLongAlone(db, offices, now)
  if (alone.length === 0) return undefined
  const says = supervises ? aloneSentence(alone) : aloneIn(alone)
  return { says, href: supervises ? '/offices#tanpa-pemegang' : '/absences', link: aloneLink }
}

const aloneLink: Text = { id: 'Lihat', en: 'See' }

/** How a post is served today, in a sentence for citizens; nothing of why somebody is away. Without `substitutes` it does not sign. */
export async function sayDeskToday(
  db: Db,
  wanted: {
    office: Pick<Office, 'id' | 'zone'>
    post: string
    now: Temporal.Instant
    substitutes?: readonly { post: string }[] | undefined
  },
): Promise<{ stands: DeskToday['stands']; says: Text } | undefined> {
  const { office, post, now, substitutes } = wanted
  const [away, holders, kinds] = [
    await listAway(db, { office: office.id, at: now }),
    await listColleagues(db, { office: office.id, on: now.toZonedDateTimeISO(office.zone).toPlainDate() }),
    await listPostKinds(db),
  ]
  const desk = deskToday(post, { holders, away }, substitutes)
  if (!desk) return undefined
  const names = desk.stands === 'in-place' ? desk.by.map((key) => nameOf(kinds, key)) : []
  const until = desk.stands === 'waits' && desk.until ? shortDayOrMoment(desk.until, office.zone, now) : undefined
  return { stands: desk.stands, says: sayDesk(desk.stands, names[0], until, substitutes !== undefined) }
}

function shortOf(kinds: readonly PostKind[], key: string): Text {
  return kinds.find((kind) => kind.key === key)?.short ?? { id: key, en: key }
}

function nameOf(kinds: readonly PostKind[], key: string): Text {
  return kinds.find((kind) => kind.key === key)?.name ?? { id: key, en: key }
}
