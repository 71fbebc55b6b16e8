import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { ListPage } from '../contract.ts'
import { againstWords, kinds, standings } from '../words.ts'
import { deskWords, groupWords } from './desk-words.ts'
import { paths } from './paths.ts'

const columns = 5

/** Objections and appeals, what presses first: what law granted by silence, then what still waits for its answer. */
export function renderListPage(view: ListPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(deskWords.title)} script="desk">
      <h1>{say(deskWords.title)}</h1>
      {view.groups.length === 0 ? (
        <p class="note">{say(deskWords.empty)}</p>
      ) : (
        <table class="list work">
          <caption class="vh">{say(deskWords.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(deskWords.standing)}</th>
              <th scope="col">{say(deskWords.due)}</th>
              <th scope="col">{say(deskWords.kind)}</th>
              <th scope="col">{say(deskWords.case)}</th>
              <th scope="col">{say(deskWords.applicant)}</th>
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
                <Row row={row} frame={frame} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </DeskLayout>
  )
}

function Row({ row, frame }: { row: ListPage['groups'][number]['rows'][number]; frame: Frame }) {
  const { say, zone, now } = frame
  const ended = row.standing === 'carried-out' || row.standing === 'turned-down'
  const late = row.late || row.standing === 'granted'
  return (
    <tr>
      <td class="nb">
        <Status flag={ended ? 'done' : late ? 'late' : 'in-time'} text={say(standings[row.standing])} />
      </td>
      <td class="nb">
        {row.dueAt ? (
          <time datetime={row.dueAt.toString({ timeZone: zone, smallestUnit: 'minute' })}>
            {say(shortMoment(row.dueAt, zone, now))}
          </time>
        ) : null}
      </td>
      <th scope="row">
        <a href={paths.one(row.number)}>
          {say(kinds[row.kind])} <span class="sub nb">{row.number}</span>
        </a>{' '}
        <span class="sub">{say(againstWords[row.matter])}</span>
        {row.mine ? <b class="sub"> {say(deskWords.yours)}</b> : null}
      </th>
      <td class="nb">{row.caseNumber}</td>
      <td>
        <bdi>{row.applicant}</bdi>
        {row.office ? <span class="sub">, {row.office}</span> : null}
      </td>
    </tr>
  )
}
