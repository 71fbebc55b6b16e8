import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { Room } from '../contract.ts'
import { laneNames, roomWords, sayMinutes, stateNames, waitingCount } from '../room-words.ts'
import { lineOf } from '../rules/line.ts'
import { groupLines } from '../views/ticket-now.ts'
import { moreWaiting, deskWords as words } from './desk-words.ts'

const shownMax = 12

/** Who waits for a counter, in the order in which they are called; it refreshes itself. */
export function WaitingList({ room, groups, frame }: { room: Room; groups: readonly string[]; frame: Frame }) {
  const { say } = frame
  const waiting = [...new Set(groups.flatMap((group) => lineOf(room, group)))].filter(({ group }) =>
    groups.includes(group),
  )
  return (
    <>
      <h2>{say(waitingCount(waiting.length))}</h2>
      {waiting.length === 0 ? null : (
        <table class="list">
          <caption class="vh">{say(words.lines)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.number)}</th>
              <th scope="col">{say(words.group)}</th>
              <th scope="col">{say(words.lane)}</th>
              <th scope="col">{say(words.since)}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.slice(0, shownMax).map((one) => (
              <tr>
                <th scope="row" class="mono">
                  {one.written}
                </th>
                <td>{nameOf(room, one.group, frame)}</td>
                <td>{one.lane === 'ordinary' ? '' : say(laneNames[one.lane])}</td>
                <td>{say(shortMoment(one.takenAt, frame.zone, frame.now))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {waiting.length > shownMax ? <p class="sub">{say(moreWaiting(waiting.length - shownMax))}</p> : null}
    </>
  )
}

/** The lines of an office, those with somebody in them first; and the counters with whom they serve. */
export function RoomNow({ room, frame }: { room: Room; frame: Frame }) {
  const { say } = frame
  const lines = groupLines(room)
  const empty = lines.filter(({ waiting }) => waiting === 0)
  return (
    <>
      <h2>{say(waitingCount(room.standing.filter(({ state }) => state === 'waiting').length))}</h2>
      {empty.length < lines.length ? (
        <LineTable room={room} lines={lines.filter((line) => !empty.includes(line))} frame={frame} />
      ) : null}
      {empty.length > 0 && empty.length < lines.length ? (
        <p class="sub">
          {say(words.nobodyFor)}: {empty.map(({ group }) => say(group.name)).join(', ')}.
        </p>
      ) : null}
      <h2>{say(words.counters)}</h2>
      {room.counters.length === 0 ? <p>{say(words.noCounters)}</p> : <CounterTable room={room} frame={frame} />}
    </>
  )
}

function LineTable({ room, lines, frame }: { room: Room; lines: ReturnType<typeof groupLines>; frame: Frame }) {
  const { say, zone, now } = frame
  const isTold = lines.some(({ expected }) => expected.kind !== 'too-few')
  return (
    <>
      <table class="list">
        <caption class="vh">{say(words.lines)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.group)}</th>
            <th scope="col">{say(roomWords.people)}</th>
            {isTold ? <th scope="col">{say(roomWords.about)}</th> : null}
            <th scope="col">{say(words.longest)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ group, waiting, expected }) => {
            const first = room.standing.find((one) => one.state === 'waiting' && one.group === group.key)
            return (
              <tr>
                <th scope="row">{say(group.name)}</th>
                <td>{waiting}</td>
                {isTold ? <td>{say(sayMinutes(expected))}</td> : null}
                <td>{first ? `${first.written}, ${say(shortMoment(first.takenAt, zone, now))}` : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {isTold ? null : <p class="sub">{say(roomWords.notTold)}</p>}
    </>
  )
}

function CounterTable({ room, frame }: { room: Room; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list">
      <caption class="vh">{say(words.counters)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(roomWords.counter)}</th>
          <th scope="col">{say(words.officer)}</th>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(words.serves)}</th>
        </tr>
      </thead>
      <tbody>
        {room.counters.map((counter) => {
          const here = room.standing.filter(({ session, state }) => session === counter.id && state !== 'held')
          return (
            <tr>
              <th scope="row">{counter.counter}</th>
              <td>{counter.name}</td>
              <td>
                {here.length === 0 ? <span class="sub">{say(words.free)}</span> : null}
                {here.map(({ written, state, since }) => (
                  <>
                    <span class="mono">{written}</span>{' '}
                    <span class="sub">
                      {say(stateNames[state])} {say(shortMoment(since, frame.zone, frame.now))}
                    </span>
                  </>
                ))}
              </td>
              <td>
                {room.groups.every(({ key }) => counter.groups.includes(key))
                  ? say(words.allGroups)
                  : counter.groups.map((key) => nameOf(room, key, frame)).join(', ')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function nameOf(room: Room, key: string, frame: Frame): string {
  const group = room.groups.find((one) => one.key === key)
  return group ? frame.say(group.name) : key
}
