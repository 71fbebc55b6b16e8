import { dateInWords } from '#ui/calendar-words.ts'
import { clockTime } from '#ui/clock-time.ts'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { SessionLine } from '../contract.ts'
import { accountWords } from './account-words.ts'

type Shown = { sessions: readonly SessionLine[]; action: string; frame: Frame; labelledBy: string }

/** Where somebody is signed in, each with the button that ends it; the session that asks is only named. */
export function SessionTable({ sessions, action, frame, labelledBy }: Shown) {
  const { say } = frame
  return (
    <table class="stack" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{say(accountWords.device)}</th>
          <th scope="col">{say(accountWords.since)}</th>
          <th scope="col">{say(accountWords.seen)}</th>
          <th scope="col">{say(accountWords.address)}</th>
          <th scope="col">{say(accountWords.act)}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr>
            <th scope="row">{say(session.device)}</th>
            <td>
              <Narrow label={say(accountWords.since)} />
              {say(moment(session.since, frame))}
            </td>
            <td>
              <Narrow label={say(accountWords.seen)} />
              {say(moment(session.seenAt, frame))}
            </td>
            <td class="mono">{session.address}</td>
            <td>
              {session.own ? (
                <b>{say(accountWords.thisOne)}</b>
              ) : (
                <form method="post" action={action}>
                  <input type="hidden" name="requestId" value={frame.requestId()} />
                  <button class="btn alt" type="submit" name="session" value={session.id}>
                    {say(accountWords.end)}
                    <span class="vh">: {say(session.device)}</span>
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}

/** Day and hour, or only the hour of today. */
export function moment(at: Temporal.Instant, { zone, now }: Pick<Frame, 'zone' | 'now'>): Text {
  const [day, today] = [at, now].map((one) => one.toZonedDateTimeISO(zone).toPlainDate())
  const hour = clockTime(at, zone)
  if (!day || !today || day.equals(today)) return hour
  const date = dateInWords(day)
  return { id: `${date.id}, ${hour.id}`, en: `${date.en}, ${hour.en}` }
}
