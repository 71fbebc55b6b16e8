import type { VNode } from 'preact'
import { hourOf } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { TripPage } from '../contract.ts'
import { tripPath } from '../paths.ts'
import { peopleCount, sayExpected, sayLine, waitingCount } from '../room-words.ts'
import { tripMessage } from '../rules/trip-message.ts'
import { groupLines } from '../views/ticket-now.ts'
import { messageWords, publicWords as words } from './queue-words.ts'

/** Worth the trip? One small page: open, who signs, how many wait, how long it takes at this hour. */
export function renderTripPage(view: TripPage, frame: Frame): VNode {
  const { say } = frame
  const { office, room, isOpen } = view
  return (
    <PublicPage frame={frame} title={say(words.tripTitle)} officeName={office.name}>
      <h1>{say(words.tripTitle)}</h1>
      <p class="lg">
        <b>{say(isOpen ? words.officeOpen : words.officeClosed)}</b> {view.opens ? say(view.opens) : ''}
      </p>
      <dl class="facts">
        {view.hours ? (
          <div>
            <dt>{say(words.hours)}</dt>
            <dd>{say(view.hours)}</dd>
          </div>
        ) : null}
        {view.signer || isOpen ? (
          <div>
            <dt>{say(words.signer)}</dt>
            <dd>{say(view.signer ?? words.signerUnknown)}</dd>
          </div>
        ) : null}
        {isOpen || room.day ? <LineNow view={view} frame={frame} /> : null}
      </dl>
      {view.longest.kind === 'between' ? <p class="sub">{say(words.honest)}</p> : null}
      {room.day ? <PerMatter view={view} frame={frame} /> : null}
      <p>
        <a href={`${tripPath(office.key)}/pesan`}>{say(words.asMessage)}</a> ·{' '}
        <a href={`/kecamatan/${office.key}`}>{say(words.office)}</a>
      </p>
    </PublicPage>
  )
}

function LineNow({ view, frame }: { view: TripPage; frame: Frame }) {
  const { say } = frame
  const { room, waiting, longest } = view
  return (
    <>
      <div>
        <dt>{say(words.countersOpen)}</dt>
        <dd>{room.day ? room.counters.length : say(words.closed)}</dd>
      </div>
      <div>
        <dt>{say(words.wait)}</dt>
        <dd>{say(waiting === 0 ? waitingCount(0) : peopleCount(waiting))}</dd>
      </div>
      <div>
        <dt>{say(words.likely)}</dt>
        <dd>{say(sayExpected(longest, room.zone))}</dd>
      </div>
    </>
  )
}

function PerMatter({ view, frame }: { view: TripPage; frame: Frame }) {
  const { say } = frame
  return (
    <section class="flow">
      <h2>{say(words.perMatter)}</h2>
      <dl class="facts">
        {groupLines(view.room).map(({ group, waiting, expected }) => (
          <div>
            <dt>{say(group.name)}</dt>
            <dd>{say(sayLine(waiting, expected))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The same for a gateway that sends it as one SMS. */
export function messageOf(view: TripPage, now: Temporal.Instant): string {
  const { room, office, longest } = view
  const words = Object.fromEntries(Object.entries(messageWords).map(([key, text]) => [key, text.id]))
  const told = {
    office: office.name.replace('Kecamatan', 'Kec.'),
    hour: hourOf(now, room.zone).id,
    ...{ isOpen: view.isOpen, counters: room.counters.length, waiting: view.waiting, expected: longest },
    signer: view.signer?.id,
  }
  return tripMessage(told, words as Record<keyof typeof messageWords, string>) // one word for each key, made above
}
