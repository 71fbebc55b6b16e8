import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { WorkPage, WorkRow } from '../contract.ts'
import { checkWords } from './check-words.ts'
import { paths } from './paths.ts'
import { asSubstitute, groupWords, hasBar, tabWords, turnOf, usedPercent, workWords } from './work-words.ts'

const columns = 6

/** The list by due time, in groups that say how urgent each row is. */
export function WorkList({ view, frame, you }: { view: WorkPage; frame: Frame; you: string }) {
  const { say } = frame
  return (
    <table class="list work">
      <caption class="vh">{say(tabWords[view.tab])}</caption>
      <thead>
        <tr>
          <th scope="col">{say(workWords.promise)}</th>
          <th scope="col">{say(workWords.due)}</th>
          <th scope="col">{say(workWords.service)}</th>
          <th scope="col">{say(workWords.applicant)}</th>
          <th scope="col">{say(view.tab === 'mine' ? turnOf(you) : workWords.turn)}</th>
          <th scope="col">{say(workWords.used)}</th>
        </tr>
      </thead>
      {view.groups.map(({ heading, rows }) => (
        <tbody>
          <tr>
            <th colspan={columns} scope="rowgroup">
              {say(groupWords[heading])}
            </th>
          </tr>
          {rows.map((row) => (
            <Row row={row} done={heading === 'done'} frame={frame} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row, done, frame }: { row: WorkRow; done: boolean; frame: Frame }) {
  const { say } = frame
  const stopped = row.flag === 'waiting'
  const flag = flagOf(row, done)
  return (
    <tr>
      <td class="nb">
        <Status flag={flag} text={say(row.remaining)} />
      </td>
      <td class="nb">{flag === 'done' || row.flag === 'correction' ? null : dueOf(row, frame)}</td>
      <th scope="row">
        <a href={paths.case(row.number)}>
          {say(row.service)} <span class="sub nb">{row.number}</span>
        </a>
        {row.substitute ? (
          <span class="sub">
            {' '}
            {say(asSubstitute(row.substitute))}{' '}
            {row.substitute.sure === 'b' ? <mark>{say(checkWords.unconfirmed)}</mark> : null}
          </span>
        ) : null}
        {row.standsIn ? <b class="sub"> {say(row.standsIn)}</b> : null}
        {row.keeper ? <span class="sub"> {say(row.keeper)}</span> : null}
        {row.away ? (
          row.away.late ? (
            <b class="sub"> {say(row.away.says)}</b>
          ) : (
            <span class="sub"> {say(row.away.says)}</span>
          )
        ) : null}
        {row.desk ? (
          row.desk.flag === 'in-time' ? (
            <span class="sub"> {say(row.desk.says)}</span>
          ) : (
            <b class="sub"> {say(row.desk.says)}</b>
          )
        ) : null}
        {row.noted ? <b class="sub"> {say(workWords.noted)}</b> : null}
      </th>
      <td>
        <bdi>{row.applicant}</bdi>
        <span class="sub">, {row.village}</span>
      </td>
      <td class="lo">{say(row.turn)}</td>
      <td class="lo">
        {hasBar(row) ? <UsedBar used={row.used} flag={row.flag} frame={frame} /> : null}
        {stopped && !done ? <span class="sub">{say(workWords.stopped)}</span> : null}
      </td>
    </tr>
  )
}

/** What was corrected has no clock: it asks to be done soon, whatever else lies there. */
function flagOf({ flag }: WorkRow, done: boolean): StatusFlag {
  if (flag === 'correction') return 'soon'
  return flag === 'ready' || (done && flag === 'waiting') ? 'done' : flag
}

/** Today drops the date: what is due at 16.00 is due at 16.00. */
function dueOf({ dueAt }: WorkRow, frame: Frame) {
  if (dueAt === undefined) return <span class="sub">{frame.say(workWords.noDate)}</span>
  const { zone, now, say } = frame
  return (
    <time datetime={dueAt.toString({ timeZone: zone, smallestUnit: 'minute' })}>
      {say(shortMoment(dueAt, zone, now))}
    </time>
  )
}

const barLook = {
  'in-time': 'fa',
  soon: 'fs',
  late: 'fl',
  waiting: 'fg',
  ready: 'fg',
  correction: 'fg',
} satisfies Record<WorkRow['flag'], string>

function UsedBar({ used, flag, frame }: { used: number; flag: WorkRow['flag']; frame: Frame }) {
  return (
    <svg width="72" height="8" viewBox="0 0 72 8" role="img" aria-label={frame.say(usedPercent(used))}>
      <rect class="fg" width="72" height="8" />
      <rect class={barLook[flag]} width={Math.round(Math.min(1, used) * 72)} height="8" />
      <path d="M57.6 -1V9" stroke="currentColor" />
    </svg>
  )
}
