import { make } from './voice.island.ts'

const inWords = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID', {
  dateStyle: 'long',
  timeZone: 'UTC',
})

/** Says each date in words under its field: a browser that speaks American English asks for the month first. */
export function startDates(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=date]')) sayDate(field)
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'date') sayDate(target)
  })
}

function sayDate(field: HTMLInputElement): void {
  const id = `${field.id}-kata`
  document.getElementById(id)?.remove()
  if (field.valueAsDate) field.after(make('p', { id, look: 'sub xs', text: inWords.format(field.valueAsDate) }))
}
