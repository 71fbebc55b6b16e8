import type { VNode } from 'preact'
import { Key } from '#ui/button.tsx'
import { CheckField, SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { CounterPage } from '../contract.ts'
import { roomWords } from '../room-words.ts'
import { AttendedNow, CallAgain } from './attended.tsx'
import { counterTitle, givenNote, deskWords as words } from './desk-words.ts'
import { WaitingList } from './waiting-list.tsx'

type Shown = { view: CounterPage; frame: Frame }

/** The counter of an officer: one key calls the next; who is there, what they come for, and who waits. */
export function renderCounterPage(view: CounterPage, frame: Frame): VNode {
  const { say } = frame
  const { mine } = view
  return (
    <DeskLayout
      frame={frame}
      title={say(mine ? counterTitle(mine.counter) : words.title)}
      script={['desk', 'live', 'counter']}
    >
      <ErrorSummary
        frame={frame}
        form={frame.form?.values.do === 'ticket' ? 'beri' : undefined}
        labels={{ counter: say(words.counter), groups: say(words.groups), group: say(roomWords.matters) }}
      />
      <h1>{say(mine ? counterTitle(mine.counter) : words.title)}</h1>
      <p class="note soon" role="alert" data-away hidden>
        {say(words.away)}
      </p>
      {view.given && !frame.form ? (
        <p class="note" role="status">
          {say(givenNote(view.given))}
        </p>
      ) : null}
      {mine ? <AtCounter view={view} mine={mine} frame={frame} /> : <OpenForm view={view} frame={frame} />}
    </DeskLayout>
  )
}

function AtCounter({ view, mine, frame }: Shown & { mine: NonNullable<CounterPage['mine']> }) {
  const { say } = frame
  return (
    <div class="side">
      <div class="flow">
        <AttendedNow view={view} frame={frame} />
        <CallAgain view={view} title={say(words.held)} tickets={view.held} frame={frame} />
        <CallAgain view={view} title={say(words.missed)} tickets={view.missed} frame={frame} />
      </div>
      <aside class="flow">
        <section class="flow" data-live="/counter/news" aria-live="off">
          <WaitingList room={view.room} groups={mine.groups} frame={frame} />
        </section>
        <GiveForm view={view} frame={frame} />
        <CloseForm view={view} frame={frame} />
      </aside>
    </div>
  )
}

function OpenForm({ view, frame }: Shown) {
  const { say } = frame
  const taken = new Set(view.room.counters.map(({ counter }) => counter))
  const free = Array.from({ length: view.counters }, (_one, place) => place + 1).find((one) => !taken.has(one))
  const chosen = frame.form ?? { values: { groups: view.room.groups.map(({ key }) => key) }, errors: {} }
  return (
    <form method="post" action="/counter" class="flow brief">
      <p class="sub">{say(words.openLead)}</p>
      <input type="hidden" name="do" value="open" />
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <TextField
        frame={frame}
        name="counter"
        label={say(words.counter)}
        keyboard="numeric"
        start={String(free ?? '')}
      />
      <CheckField
        frame={{ ...frame, form: chosen }}
        name="groups"
        label={say(words.groups)}
        choices={view.room.groups.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <button class="btn" type="submit" data-key="F2" aria-keyshortcuts="F2">
        {say(words.open)} <Key name="F2" />
      </button>
    </form>
  )
}

function GiveForm({ view, frame }: Shown) {
  const { say } = frame
  return (
    <details class="unfold" open={frame.form?.values.do === 'ticket'}>
      <summary class="btn alt">{say(words.giveTitle)}</summary>
      <form method="post" action="/counter" class="flow">
        <input type="hidden" name="do" value="ticket" />
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <CheckField
          frame={frame}
          form="beri"
          name="group"
          label={say(roomWords.matters)}
          hint={say(roomWords.several)}
          choices={view.room.groups.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
        <label class="pick">
          <input type="checkbox" name="priority" value="yes" />
          <span>{say(words.priority)}</span>
        </label>
        <button class="btn" type="submit">
          {say(words.give)}
        </button>
      </form>
    </details>
  )
}

function CloseForm({ view, frame }: Shown) {
  const { say } = frame
  const others = view.room.counters.filter(({ id }) => id !== view.mine?.id)
  return (
    <details class="unfold">
      <summary class="btn alt">{say(words.close)}</summary>
      <form method="post" action="/counter" class="flow">
        <input type="hidden" name="do" value="close" />
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <SelectField
          frame={frame}
          form="tutup"
          name="to"
          label={say(words.closeTo)}
          none={say(words.nobody)}
          choices={others.map(({ id, counter, name }) => ({ value: id, label: `${counter}, ${name}` }))}
        />
        <button class="btn risk" type="submit">
          {say(words.close)}
        </button>
      </form>
    </details>
  )
}
