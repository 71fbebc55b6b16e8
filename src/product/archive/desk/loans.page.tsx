import type { VNode } from 'preact'
import { shortDay } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { LoansPage } from '../contract.ts'
import { words } from './desk-words.ts'

/** The files that are out of their place, what is overdue first. */
export function renderLoansPage(view: LoansPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.loans)} script="desk">
      <h1>{say(words.loans)}</h1>
      <p class="sub">{view.officeName}</p>
      {view.loans.length === 0 ? (
        <p class="note">{say(words.noLoans)}</p>
      ) : (
        <table class="list stack">
          <caption class="vh">{say(words.loans)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.due)}</th>
              <th scope="col">{say(words.case)}</th>
              <th scope="col">{say(words.borrower)}</th>
              <th scope="col">{say(words.why)}</th>
              <th scope="col">{say(words.place)}</th>
            </tr>
          </thead>
          <tbody>
            {view.loans.map((loan) => (
              <tr>
                <td class="nb">
                  <Status flag={loan.late ? 'late' : 'in-time'} text={say(loan.late ? words.overdue : words.inTime)} />{' '}
                  <time datetime={loan.dueOn.toString()}>{say(shortDay(loan.dueOn))}</time>
                </td>
                <th scope="row">
                  <a href={loan.href}>
                    {say(loan.service)} <span class="sub nb">{loan.caseNumber}</span>
                  </a>
                </th>
                <td>
                  <bdi>{loan.borrower}</bdi>
                </td>
                <td>{loan.purpose}</td>
                <td class="sub">{loan.place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DeskLayout>
  )
}
