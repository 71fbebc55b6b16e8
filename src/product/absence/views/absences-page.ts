import { letterDate } from '#clock'
import {
  type Absence,
  absenceRules,
  listAbsenceChanges,
  listAbsences,
  listAway,
  listColleagues,
  listHoldings,
  listOfficers,
  type Officer,
  officeInReach,
  standingOn,
} from '#identity'
import { findRegency, listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { AbsenceLine, AbsencesPage } from '../contract.ts'
import { standsAt, whyNotKeep } from '../rules.ts'
import { kindWords } from '../words.ts'

/** Who of an office is away, was and will be, and what this reader may enter. Not in reach is not found. */
export async function absencesPage(
  db: Db,
  by: Officer,
  ask: { office: string | undefined; now: Temporal.Instant; saved: string | undefined },
): Promise<AbsencesPage | undefined> {
  const reached = await officeInReach(db, by, ask.office)
  if (!reached) return undefined
  const { office, offices } = reached
  const today = ask.now.toZonedDateTimeISO(office.zone).toPlainDate()
  const room = await readRoom(db, by, office.id, ask.now, today)
  const { kinds, colleagues, isKeeper } = room
  const isEmpty = (post: string) => room.holdings.every((one) => one.post !== post)
  return {
    office: office.id,
    officeKey: office.key,
    officeName: office.name,
    offices,
    today,
    lines: (await listAbsences(db, { office: office.id, at: ask.now, endedToo: true })).map((entry) =>
      lineOf(entry, by, room),
    ),
    people: colleagues
      .filter(({ id, posts }) => room.may(id, posts, 'leave') === undefined)
      .map(({ id, name, addressAs }) => ({ id, name: `${addressAs} ${name}` })),
    mayWriteOthers: isKeeper,
    emptyPosts: kinds
      .filter(({ key, at, oneHolder }) => isKeeper && at === office.kind && oneHolder && isEmpty(key))
      .filter(({ key }) => room.may(null, [key], 'vacant') === undefined)
      .map(({ key, name }) => ({ key, name })),
    colleagues: colleagues.map(({ id, name, addressAs, posts }) => ({
      id,
      name: `${addressAs} ${name}`,
      posts: posts.map((post) => shortOf(kinds, post)),
    })),
    self: by.id,
    rules: (await findRegency(db))?.absences ?? absenceRules,
    saved: ask.saved === 'entered' || ask.saved === 'changed' || ask.saved === 'back' ? ask.saved : undefined,
  }
}

type Room = Awaited<ReturnType<typeof readRoom>>

/** Who works in an office today, who of them is away, and what this reader may write about whom. */
async function readRoom(db: Db, by: Officer, office: string, now: Temporal.Instant, today: Temporal.PlainDate) {
  const [changes, officers, held, kinds, colleagues, away] = [
    await listAbsenceChanges(db, office),
    await listOfficers(db, { office }),
    await listHoldings(db, { office }),
    await listPostKinds(db),
    await listColleagues(db, { office, on: today }),
    await listAway(db, { office, at: now }),
  ]
  return {
    ...{ changes, kinds, colleagues, away, now },
    holdings: held.filter((one) => standingOn(one, today) === 'now'),
    isKeeper: by.duties.includes('officers.manage') || by.duties.includes('offices.administer'),
    nameOf: (id: string | null) => {
      const found = officers.find((one) => one.id === id)
      return found ? `${found.addressAs} ${found.name}` : ''
    },
    may: (officer: string | null, posts: readonly string[], kind: Absence['kind']) =>
      whyNotKeep(by, { officer, office, posts }, { kind, kinds }),
  }
}

function lineOf(entry: Absence, by: Officer, room: Room): AbsenceLine {
  const theirs = room.holdings.filter((one) => one.officer === entry.officer).map(({ post }) => post)
  const posts = entry.post === null ? theirs : [entry.post]
  const stands = standsAt(entry, room.now)
  const own = entry.officer === by.id
  const isTold = own || room.isKeeper
  return {
    id: entry.id,
    who: entry.officer === null ? undefined : room.nameOf(entry.officer),
    posts: posts.map((post) => shortOf(room.kinds, post)),
    kind: isTold || entry.kind === 'vacant' ? kindWords[entry.kind] : undefined,
    from: entry.from,
    until: entry.until ?? undefined,
    stands,
    standIn: entry.substitute === null ? undefined : standInOf(entry, room.nameOf, room.away),
    substitute: entry.substitute ?? undefined,
    reason: isTold ? entry.reason : '',
    changes: room.changes
      .filter(({ absence }) => absence === entry.id)
      .map((change) => ({ at: change.at, by: room.nameOf(change.by), reason: change.reason })),
    own,
    why: stands === 'ended' ? 'absence-over' : room.may(entry.officer, posts, entry.kind),
  }
}

function standInOf(
  { substitute, mark, orderNumber, orderOn, orderBy }: Absence,
  nameOf: (id: string | null) => string,
  away: readonly { officer: string | null }[],
): AbsenceLine['standIn'] {
  return {
    name: nameOf(substitute),
    mark: mark ?? undefined,
    order:
      mark === null ? undefined : [orderNumber, orderOn && letterDate(orderOn).id, orderBy].filter(Boolean).join(', '),
    away: away.some(({ officer }) => officer === substitute),
  }
}

function shortOf(kinds: readonly PostKind[], key: string): Text {
  return kinds.find((kind) => kind.key === key)?.short ?? { id: key, en: key }
}
