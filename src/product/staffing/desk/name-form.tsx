import { ActButton } from '#ui/button.tsx'
import { dateInWords } from '#ui/calendar-words.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Shown } from './officer.page.tsx'
import { namedFrom, staffingWords } from './staffing-words.ts'

/** Name, rank and number from a day on, and how the officer was called before. */
export function NameForm({ view, frame }: Shown) {
  const { say } = frame
  const { officer, namings } = view
  const why = view.own ? staffingWords.own : view.fromRegency ? staffingWords.nameFromRegency : undefined
  return (
    <section class="flow" aria-labelledby="nama">
      <h2 id="nama">{say(staffingWords.naming)}</h2>
      {namings.map((one) => (
        <p class="sub">{say(namedFrom(one, dateInWords(one.from)))}</p>
      ))}
      <details class="unfold">
        <summary class="btn alt">{say(staffingWords.nameAnew)}</summary>
        <form method="post" action={`/officers/${officer.id}/name`} class="flow panel">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <TextField
            frame={frame}
            form="nama"
            name="name"
            label={say(staffingWords.fullName)}
            start={officer.name}
            maxLength={200}
          />
          <TextField
            frame={frame}
            form="nama"
            name="rank"
            label={say(staffingWords.rank)}
            note={say(staffingWords.mayBeEmpty)}
            start={officer.rank ?? ''}
            maxLength={100}
          />
          <TextField
            frame={frame}
            form="nama"
            name="nip"
            label={say(staffingWords.nip)}
            note={say(staffingWords.mayBeEmpty)}
            start={officer.nip ?? ''}
            maxLength={30}
            mono
          />
          <TextField
            frame={frame}
            form="nama"
            name="from"
            label={say(staffingWords.nameFrom)}
            hint={say(staffingWords.nameHint)}
            kind="date"
            start={view.today.toString()}
          />
          <ActButton id="ganti-nama" label={say(staffingWords.saveName)} why={why && say(why)} alt />
        </form>
      </details>
    </section>
  )
}
