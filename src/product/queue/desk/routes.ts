import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { renderPart } from '#ui/document.ts'
import { attendTicket } from '../acts/attend-ticket.ts'
import { callNext } from '../acts/call-next.ts'
import { callTicket } from '../acts/call-ticket.ts'
import { closeCounter } from '../acts/close-counter.ts'
import { closeDay } from '../acts/close-day.ts'
import { openCounter } from '../acts/open-counter.ts'
import { openDay } from '../acts/open-day.ts'
import { serveAlso } from '../acts/serve-also.ts'
import { takeTicket } from '../acts/take-ticket.ts'
import { transferTicket } from '../acts/transfer-ticket.ts'
import { AtCounter, LeadingDay } from '../contract.ts'
import { oneTicket } from '../one-ticket.ts'
import { counterPage, roomPage } from '../views/counter-page.ts'
import { readRoom } from '../views/read-room.ts'
import { errors, refusals } from '../words.ts'
import { renderCounterPage } from './counter.page.tsx'
import { renderRoomPage } from './room.page.tsx'
import { RoomNow, WaitingList } from './waiting-list.tsx'

/** The officers' side of the queue: the counter, and the room now for whoever leads the day. */
export function deskRoutes(web: Web<Officer>): void {
  const counter = {
    may: 'queue.serve',
    view: (tx: Tx, by: Officer, ask: Ask) => counterPage(tx, by, { now: ask.now, given: ask.query.given }),
    render: renderCounterPage,
  }
  web.page('/counter', counter)
  web.act('/counter', {
    may: 'queue.serve',
    input: AtCounter,
    shape: oneTicket,
    act: actAtCounter,
    refusals,
    errors,
    again: counter,
    goTo: (done, input) => (input.do === 'ticket' ? `/counter?given=${String(done.written)}` : '/counter'),
  })
  const room = {
    may: 'queue.lead',
    view: (tx: Tx, by: Officer, ask: Ask) => roomPage(tx, by, ask),
    render: renderRoomPage,
  }
  web.page('/queue', room)
  web.act('/queue', {
    may: 'queue.lead',
    input: LeadingDay,
    act: (tx, by, input, at): Promise<{ day: string }> =>
      input.do === 'open' ? openDay(tx, by, at) : closeDay(tx, by, at),
    refusals,
    errors,
    again: room,
    goTo: () => '/queue',
  })
  newsRoutes(web)
}

// The lists beside the forms stay fresh; a form that somebody is filling is never touched.
function newsRoutes(web: Web<Officer>): void {
  const seat = async (_tx: Tx, by: Officer) => ({ topic: by.office, scope: by.scope, officer: by.id })
  const room = readRoom
  web.stream('/counter/news', {
    ...{ may: 'queue.serve', seat, room },
    tell: (room, { officer }, frame) => {
      const groups = room.counters.find((one) => one.officer === officer)?.groups ?? []
      return JSON.stringify({ html: renderPart(WaitingList({ room, groups, frame })) })
    },
  })
  web.stream('/queue/news', {
    ...{ may: 'queue.lead', seat, room },
    tell: (room, _seat, frame) => JSON.stringify({ html: renderPart(RoomNow({ room, frame })) }),
  })
}

async function actAtCounter(
  tx: Tx,
  by: Officer,
  input: AtCounter,
  at: Temporal.Instant,
): Promise<Readonly<Record<string, unknown>>> {
  switch (input.do) {
    case 'open':
      return await openCounter(tx, by, input, at)
    case 'close':
      return await closeCounter(tx, by, input, at)
    case 'next':
      return await callNext(tx, by, input, at)
    case 'call':
      return await callTicket(tx, by, input, at)
    case 'transfer':
      return await transferTicket(tx, by, input, at)
    case 'also':
      return await serveAlso(tx, by, input, at)
    case 'ticket': {
      const { office, zone, id } = by
      return await takeTicket(tx, { source: 'counter', office, zone, id, post: by.posts[0] ?? '' }, input, at)
    }
    default:
      return await attendTicket(tx, by, input, at)
  }
}
