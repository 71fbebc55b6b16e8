import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { CheckField, RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { NewOfficerPage } from '../contract.ts'
import { staffingWords } from './staffing-words.ts'

/** A new colleague: who, which posts from when, and the first password, shown here and never again. */
export function renderNewOfficerPage(view: NewOfficerPage, frame: Frame): VNode {
  const { say } = frame
  const field = { frame, note: say(staffingWords.mayBeEmpty) }
  return (
    <DeskLayout frame={frame} title={say(staffingWords.add)} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href={`/officers?office=${view.officeKey}`}>{say(staffingWords.back)}</a>
      </p>
      <h1>{say(staffingWords.add)}</h1>
      <p class="sub">{view.officeName}</p>
      <form method="post" action="/officers" class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="office" value={view.office} />
        <TextField frame={frame} name="name" label={say(staffingWords.fullName)} />
        <RadioField
          frame={frame}
          name="addressAs"
          label={say(staffingWords.addressAs)}
          choices={['Ibu', 'Bapak'].map((value) => ({ value, label: value }))}
        />
        <TextField
          frame={frame}
          name="username"
          label={say(staffingWords.username)}
          hint={say(staffingWords.usernameHint)}
          mono
        />
        <TextField {...field} name="nip" label={say(staffingWords.nip)} keyboard="numeric" mono />
        <TextField {...field} name="rank" label={say(staffingWords.rank)} />
        <CheckField
          frame={frame}
          name="posts"
          label={say(staffingWords.posts)}
          choices={view.posts.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
        <TextField
          frame={frame}
          name="from"
          label={say(staffingWords.from)}
          kind="date"
          start={view.today.toString()}
        />
        <GivenPassword frame={frame} given={view.given} label={say(staffingWords.firstPassword)} />
        <ActButton id="simpan" label={say(staffingWords.create)} />
      </form>
    </DeskLayout>
  )
}

/** A password to note and hand over; the form that shows it is the only one that knows it. */
export function GivenPassword({ frame, given, label }: { frame: Frame; given: string; label: string }) {
  const { say } = frame
  const shown = keptValue(frame, 'given', given)
  return (
    <div class="note flow">
      <p>
        {label}: <b class="mono">{shown}</b>
      </p>
      <p>{say(staffingWords.givenNote)}</p>
      <input type="hidden" name="given" value={shown} />
    </div>
  )
}
