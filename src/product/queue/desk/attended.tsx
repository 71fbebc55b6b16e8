import { shortMoment } from '#clock'
import { ActButton, Key } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Attended, CounterPage, Standing } from '../contract.ts'
import { laneNames, stateNames } from '../room-words.ts'
import { nextMatter, deskWords as words } from './desk-words.ts'

type Shown = { view: CounterPage; frame: Frame }

/** Whom this counter called or serves, with every act on one key. */
export function AttendedNow({ view, frame }: Shown) {
  const { say } = frame
  const { here } = view
  if (!here)
    return (
      <section class="panel flow">
        <p>{say(words.nobodyHere)}</p>
        <CallNext frame={frame} label={say(words.next)} />
      </section>
    )
  return (
    <section class="panel flow">
      <p class="due">
        {here.written}
        <span>
          {say(here.groupName)}
          {here.lane === 'ordinary' ? null : <>, {say(laneNames[here.lane])}</>} · {say(stateNames[here.state])}{' '}
          {say(shortMoment(here.since, frame.zone, frame.now))}
        </span>
      </p>
      <ComesFor ticket={here} frame={frame} />
      {here.state === 'called' ? (
        <div class="row">
          <One does="serve" kbd="F9" ticket={here} label={say(words.serve)} frame={frame} />
          <One does="recall" kbd="F4" ticket={here} label={say(words.recall)} frame={frame} alt />
          <One does="hold" kbd="F6" ticket={here} label={say(words.hold)} frame={frame} alt />
          <One does="miss" kbd="F7" ticket={here} label={say(words.miss)} frame={frame} risk />
        </div>
      ) : (
        <div class="row">
          {here.also[0] ? (
            <NextMatter ticket={here} matter={here.also[0]} frame={frame} />
          ) : (
            <CallNext ticket={here} frame={frame} label={say(words.finishNext)} />
          )}
          <One does="finish" kbd="F8" ticket={here} label={say(words.finish)} frame={frame} alt />
          <One does="hold" kbd="F6" ticket={here} label={say(words.hold)} frame={frame} alt />
        </div>
      )}
      {here.state === 'serving' && view.mayRegister ? (
        <p>
          <a class="btn alt" href={registerPath(here)} data-key="B">
            {say(words.register)} <Key name="B" />
          </a>
        </p>
      ) : null}
      <TransferForm view={view} ticket={here} frame={frame} />
    </section>
  )
}

function registerPath({ ticket, said, services }: Attended): string {
  const service = said?.service ?? services[0]?.key
  return `/cases/new?visit=${ticket}${service === undefined ? '' : `&service=${service}`}`
}

function ComesFor({ ticket, frame }: { ticket: Attended; frame: Frame }) {
  const { say } = frame
  const { said } = ticket
  const listed = (some: readonly { id: string; en: string }[]) => some.map(say).join('; ')
  return (
    <dl class="facts">
      <div>
        <dt>{say(words.comesFor)}</dt>
        <dd>{say(said?.name ?? words.notSaid)}</dd>
      </div>
      {ticket.also.length === 0 ? null : (
        <div>
          <dt>{say(words.alsoFor)}</dt>
          <dd>{listed(ticket.also.map(({ name }) => name))}</dd>
        </div>
      )}
      {said && said.has.length > 0 ? (
        <div>
          <dt>{say(words.has)}</dt>
          <dd>{listed(said.has)}</dd>
        </div>
      ) : null}
      {said && said.lacks.length > 0 ? (
        <div>
          <dt>{say(words.lacks)}</dt>
          <dd>{listed(said.lacks)}</dd>
        </div>
      ) : null}
      {ticket.cases.length === 0 ? null : (
        <div>
          <dt>{say(words.registered)}</dt>
          <dd>
            {ticket.cases.map((number) => (
              <a class="mono" href={`/cases/${number}`}>
                {number}{' '}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function CallNext({ ticket, frame, label }: { ticket?: Standing; frame: Frame; label: string }) {
  return (
    <form method="post" action="/counter">
      {ticket ? (
        <Sent does="next" ticket={ticket} frame={frame} />
      ) : (
        <>
          <input type="hidden" name="do" value="next" />
          <input type="hidden" name="requestId" value={frame.requestId()} />
        </>
      )}
      <ActButton id="berikutnya" label={label} kbd="F2" />
    </form>
  )
}

// In place of the next person: a key pressed by habit does not end a visit of which matters are left.
function NextMatter({ ticket, matter, frame }: { ticket: Attended; matter: Attended['also'][number]; frame: Frame }) {
  return (
    <form method="post" action="/counter">
      <Sent does={matter.isHere ? 'also' : 'transfer'} ticket={ticket} frame={frame} />
      <input type="hidden" name="group" value={matter.key} />
      <ActButton id="lanjut" label={frame.say(nextMatter(matter.name, matter.isHere))} kbd="F2" />
    </form>
  )
}

type OneProps = {
  does: string
  kbd: string
  ticket: Standing
  label: string
  frame: Frame
  alt?: boolean
  risk?: boolean
}

function One({ does, kbd, ticket, label, frame, alt, risk }: OneProps) {
  return (
    <form method="post" action="/counter">
      <Sent does={does} ticket={ticket} frame={frame} />
      <ActButton id={`${does}-ini`} label={label} kbd={kbd} alt={alt} risk={risk} />
    </form>
  )
}

function Sent({ does, ticket, frame }: { does: string; ticket: Standing; frame: Frame }) {
  return (
    <>
      <input type="hidden" name="do" value={does} />
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="ticket" value={ticket.ticket} />
      <input type="hidden" name="seen" value={String(ticket.ordinal)} />
    </>
  )
}

function TransferForm({ view, ticket, frame }: Shown & { ticket: Attended }) {
  const { say } = frame
  const others = view.room.groups.filter(({ key }) => key !== ticket.group)
  return (
    <details class="unfold">
      <summary class="btn alt" data-key="P">
        {say(words.transfer)} <Key name="P" />
      </summary>
      <form method="post" action="/counter" class="flow">
        <Sent does="transfer" ticket={ticket} frame={frame} />
        <SelectField
          frame={frame}
          form="terus"
          name="group"
          label={say(words.transferTo)}
          start={ticket.also[0]?.key}
          choices={others.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
        <button class="btn" type="submit">
          {say(words.send)}
        </button>
      </form>
    </details>
  )
}

/** Tickets that are called by name: set aside here, or not there when they were called. */
export function CallAgain({ title, tickets, frame }: Shown & { title: string; tickets: readonly Standing[] }) {
  const { say } = frame
  if (tickets.length === 0) return null
  return (
    <section class="flow">
      <h2>{title}</h2>
      <ul class="bare">
        {tickets.map((ticket) => (
          <li>
            <form method="post" action="/counter" class="row">
              <Sent does="call" ticket={ticket} frame={frame} />
              <b class="mono">{ticket.written}</b>
              <span class="sub">{say(shortMoment(ticket.since, frame.zone, frame.now))}</span>
              <button class="btn alt" type="submit">
                {say(words.call)} <span class="vh">{ticket.written}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
