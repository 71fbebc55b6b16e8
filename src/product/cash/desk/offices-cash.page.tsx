import type { ComponentChildren, VNode } from 'preact'
import { shortDay } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { OfficeCash, OfficesCashPage } from '../contract/pages.ts'
import { cashWords, money } from './cash-words.ts'
import { depositWords, slipNumber } from './deposit-words.ts'
import { monthName } from './month-name.ts'
import { lateMonthsSay, officesSentence, officesWords as words } from './offices-words.ts'
import { paths } from './paths.ts'

/** The cash of every office as its regency sees it: a sentence first, then the table in its own order. */
export function renderOfficesCashPage(view: OfficesCashPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(cashWords.ofOffices)} script="desk">
      <h1 id="kas-kecamatan">{say(cashWords.ofOffices)}</h1>
      <p class="note">{say(officesSentence(view.offices))}</p>
      <table class="list stack" aria-labelledby="kas-kecamatan">
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            <th scope="col">{say(words.unclosed)}</th>
            <th scope="col">{say(words.waiting)}</th>
            <th scope="col">
              {say(words.lateDeposits)} {view.year}
            </th>
            <th scope="col">{say(words.lateMonths)}</th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map((office) => (
            <OfficeRow office={office} year={view.year} frame={frame} />
          ))}
        </tbody>
      </table>
      <p class="sub xs">{say(words.notARanking)}</p>
    </DeskLayout>
  )
}

function OfficeRow({ office, year, frame }: { office: OfficeCash; year: number; frame: Frame }) {
  const { say } = frame
  if (!office.started)
    return (
      <tr>
        <th scope="row">{office.name}</th>
        <td colspan={4} class="sub">
          {say(words.notStarted)}
        </td>
      </tr>
    )
  const { unclosed, waiting, lateDeposits, lateMonths } = office
  return (
    <tr>
      <th scope="row">
        <b>{office.name}</b>{' '}
        <span class="sub nb">
          <a href={`${paths.book}?office=${office.key}`}>{say(words.book)}</a>,{' '}
          <a href={`${paths.accounts}?office=${office.key}`}>{say(words.accounts)}</a>
        </span>
      </th>
      <Cell label={say(words.unclosed)}>
        {unclosed.length === 0 ? (
          0
        ) : (
          <Status flag="late" text={`${unclosed.length}: ${unclosed.map((one) => say(shortDay(one))).join(', ')}`} />
        )}
        {office.unsigned === 0 ? null : (
          <p class="sub">
            {say(words.unsigned)}: {office.unsigned}
          </p>
        )}
      </Cell>
      <Cell label={say(words.waiting)}>
        <Waiting waiting={waiting} frame={frame} />
      </Cell>
      <Cell label={say(words.lateDeposits)}>
        {lateDeposits.length === 0 ? 0 : <LateDeposits office={office} year={year} frame={frame} />}
        {office.undated === 0 ? null : (
          <p class="sub">
            {say(words.undated)}: {office.undated}
          </p>
        )}
      </Cell>
      <Cell label={say(words.lateMonths)}>
        {lateMonths.length === 0 ? 0 : <Status flag="late" text={say(lateMonthsSay(lateMonths.map(monthName)))} />}
      </Cell>
    </tr>
  )
}

function Waiting({ waiting, frame }: { waiting: OfficeCash['waiting']; frame: Frame }) {
  const { say } = frame
  if (waiting.days === 0) return <span>{money(0n)}</span>
  const due = waiting.dueOn ? `${say(words.due)} ${say(shortDay(waiting.dueOn))}` : say(words.noDue)
  const text = `${money(waiting.rupiah)}, ${due}`
  return waiting.late ? <Status flag="late" text={text} /> : <span>{text}</span>
}

function LateDeposits({ office, year, frame }: { office: OfficeCash; year: number; frame: Frame }) {
  const { say } = frame
  return (
    <details>
      <summary>
        <Status flag="late" text={office.lateDeposits.length} />
      </summary>
      <ul>
        {office.lateDeposits.map(({ slip, number, on, dueOn, rupiah }) => (
          <li>
            {slipNumber({ number, year })}, {money(rupiah)}: {say(shortDay(on))} ({say(words.due)}{' '}
            {say(shortDay(dueOn))}) <a href={paths.proof(slip)}>{say(depositWords.seeProof)}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** On a phone the head of the table is gone, so each cell says what it tells. */
function Cell({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <td>
      <span class="sm sub" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  )
}
