import type { VNode } from 'preact'
import { dayAndMonth } from '#clock'
import { clockTime } from '#ui/clock-time.ts'
import type { Frame } from '#ui/frame.ts'
import { Qr } from '#ui/qr.tsx'
import { RoomLayout } from '#ui/room-layout.tsx'
import type { BoardPage, Room } from '../contract.ts'
import { atCounter, roomWords, sayMinutes, toCounter, waitingCount } from '../room-words.ts'
import { groupLines } from '../views/ticket-now.ts'
import { publicWords as words } from './queue-words.ts'

type Shown = { view: BoardPage; frame: Frame }

/** The wall: who is called, where to, who waits; hours, pledge and who is on duty. Numbers only, never a name of a citizen. */
export function renderBoardPage(view: BoardPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <RoomLayout frame={frame} title={say(words.boardTitle)} officeName={view.officeName} kind="wall" script="board">
      <div class="now" data-live="/board/news" data-calls={callsOf(view.room)}>
        <BoardNow room={view.room} frame={frame} />
      </div>
      <footer class="foot">
        <div class="w">
          <div>
            <p>
              {view.today.free ? <b>{say(view.today.free)}</b> : null} {view.today.hours ? say(view.today.hours) : ''}
            </p>
            {view.today.pledge ? (
              <p>
                {say(words.pledge)}: {say(view.today.pledge)}
              </p>
            ) : null}
            <p class="sub" data-away hidden>
              {say(words.away)}
            </p>
          </div>
          <Door view={view} frame={frame} />
          <p>
            <button class="btn" type="button" data-sound hidden>
              {say(words.soundOn)}
            </button>
          </p>
        </div>
      </footer>
    </RoomLayout>
  )
}

function Door({ view, frame }: Shown) {
  if (!view.door) return null
  return (
    <div class="door">
      <p>{frame.say(words.ownPhone)}</p>
      <Qr {...view.door.qr} label={frame.say(words.ownPhone)} />
    </div>
  )
}

/** What changes on the wall: the call, the former ones, and who waits. */
export function BoardNow({ room, frame }: { room: Room; frame: Frame }) {
  const { say, zone, now } = frame
  const [call, ...former] = room.calls
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const lines = groupLines(room)
  const isTold = lines.some(({ expected }) => expected.kind !== 'too-few')
  const isTooFew = lines.some(({ expected }) => expected.kind === 'too-few')
  return (
    <>
      <section class="calling" aria-live="polite">
        <h1>{say(call ? words.please : room.day ? words.nobodyCalled : words.closed)}</h1>
        <p class="call">{call?.written ?? ''}</p>
        <p class="to">{call ? say(toCounter(call.counter)) : ''}</p>
        <div class="calls">
          {former.slice(0, 3).map(({ written, counter }) => (
            <p>
              <b>{written}</b> {say(atCounter(counter))}
            </p>
          ))}
        </div>
      </section>
      <section class="waiting">
        <p class="nb">
          {say(dayAndMonth(today))} · <b>{say(clockTime(now, zone))}</b>
        </p>
        <h2>{say(waitingCount(room.standing.filter(({ state }) => state === 'waiting').length))}</h2>
        <table>
          <caption class="vh">{say(roomWords.matter)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(roomWords.matter)}</th>
              <th scope="col" class="num">
                {say(roomWords.people)}
              </th>
              {isTold ? (
                <th scope="col" class="num">
                  {say(roomWords.about)}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ group, waiting, expected }) => (
              <tr>
                <th scope="row">{say(group.name)}</th>
                <td class="num">{waiting}</td>
                {isTold ? <td class="num">{say(sayMinutes(expected))}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
        {isTooFew && room.day ? <p class="sub">{say(roomWords.notTold)}</p> : null}
        <p class="duty">
          {room.counters.length === 0 ? '' : `${say(words.onDuty)}: `}
          {room.counters.map(({ counter, name }) => `${say(atCounter(counter))} ${name}`).join(', ')}
        </p>
      </section>
    </>
  )
}

/** The newest calls as the script of the board reads them: each is spoken once, however often it is sent. */
export function callsOf(room: Room): string {
  return JSON.stringify({
    now: room.now.epochMilliseconds,
    calls: room.calls.map(({ ticket, ordinal, written, counter, at }) => ({
      id: `${ticket} ${ordinal}`,
      ...{ written, counter, at: at.epochMilliseconds },
    })),
  })
}
