import { costRules, listServices } from '#catalogue'
import { calendarOf, openingOf, sayDay, sayDuration } from '#clock'
import type { Device } from '#devices'
import { isAsked } from '#integrity'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import { qrPath } from '#platform/qr.ts'
import { listPublicStandards } from '#standards'
import type { Text } from '#ui/language.ts'
import type { BoardPage, KioskPage, KioskTicketPage, Today } from '../contract.ts'
import { doorPath, phonePath } from '../paths.ts'
import { sayFree } from '../rules/say-free.ts'
import { findStanding, findTicket } from '../store/find.ts'
import { readRoom } from './read-room.ts'
import { groupLines, ticketNow } from './ticket-now.ts'

type Asked = { now: Temporal.Instant; origin: string }

/** What the kiosk shows: each matter with how many wait for it. */
export async function kioskPage(tx: Tx, device: Device, { now }: Asked): Promise<KioskPage> {
  const [office, room] = [await findOffice(tx, device.office), await readRoom(tx, device.office, now)]
  const { hours } = await hoursOf(tx, device, now)
  const isOpen = room.day !== undefined
  return { officeName: office?.name ?? '', isOpen, lines: groupLines(room), hours, asks: await isAsked(tx) }
}

/** A ticket that this office gave, as the kiosk prints it: also once more, when the paper had run out. */
export async function kioskTicketPage(
  tx: Tx,
  device: Device,
  asked: Asked & { ticket: string },
): Promise<KioskTicketPage | undefined> {
  const [office, kept] = [
    await findOffice(tx, device.office),
    await findTicket(tx, device.office, { id: asked.ticket }),
  ]
  if (!office || !kept) return undefined
  const room = await readRoom(tx, device.office, asked.now)
  const address = `${asked.origin}${phonePath(office.key, kept.code)}`
  const ticket = ticketNow(room, kept, await findStanding(tx, device.office, kept.id))
  const free = await freeHere(tx, device.office, room.now.toZonedDateTimeISO(room.zone).toPlainDate())
  return { officeName: office.name, ticket, free, address, qr: qrPath(address) }
}

/** What the board shows beside the room: hours, pledge, and the QR by which a telephone takes a ticket. */
export async function boardPage(tx: Tx, device: Device, asked: Asked): Promise<BoardPage> {
  const [office, room] = [await findOffice(tx, device.office), await readRoom(tx, device.office, asked.now)]
  const address = room.day && office && `${asked.origin}${doorPath(office.key, room.day.doorCode)}`
  return {
    officeName: office?.name ?? '',
    ...{ room, today: await todayOf(tx, device, office?.key ?? '', asked.now) },
    door: address === undefined ? undefined : { address, qr: qrPath(address) },
  }
}

async function todayOf(tx: Tx, device: Device, key: string, now: Temporal.Instant): Promise<Today> {
  const { hours, today } = await hoursOf(tx, device, now)
  const pledged = ((await listPublicStandards(tx, { office: key, now }))?.inForce ?? []).filter(
    ({ pledged }) => pledged,
  )
  const offers = new Map(
    (await listServices(tx, device.office, today)).map(({ definition }) => [definition.key, definition]),
  )
  const said = pledged.slice(0, 3).flatMap(({ service, name }) => {
    const promise = offers.get(service)?.promise
    if (!promise) return []
    const time = sayDuration(promise)
    return [{ id: `${name.id}: ${time.id}`, en: `${name.en}: ${time.en}` }]
  })
  const pledge = { id: said.map(({ id }) => id).join('; '), en: said.map(({ en }) => en).join('; ') }
  return { hours, pledge: said.length === 0 ? undefined : pledge, free: await freeHere(tx, device.office, today) }
}

async function freeHere(tx: Tx, office: string, on: Temporal.PlainDate): Promise<Text | undefined> {
  const offered = (await listServices(tx, office, on)).map(({ definition }) => definition)
  const isFree = (one: (typeof offered)[number]) => costRules(one, { on, answers: {} }).length === 0
  return sayFree(offered.map((one) => ({ name: one.name, freeUnder: isFree(one) ? one.cost.basis : undefined })))
}

async function hoursOf(tx: Tx, device: Device, now: Temporal.Instant) {
  const { calendar } = await calendarOf(tx, device)
  const office = await findOffice(tx, device.office)
  const today = now.toZonedDateTimeISO(office?.zone ?? 'Asia/Jakarta').toPlainDate()
  return { today, hours: calendar.years.has(today.year) ? sayDay(openingOf(calendar, today)) : undefined }
}
