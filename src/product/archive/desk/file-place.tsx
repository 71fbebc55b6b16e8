import { letterDate } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { DocumentPage } from '../contract.ts'
import { lentTo, loansBefore, words } from './desk-words.ts'
import { paths } from './paths.ts'

/** Where the paper file lies, and who has it out of its place. */
export function FilePlace({ view, frame }: { view: DocumentPage; frame: Frame }) {
  const { say } = frame
  const { place, loan } = view
  const where = place ? [place.room, place.cabinet, place.box, place.folder].filter((part) => part !== '') : []
  return (
    <section class="panel flow" aria-labelledby="tempat">
      <h2 id="tempat">{say(words.file)}</h2>
      <p>{where.length > 0 ? where.join(', ') : <span class="sub">{say(words.noPlace)}</span>}</p>
      {loan ? (
        <>
          <p>
            <Status flag={loan.late ? 'late' : 'waiting'} text={say(loan.late ? words.overdue : words.out)} />{' '}
            {say(lentTo(loan.borrower, letterDate(loan.dueOn)))}
          </p>
          <p class="sub">{loan.purpose}</p>
        </>
      ) : null}
      {view.loansBefore > 0 ? <p class="sub">{say(loansBefore(view.loansBefore))}</p> : null}
      <p class="sub">
        <a href={paths.loans}>{say(words.loans)}</a>
      </p>
    </section>
  )
}
