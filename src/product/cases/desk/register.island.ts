import type { Text } from '#ui/language.ts'
import { startAsked, unansweredIn } from './asked.island.ts'
import { startChecks } from './checks.island.ts'
import { startDates } from './dates.island.ts'
import { startDraft } from './draft.island.ts'
import { islandWords } from './island-words.ts'
import type { KeyAct } from './keys.island.ts'
import { emptyAnswers, type NeededAnswer } from './needed-answers.ts'
import { startNik } from './nik.island.ts'
import { isComplete, isReady, namedIn, type Readiness, readinessHeadline, whyNotReady } from './readiness.ts'
import { startServices } from './service.island.ts'
import { make, say } from './voice.island.ts'

const rowSelector = 'tr[data-requirement]'

/** The counter's form, live: marks by one key, what is missing beside it, and which of the two ways is open. */
export function registerKeys(): [string, KeyAct][] {
  const form = document.querySelector<HTMLFormElement>('#pendaftaran')
  if (!form) return []
  startAsked(form)
  form.addEventListener('change', ({ target }) => nameFiles(target))
  form.addEventListener('keydown', (event) => keepEnter(form, event))
  form.addEventListener('keydown', walkRows)
  startNik(form)
  startDraft(form)
  startDates(form)
  startChecks(form)
  // After the checks, which it reads, and while typing: a reason that comes or goes as the pointer goes down would move the
  // button from under it.
  const show = keepReadiness(form)
  form.addEventListener('change', show)
  form.addEventListener('input', show)
  show()
  startServices(form)
  beginWriting(form)
  return [
    ['A', () => mark(form, 'received')],
    ['K', () => mark(form, 'missing')],
    ['M', () => mark(form, 'original-to-follow')],
  ]
}

/** The form that amends a case: what is wrong with a NIK and what the checks say, while it is typed. */
export function startAmending(): void {
  const form = document.querySelector<HTMLFormElement>('#ubah-isian')
  if (!form) return
  form.addEventListener('keydown', (event) => keepEnter(form, event))
  startNik(form)
  startDates(form)
  startChecks(form)
}

// A new form begins where the clerk writes first, one that goes on with another service at its first empty answer. On a
// phone the keyboard would cover what the page says.
function beginWriting(form: HTMLFormElement): void {
  if (document.getElementById('periksa') || matchMedia('(pointer: coarse)').matches) return
  const nik = form.querySelector<HTMLInputElement>('[name=nik]')
  const [number, hour] = ['paperNumber', 'paperTime'].map((name) =>
    form.querySelector<HTMLInputElement>(`[name=${name}]`),
  )
  if (number?.value && hour?.value === '') {
    hour.focus()
    return
  }
  const answers = [...form.querySelectorAll<HTMLInputElement>('[data-needed] :is(input, select, textarea)')]
  const empty = nik?.value ? answers.find(({ value, type }) => value === '' && type !== 'radio') : undefined
  ;(empty ?? nik)?.focus({ preventScroll: empty === undefined })
}

function rowsOf(form: Element): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(rowSelector)].filter((row) => !row.hidden)
}

function isMarked(row: Element): boolean {
  return row.querySelector(':checked[type=radio]') !== null
}

// Where nothing of the list has focus, the first paper without a mark is meant.
function mark(form: Element, state: string): boolean {
  const rows = rowsOf(form)
  const row = document.activeElement?.closest(rowSelector) ?? rows.find((one) => !isMarked(one))
  const radio = row?.querySelector<HTMLInputElement>(`input[type=radio][value="${state}"]`)
  if (!radio) return false
  radio.focus()
  radio.click()
  return true
}

// Up and down change the paper, not the mark; left and right stay the browser's way through the marks.
function walkRows(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { target } = event
  if (by === 0 || !(target instanceof HTMLInputElement) || target.type !== 'radio') return
  const row = target.closest<HTMLElement>(rowSelector)
  const form = target.form
  if (!row || !form) return
  event.preventDefault()
  const rows = rowsOf(form)
  const next = rows[rows.indexOf(row) + by]
  const radio = next?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? next?.querySelector('input')
  radio?.focus()
}

// Enter in a line of text would print a return slip half way: it goes to the next field instead, and from an empty row
// past the whole list.
function keepEnter(form: HTMLFormElement, event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'file') return
  event.preventDefault()
  const fields = [...form.elements].filter((one): one is HTMLElement => one instanceof HTMLElement && isReachable(one))
  const row = target.closest('.rows tr')
  const passed = row && isEmpty(row) ? row.closest('fieldset') : null
  fields.find((field, place) => place > fields.indexOf(target) && !passed?.contains(field))?.focus()
}

function isEmpty(row: Element): boolean {
  return [...row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].every(
    ({ value }) => value === '',
  )
}

function isReachable(field: HTMLElement): boolean {
  return field.tagName !== 'FIELDSET' && field.checkVisibility() && field.getAttribute('type') !== 'hidden'
}

function readiness(form: HTMLFormElement): Readiness {
  const rows = rowsOf(form)
  const papers = rows.filter((row) => row.querySelector('[value=missing]:checked') !== null)
  return {
    missing: [...papers.map((row) => row.dataset.requirement ?? ''), ...rolesLacking(form)],
    unmarked: rows.filter((row) => !isMarked(row)).length,
    unanswered: unansweredIn(form),
    stopped: form.querySelector('[data-effect=refuse]:not([hidden]) > [data-uncertain][hidden]') !== null,
    empty: emptyIn(form),
  }
}

function emptyIn(form: HTMLFormElement): string[] {
  const [asked] = form.querySelectorAll<HTMLElement>('[data-needed]')
  if (!asked) return []
  const needed: NeededAnswer[] = JSON.parse(asked.dataset.needed ?? '[]') // written by the page
  return emptyAnswers(needed, Object.fromEntries(new FormData(form)))
}

// Somebody counts as named from the first letter of their name; whether they are whole says the server.
function rolesLacking(form: Element): string[] {
  return [...form.querySelectorAll<HTMLElement>('[data-role]')].flatMap((role) => {
    const names = [...role.querySelectorAll<HTMLInputElement>('[data-person] input[name$=".name"]')]
    const named = names.filter(({ value }) => value.trim() !== '').length
    return named < Number(role.dataset.min) ? [role.dataset.role ?? ''] : []
  })
}

// Said again only when it is another: it is read aloud.
function keepReadiness(form: HTMLFormElement): () => void {
  let said = ''
  return () => {
    const now = readiness(form)
    if (said === JSON.stringify(now)) return
    said = JSON.stringify(now)
    showReadiness(form, now)
  }
}

function showReadiness(form: HTMLFormElement, now: Readiness): void {
  const ready = isReady(now)
  const slip = form.querySelector('#kesiapan .slip')
  slip?.classList.toggle('is-open', !ready)
  slip?.querySelector('h2')?.replaceChildren(say(ready ? islandWords.ready : islandWords.noPromise))
  slip?.querySelector('.due')?.replaceChildren(say(readinessHeadline(now)), ' ', make('span', { text: namedIn(now) }))
  allow(form, 'open', ready ? undefined : say(whyNotReady(now)))
  allow(form, 'return', isComplete(now) ? say(whyNoSlip(form, now)) : undefined)
}

// Nobody is sent home for what is not a paper.
function whyNoSlip(form: Element, now: Readiness): Text {
  if (isReady(now)) return islandWords.nothingMissing
  if (now.stopped) return islandWords.onlyStopped
  return form.querySelector('[data-draft]') ? islandWords.onlyEmpty : islandWords.onlyEmptyWaits
}

/** Shows a button as possible, or with its reason; one that the server withheld stays withheld. */
function allow(form: Element, intent: string, why: string | undefined): void {
  const button = form.querySelector<HTMLButtonElement>(`button[name=intent][value=${intent}]`)
  if (!button) return
  const id = `${button.id}-why`
  document.getElementById(id)?.remove()
  button.removeAttribute('aria-disabled')
  button.removeAttribute('aria-describedby')
  if (why === undefined) return
  button.setAttribute('aria-disabled', 'true')
  button.setAttribute('aria-describedby', id)
  const reason = make('p', { id, look: 'why', text: why })
  reason.tabIndex = -1
  button.after(reason)
}

// The browser shows only how many files a field holds; the clerk wants to see which.
function nameFiles(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
  const id = `${target.id}-names`
  document.getElementById(id)?.remove()
  const files = [...(target.files ?? [])]
  if (files.length === 0) return
  const names = files.map((file) => make('li', { text: file.name }))
  target.parentElement?.after(make('ul', { id, look: 'bare xs chosen' }, ...names))
}
