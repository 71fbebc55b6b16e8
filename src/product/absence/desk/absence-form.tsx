import { AbsenceKind } from '#identity'
import { ActButton } from '#ui/button.tsx'
import { RadioField, SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { kindWords } from '../words.ts'
import { absenceWords as words } from './absence-words.ts'
import type { Shown } from './absences.page.tsx'
import { InPlaceFields } from './in-place-fields.tsx'

/** Enters who is away: everybody themselves ahead of time, camat and secretary their office, the regency any. */
export function AbsenceForm({ view, frame }: Shown) {
  const { say } = frame
  const kinds = AbsenceKind.options.filter((kind) => mayBe(kind, view))
  if (view.people.length === 0 && view.emptyPosts.length === 0) return null
  return (
    <form method="post" action="/absences" class="flow panel" aria-labelledby="catat">
      <h2 id="catat">{say(words.add)}</h2>
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="office" value={view.office} />
      <SelectField
        frame={frame}
        name="officer"
        label={say(words.officer)}
        start={view.people.some(({ id }) => id === view.self) ? view.self : undefined}
        choices={view.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioField
        frame={frame}
        name="kind"
        label={say(words.kind)}
        hint={say(words.kindHint)}
        choices={kinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }))}
      />
      {view.emptyPosts.length > 0 ? (
        <SelectField
          frame={frame}
          name="post"
          label={say(words.vacantPost)}
          note={say(words.mayBeEmpty)}
          choices={view.emptyPosts.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
      ) : null}
      <TextField frame={frame} name="from" label={say(words.from)} kind="date" start={view.today.toString()} />
      <TextField
        frame={frame}
        name="fromTime"
        label={say(words.fromTime)}
        note={say(words.mayBeEmpty)}
        hint={say(words.timeHint)}
        maxLength={5}
      />
      <TextField frame={frame} name="back" label={say(words.back)} hint={say(words.backHint)} kind="date" />
      <TextField
        frame={frame}
        name="backTime"
        label={say(words.backTime)}
        note={say(words.mayBeEmpty)}
        hint={say(words.timeHint)}
        maxLength={5}
      />
      <InPlaceFields view={view} frame={frame} />
      {view.mayWriteOthers ? (
        <TextField
          frame={frame}
          name="reason"
          label={say(words.reason)}
          note={say(words.mayBeEmpty)}
          hint={say(words.reasonHint)}
          maxLength={300}
        />
      ) : null}
      <ActButton id="catat-simpan" label={say(words.save)} />
    </form>
  )
}

function mayBe(kind: AbsenceKind, view: Shown['view']): boolean {
  if (kind === 'vacant') return view.emptyPosts.length > 0
  return kind !== 'suspended' || view.mayWriteOthers
}

export function labelsOf({ say }: Frame): Record<string, string> {
  const { officer, kind, from, fromTime, back, backTime, substitute, mark, orderNumber, orderOn, orderBy, reason } =
    words
  const fields = {
    officer,
    kind,
    from,
    fromTime,
    back,
    backTime,
    substitute,
    mark,
    orderNumber,
    orderOn,
    orderBy,
    reason,
  }
  const named = Object.entries({ ...fields, post: words.vacantPost }).map(([field, label]) => [field, say(label)])
  return Object.fromEntries(named)
}
