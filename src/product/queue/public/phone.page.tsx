import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { kitWords } from '#ui/words.ts'
import type { PhonePage, TicketNow } from '../contract.ts'
import { phonePath } from '../paths.ts'
import { atCounter, laneNames, sayExpected, stateNames, toCounter } from '../room-words.ts'
import { aheadCount, publicWords as words } from './queue-words.ts'

type Shown = { view: PhonePage; frame: Frame }

/** One ticket on its holder's own telephone: place in line, when it is about to be called, and what was brought. */
export function renderPhonePage(view: PhonePage, frame: Frame): VNode {
  const { say } = frame
  const { ticket, office, code } = view
  const isIn = ticket.state === 'waiting' || ticket.state === 'held'
  return (
    <PublicPage
      frame={frame}
      title={`${ticket.written} ${say(words.phoneTitle)}`}
      officeName={office.name}
      script="live"
    >
      <h1>{say(words.phoneTitle)}</h1>
      <div class="slip" data-live={`${phonePath(office.key, code)}/kabar`} aria-live="polite">
        <TicketPart ticket={ticket} frame={frame} />
      </div>
      <p class="xs">
        {say(words.fresh)} <a href={phonePath(office.key, code)}>{say(words.reload)}</a>
      </p>
      {isIn && view.services.length > 0 ? <SayForm view={view} frame={frame} /> : null}
      {isIn ? (
        <form method="post" action={phonePath(office.key, code)}>
          <input type="hidden" name="do" value="leave" />
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <button class="btn plain" type="submit">
            {say(words.leave)}
          </button>
        </form>
      ) : null}
    </PublicPage>
  )
}

/** What changes while its holder waits; it is sent anew whenever somebody is called. */
export function TicketPart({ ticket, frame }: { ticket: TicketNow; frame: Frame }) {
  const { say, zone, now } = frame
  const isCalled = ticket.state === 'called'
  return (
    <>
      <h2>
        {ticket.group ? say(ticket.group.name) : ''}
        {ticket.lane === 'priority' ? `, ${say(laneNames.priority)}` : ''}
      </h2>
      {ticket.also.length === 0 ? null : (
        <p>
          {say(words.also)}: {ticket.also.map(say).join('; ')}
        </p>
      )}
      <p class="due">
        {ticket.written}
        <span>
          {isCalled && ticket.counter !== undefined ? say(toCounter(ticket.counter)) : say(stateNames[ticket.state])}
        </span>
      </p>
      <hr />
      {ticket.state === 'called' ? (
        <p class="big">
          <b>{say(words.goNow)}</b>
        </p>
      ) : null}
      {ticket.state === 'waiting' ? (
        <>
          <p class="lg">
            <b>{say(aheadCount(ticket.ahead))}</b>
          </p>
          {ticket.expected.kind === 'now' ? null : (
            <p>
              {say(words.expected)}: <b>{say(sayExpected(ticket.expected, zone))}</b>
            </p>
          )}
          {ticket.expected.kind === 'between' ? <p class="sub">{say(words.honest)}</p> : null}
        </>
      ) : null}
      {ticket.state === 'serving' && ticket.counter !== undefined ? <p>{say(atCounter(ticket.counter))}</p> : null}
      {ticket.state === 'missed' ? <p>{say(words.missed)}</p> : null}
      {ticket.state === 'closed' ? <p>{say(words.closedDay)}</p> : null}
      {ticket.state === 'left' || ticket.state === 'done' ? <p>{say(words.gone)}</p> : null}
      <p class="sub">
        {say(words.takenAt)} {say(shortMoment(ticket.takenAt, zone, now))}
      </p>
    </>
  )
}

function SayForm({ view, frame }: Shown) {
  const { say } = frame
  const { said, office, code, services } = view
  return (
    <section class="flow" aria-labelledby="untuk">
      <h2 id="untuk">{say(words.sayTitle)}</h2>
      <p class="sub">{say(said ? words.saved : words.sayLead)}</p>
      <form method="post" action={phonePath(office.key, code)} class="flow">
        <input type="hidden" name="do" value="say" />
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <select id="surat" name="service" aria-labelledby="untuk" required>
          <option value="" selected={!said}>
            {say(kitWords.choose)}
          </option>
          {services.map(({ key, name }) => (
            <option value={key} selected={key === said?.service}>
              {say(name)}
            </option>
          ))}
        </select>
        {said && said.papers.length > 0 ? (
          <fieldset>
            <legend>{say(words.papers)}</legend>
            {said.papers.map(({ key, name, has }) => (
              <label class="pick">
                <input type="checkbox" name="papers" value={key} checked={has} />
                <span>{say(name)}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <button class="btn alt" type="submit">
          {say(said ? words.save : words.choose)}
        </button>
      </form>
    </section>
  )
}
