import { bornField, isMasked, nikWarnings, readDate, readNik } from '../nik.ts'
import { nikWarningWords } from '../nik-words.ts'
import { nikNoteWords } from './register-words.ts'
import { make, say } from './voice.island.ts'

const noteId = 'nik-peringatan'

/** Reads the NIK as soon as it is typed, beside the date of birth, while the applicant and the card are still at the counter. */
export function startNik(form: HTMLFormElement): void {
  // Browsers without Temporal leave the reading to the server.
  if (!('Temporal' in globalThis)) return
  const field = form.querySelector<HTMLInputElement>('[name=nik]')
  const born = form.querySelector<HTMLInputElement>(`[name="field.${bornField}"]`)
  if (!field) return
  for (const one of [field, born]) one?.addEventListener('change', () => warn(field, born?.value))
}

function warn(field: HTMLInputElement, born: string | undefined): void {
  document.getElementById(noteId)?.remove()
  describe(field, [])
  const warnings =
    field.value.trim() === '' || isMasked(field.value)
      ? []
      : nikWarnings(readNik(field.value), { bornOn: readDate(born) })
  if (warnings.length === 0) return
  const note = make('p', { id: noteId, look: 'note soon all' })
  note.role = 'status'
  field.closest('fieldset')?.querySelector('details')?.before(note)
  describe(field, [noteId])
  const sentences = [...warnings.map(nikWarningWords), nikNoteWords.mayContinue].map(say).join(' ')
  note.append(make('b', { text: say(nikNoteWords.checkTogether) }), ` ${sentences}`)
}

// An error beside the field keeps belonging to it.
function describe(field: HTMLInputElement, note: readonly string[]): void {
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && id !== noteId)
  const ids = [...others, ...note]
  if (ids.length === 0) field.removeAttribute('aria-describedby')
  else field.setAttribute('aria-describedby', ids.join(' '))
}
