import { letterDay } from '#clock'
import { counterAt, isFree, officeAt, publicWords, reportMoney } from '#guide'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { Boat } from '#ui/icons/boat.tsx'
import type { TrackingPage } from '../contract.ts'
import { spokenMoment } from './moments.ts'
import { objectionAnswer, objectUntil } from './objection-words.ts'
import { boatWords, bringOriginals, comeTo, openedBy, since, trackingWords } from './tracking-words.ts'

type Props = { view: TrackingPage; frame: Frame }

/** Everything that is missing, said once, with what to do about each. */
export function Missing({ view, frame }: Props) {
  const { say } = frame
  if (view.missing.length === 0) return null
  return (
    <section class="flow" aria-labelledby="kurang">
      <h2 id="kurang">{say(trackingWords.missingHeading)}</h2>
      <ol>
        {view.missing.map(({ name, note, remark }) => (
          <li>
            <b>{say(name)}</b> {note ? <span class="sub">{say(note)}</span> : null}
            {remark === '' ? null : <p class="why">{remark}</p>}
          </li>
        ))}
      </ol>
      <p class="note">{say(trackingWords.bringAll)}</p>
      <ul>
        <li>{say(counterAt(officeAt(view.officeName, view.officeSeat)))}</li>
        <li>
          <Hours hours={view.hours} frame={frame} lines />
        </li>
      </ul>
    </section>
  )
}

/** The file's voyage; the boat lies where the file is. A file that was refused, withdrawn or lapsed has nothing ahead. */
export function Route({ view, frame }: Props) {
  const { say } = frame
  const isOver = view.state === 'refused' || view.state === 'withdrawn' || view.state === 'lapsed'
  const stops = view.route.filter(({ state }) => !isOver || state !== 'ahead')
  if (stops.length === 0) return null
  return (
    <section class="flow" aria-labelledby="jalan">
      <h2 id="jalan">{say(trackingWords.routeHeading)}</h2>
      <ol class="route">
        {stops.map((stop) => {
          const here = stop.state === 'now'
          const told = toldOf(stop, view, frame)
          return (
            <li class={stop.state} aria-current={here ? 'step' : undefined}>
              {here ? <Boat /> : null}
              {say(stop.name)} {told === '' ? null : <span class="sub">{told}</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function toldOf({ state, at, note }: TrackingPage['route'][number], view: TrackingPage, frame: Frame): string {
  const { say } = frame
  const moment = at && spokenMoment(at, frame)
  if (state !== 'now') return [moment, note].flatMap((text) => (text ? say(text) : [])).join(' · ')
  return [moment && since(moment), note, boatWords[view.state]].flatMap((text) => (text ? say(text) : [])).join(' · ')
}

/** What to bring and where to come, while there is a letter to collect. */
export function Collecting({ view, frame }: Props) {
  const { say } = frame
  if ((view.state !== 'open' && view.state !== 'ready') || view.sentOn) return null
  const ready = view.state === 'ready'
  return (
    <section class="flow" aria-labelledby="ambil">
      <h2 id="ambil">{say(ready ? trackingWords.collectWith : trackingWords.collectLater)}</h2>
      <ul>
        <li>{say(trackingWords.identity)}</li>
        {view.originalsToFollow.length === 0 ? null : <li>{say(bringOriginals(view.originalsToFollow))}</li>}
        {ready ? null : <li>{say(comeTo(officeAt(view.officeName, view.officeSeat)))}</li>}
        {ready ? null : (
          <li>
            <Hours hours={view.hours} frame={frame} lines />
          </li>
        )}
        <li>{say(trackingWords.byProxy)}</li>
      </ul>
    </section>
  )
}

/** How to object, to whom, until when, and when the answer comes. */
export function Rights({ view, frame }: Props) {
  const { say } = frame
  const { within, answer } = view.objection
  const until = view.letterObjection ? view.letterObjection.until : (view.refusal ?? view.lapse)?.objectUntil
  return (
    <section class="flow" aria-labelledby="hak">
      <h2 id="hak">{say(trackingWords.rightsHeading)}</h2>
      <ol>
        <li>{say(trackingWords.writeObjection)}</li>
        {within && <li>{say(objectUntil(within, until && letterDay(until)))}</li>}
        {answer && <li>{say(objectionAnswer(answer))}</li>}
      </ol>
      <p class="sub">{say(trackingWords.objectionLaw)}</p>
      {view.state === 'refused' ? null : <p>{say(trackingWords.complain)}</p>}
    </section>
  )
}

/** Who looked, and what to do about a demand for money. */
export function Helping({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="bantu">
      <h2 id="bantu">{say(trackingWords.helpHeading)}</h2>
      <h3>{say(publicWords.askedForMoney)}</h3>
      <p>{say(reportMoney(!isFree(view.cost)))}</p>
      <h3>{say(trackingWords.looks)}</h3>
      <p>{say(openedBy(view.openedBy.officers))}</p>
    </section>
  )
}
