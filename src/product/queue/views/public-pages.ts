import { sayDeskToday } from '#absence'
import { findServiceVersion, requirementsFor } from '#catalogue'
import { CalendarYearMissing, calendarOf, isOpen, nextOpening, openingOf, sayDay, sayOpensAgain } from '#clock'
import { findOfficeByKey, findRegency, listPostKinds, type Office } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { DoorPage, PhonePage, TripPage } from '../contract.ts'
import { readTicketCode } from '../rules/code.ts'
import { expectedIn } from '../rules/line.ts'
import { findStanding, findTicket, listPurposes } from '../store/find.ts'
import { readRoom } from './read-room.ts'
import { groupLines, mattersLeft, ticketNow } from './ticket-now.ts'

type Asked = { office: string; now: Temporal.Instant }

/** The office that an address names, with the transaction opened to it. */
export async function openOffice(tx: Tx, key: string): Promise<{ office: Office; regency: string } | undefined> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, key), findRegency(tx)])
  if (office?.kind !== 'kecamatan' || !regency) return undefined
  await setScope(tx, [regency.id, office.id])
  return { office, regency: regency.id }
}

/** One ticket on its holder's telephone. Takes the code that stands on it; a wrong one is not found. */
export async function phonePage(tx: Tx, asked: Asked & { code: string }): Promise<PhonePage | undefined> {
  const opened = await openOffice(tx, asked.office)
  const code = readTicketCode(asked.code)
  const kept = opened && (await findTicket(tx, opened.office.id, { code }))
  if (!opened || !kept) return undefined
  const { office } = opened
  const room = await readRoom(tx, office.id, asked.now)
  const ticket = ticketNow(room, kept, await findStanding(tx, office.id, kept.id))
  const [purpose] = await listPurposes(tx, [kept.id])
  const matters = [ticket.group ?? [], mattersLeft(room, kept, ticket.group?.key ?? kept.group)].flat()
  return {
    office: { key: office.key, name: office.name },
    ...{ code, ticket, services: matters.flatMap(({ offered }) => offered) },
    said: purpose && (await saidOf(tx, office.id, purpose, asked.now.toZonedDateTimeISO(office.zone).toPlainDate())),
  }
}

async function saidOf(
  tx: Tx,
  office: string,
  { service, papers }: { service: string; papers: readonly string[] },
  on: Temporal.PlainDate,
): Promise<PhonePage['said']> {
  const version = await findServiceVersion(tx, { office, key: service, on })
  if (!version) return undefined
  const asked = requirementsFor(version.definition, {})
  return { service, papers: asked.map(({ key, name }) => ({ key, name, has: papers.includes(key) })) }
}

/** Where a ticket is taken from one's own telephone, behind the QR at the door. */
export async function doorPage(tx: Tx, asked: Asked & { code: string }): Promise<DoorPage | undefined> {
  const opened = await openOffice(tx, asked.office)
  if (!opened) return undefined
  const { key, name, id } = opened.office
  const room = await readRoom(tx, id, asked.now)
  return {
    office: { key, name },
    code: readTicketCode(asked.code),
    ...{ lines: groupLines(room), isOpen: room.day !== undefined },
  }
}

/** Is the trip worth it: open, somebody who signs, how many wait, and how long it takes at this hour. */
export async function tripPage(tx: Tx, asked: Asked): Promise<TripPage | undefined> {
  const opened = await openOffice(tx, asked.office)
  if (!opened) return undefined
  const { office, regency } = opened
  const { calendar } = await calendarOf(tx, { regency, office: office.id })
  const room = await readRoom(tx, office.id, asked.now)
  const today = asked.now.toZonedDateTimeISO(office.zone).toPlainDate()
  const isKnown = calendar.years.has(today.year)
  const open = isKnown && isOpen(calendar, asked.now)
  const waiting = room.standing.filter(({ state }) => state === 'waiting')
  const shut = isKnown && openingOf(calendar, today).spans.length === 0
  return {
    office: { key: office.key, name: office.name },
    ...{ room, isOpen: open, waiting: waiting.length },
    hours: isKnown ? sayDay(openingOf(calendar, today)) : undefined,
    opens: open || !isKnown ? undefined : opensAt(calendar, asked.now, office.zone),
    // On a day without hours nobody is at the desk, whoever holds it.
    signer: shut ? undefined : await signerToday(tx, office, asked.now),
    longest: longestOf(room),
  }
}

// The highest post of a kecamatan that signs. Which paper it is for is not known here, so nothing is said of who signs instead.
async function signerToday(tx: Tx, office: Office, now: Temporal.Instant): Promise<Text | undefined> {
  const [post] = (await listPostKinds(tx))
    .filter(({ at, duties }) => at === 'kecamatan' && duties.includes('cases.sign'))
    .toSorted((a, b) => (a.level ?? 9) - (b.level ?? 9))
  const today = post && (await sayDeskToday(tx, { office, post: post.key, now }))
  if (!post || !today) return undefined
  return { id: `${post.short.id}, ${today.says.id}`, en: `${post.short.en}, ${today.says.en}` }
}

function opensAt(calendar: Parameters<typeof nextOpening>[0], now: Temporal.Instant, zone: string): Text | undefined {
  try {
    return sayOpensAgain(nextOpening(calendar, now), zone, now)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

// Of the groups that people ask for here, the longest: nobody is glad of a figure that was somebody else's.
function longestOf(room: TripPage['room']): TripPage['longest'] {
  const all = room.groups.map(({ key }) => expectedIn(room, key))
  const told = all.filter((one) => one.kind === 'between').toSorted((a, b) => b.highMinutes - a.highMinutes)
  return (
    told[0] ??
    all.find(({ kind }) => kind === 'now') ??
    all.find(({ kind }) => kind === 'too-few') ?? { kind: 'no-counter' }
  )
}
