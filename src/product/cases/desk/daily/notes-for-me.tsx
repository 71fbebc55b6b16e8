import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { WorkPage } from '../../contract.ts'
import { paths } from '../paths.ts'
import { notesFor } from '../work-words.ts'
import { noteHead } from './form-words.ts'

/** What colleagues ask of this officer or their desk, until it is answered. */
export function NotesForMe({ view, frame }: { view: WorkPage; frame: Frame }) {
  const { say, zone, now } = frame
  if (view.notes.length === 0) return null
  return (
    <section class="note" aria-labelledby="catatan-untuk">
      <h2 id="catatan-untuk">{say(notesFor(frame.seat?.addressAs ?? ''))}</h2>
      <ul class="bare">
        {view.notes.map(({ number, at, by, text }) => (
          <li>
            <a class="mono" href={`${paths.case(number)}#catatan`}>
              {number}
            </a>{' '}
            <span class="sub">{say(noteHead(by, shortMoment(at, zone, now), undefined))}</span>{' '}
            <span class="said">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
