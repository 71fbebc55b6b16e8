import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { Qr } from '#ui/qr.tsx'
import { RoomLayout } from '#ui/room-layout.tsx'
import type { KioskTicketPage } from '../contract.ts'
import { laneNames, sayExpected } from '../room-words.ts'
import { aheadCount, publicWords as words } from './queue-words.ts'

/** The ticket as it comes out: on the screen, and on 80 mm paper. Without paper the screen is good enough. */
export function renderKioskTicketPage(view: KioskTicketPage, frame: Frame): VNode {
  const { say, zone, now } = frame
  const { ticket } = view
  return (
    <RoomLayout frame={frame} title={ticket.written} officeName={view.officeName} kind="kiosk" script="kiosk">
      <section class="ticket" data-ticket={ticket.written}>
        <p class="onticket">{view.officeName}</p>
        <h1>{say(words.yourNumber)}</h1>
        <p class="call">{ticket.written}</p>
        <p class="lg">
          {ticket.group ? say(ticket.group.name) : ''}
          {ticket.lane === 'priority' ? `, ${say(laneNames.priority)}` : ''}
        </p>
        {ticket.also.length === 0 ? null : (
          <p>
            {say(words.also)}: {ticket.also.map(say).join('; ')}
          </p>
        )}
        <p>
          {say(aheadCount(ticket.ahead))}. {say(words.expected)}: {say(sayExpected(ticket.expected, zone))}
        </p>
        <Qr {...view.qr} label={view.address} />
        <p class="sub">{say(words.scan)}</p>
        <p class="onticket">
          {say(words.takenAt)} {say(shortMoment(ticket.takenAt, zone, now))}. {view.free ? say(view.free) : ''}{' '}
          {say(words.askedForMoney)}
        </p>
      </section>
      <p class="sub noprint">{say(words.noPaper)}</p>
      <p class="row noprint">
        <a class="btn big" href="/kiosk">
          {say(words.done)}
        </a>
        <button class="btn alt big" type="button" data-print hidden>
          {say(words.print)}
        </button>
        <button class="btn alt big" type="button" data-say="nomor" hidden>
          {say(words.listen)}
        </button>
        <span class="sub" data-idle hidden>
          {say(words.back)}
        </span>
      </p>
    </RoomLayout>
  )
}
