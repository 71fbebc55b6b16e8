import { type Device, deviceAsking, hearDevice, heardEveryMinutes } from '#devices'
import type { Officer } from '#identity'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { renderPart } from '#ui/document.ts'
import { takeAtDoor } from '../acts/take-at-door.ts'
import { takeTicket } from '../acts/take-ticket.ts'
import { tellFromPhone } from '../acts/tell-from-phone.ts'
import { OnOwnPhone, TakingAtDoor, TakingTicket } from '../contract.ts'
import { oneTicket } from '../one-ticket.ts'
import { kioskTicketPath, paths, phonePath } from '../paths.ts'
import { readTicketCode } from '../rules/code.ts'
import { findStanding, findTicket } from '../store/find.ts'
import { boardPage, kioskPage, kioskTicketPage } from '../views/device-pages.ts'
import { doorPage, openOffice, phonePage, tripPage } from '../views/public-pages.ts'
import { readRoom } from '../views/read-room.ts'
import { ticketNow } from '../views/ticket-now.ts'
import { errors, refusals } from '../words.ts'
import { BoardNow, callsOf, renderBoardPage } from './board.page.tsx'
import { renderDoorPage } from './door.page.tsx'
import { renderKioskPage } from './kiosk.page.tsx'
import { renderKioskTicketPage } from './kiosk-ticket.page.tsx'
import { renderPhonePage, TicketPart } from './phone.page.tsx'
import { messageOf, renderTripPage } from './trip.page.tsx'

/** Tickets that one address takes by telephone in a minute: an office's own network is one address. */
const doorPerMinute = 40
const phonePerMinute = 600

/** What stands in the room and what citizens see of it: kiosk and board, one's own telephone, and the trip page. */
export function publicRoutes(web: Web<Officer>): void {
  kioskRoutes(web)
  boardRoutes(web)
  phoneRoutes(web)
  const trip = (tx: Tx, { params, now }: Ask) => tripPage(tx, { office: params.office ?? '', now })
  web.page('/kecamatan/:office/antrean', {
    may: 'anyone',
    view: (tx, _person, ask) => trip(tx, ask),
    render: renderTripPage,
  })
  web.file('/kecamatan/:office/antrean/pesan', {
    may: 'anyone',
    find: async (tx, _person, ask) => {
      const page = await trip(tx, ask)
      if (!page) return undefined
      const content = async () => Buffer.from(`${messageOf(page, ask.now)}\n`)
      return { content, type: 'text/plain; charset=utf-8', name: 'antrean.txt' }
    },
  })
}

function kioskRoutes(web: Web<Officer>): void {
  const asDevice = async <Found>(tx: Tx, ask: Pick<Ask, 'cookies'>, read: (device: Device) => Promise<Found>) =>
    await read(await deviceAsking(tx, ask.cookies, 'kiosk'))
  const kiosk = {
    may: 'anyone',
    view: (tx: Tx, _person: unknown, ask: Ask) => asDevice(tx, ask, (device) => kioskPage(tx, device, ask)),
    render: renderKioskPage,
  }
  web.page(paths.kiosk, kiosk)
  web.act(paths.kiosk, {
    may: 'anyone',
    input: TakingTicket,
    shape: oneTicket,
    act: async (tx, _by, input, at, from) => {
      const device = await deviceAsking(tx, from.cookies, 'kiosk')
      const zone = (await findOffice(tx, device.office))?.zone ?? ''
      return await takeTicket(tx, { source: 'kiosk', office: device.office, zone, id: device.id }, input, at)
    },
    refusals,
    errors,
    again: kiosk,
    goTo: ({ ticket }) => kioskTicketPath(ticket),
  })
  web.page('/kiosk/tickets/:ticket', {
    may: 'anyone',
    view: (tx, _person, ask) =>
      asDevice(tx, ask, (device) => kioskTicketPage(tx, device, { ...ask, ticket: ask.params.ticket ?? '' })),
    render: renderKioskTicketPage,
  })
}

function boardRoutes(web: Web<Officer>): void {
  web.page(paths.board, {
    may: 'anyone',
    view: async (tx, _person, ask) => await boardPage(tx, await deviceAsking(tx, ask.cookies, 'board'), ask),
    render: renderBoardPage,
  })
  web.stream('/board/news', {
    may: 'anyone',
    seat: async (tx, _person, ask) => {
      const { id, office, regency } = await deviceAsking(tx, ask.cookies, 'board')
      return { topic: office, scope: [regency, office], device: id }
    },
    stays: { everyMs: heardEveryMinutes * 60_000, keep: (tx, { device }, at) => hearDevice(tx, device, at) },
    room: readRoom,
    isAlike: true,
    tell: (room, _seat, frame) => {
      const html = renderPart(BoardNow({ room, frame }))
      return JSON.stringify({ html, calls: callsOf(room) })
    },
  })
}

function phoneRoutes(web: Web<Officer>): void {
  const door = {
    may: 'anyone',
    view: (
      tx: Tx,
      _person: unknown,
      { params, query, now }: Ask,
      form?: { values: Readonly<Record<string, unknown>> },
    ) => doorPage(tx, { office: params.office ?? '', code: String(form?.values.code ?? query.kode ?? ''), now }),
    render: renderDoorPage,
  }
  const said = { may: 'anyone', refusals, errors }
  web.page('/kecamatan/:office/antrean/ambil', door)
  web.act('/kecamatan/:office/antrean/ambil', {
    ...{ ...said, input: TakingAtDoor, shape: oneTicket, again: door, perMinute: doorPerMinute },
    act: (tx, _by, input, at) => takeAtDoor(tx, input, at),
    goTo: ({ code }, { office }) => phonePath(office, code),
  })
  const phone = {
    may: 'anyone',
    view: (tx: Tx, _person: unknown, { params, now }: Ask) =>
      phonePage(tx, { office: params.office ?? '', code: params.code ?? '', now }),
    render: renderPhonePage,
    perMinute: phonePerMinute,
  }
  web.page('/kecamatan/:office/antrean/:code', phone)
  web.act('/kecamatan/:office/antrean/:code', {
    ...{ ...said, input: OnOwnPhone, again: phone, perMinute: doorPerMinute },
    act: (tx, _by, input, at) => tellFromPhone(tx, input, at),
    goTo: (_done, { office, code }) => phonePath(office, code),
  })
  web.stream('/kecamatan/:office/antrean/:code/kabar', {
    may: 'anyone',
    seat: async (tx, _person, { params }) => {
      const opened = await openOffice(tx, params.office ?? '')
      const kept = opened && (await findTicket(tx, opened.office.id, { code: readTicketCode(params.code ?? '') }))
      if (!opened || !kept) return undefined
      const { id } = opened.office
      return { topic: id, scope: [opened.regency, id], kept, last: await findStanding(tx, id, kept.id) }
    },
    room: readRoom,
    tell: (room, { kept, last }, frame) =>
      JSON.stringify({ html: renderPart(TicketPart({ ticket: ticketNow(room, kept, last), frame })) }),
  })
}
