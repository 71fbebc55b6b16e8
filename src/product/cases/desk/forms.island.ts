import { islandWords } from './island-words.ts'
import { make, say } from './voice.island.ts'

const sent = new WeakSet<HTMLFormElement>()
/** Whoever stopped a sending may send again after this; repeating is harmless. */
const againAfterMs = 15_000
const unsentId = 'belum-terkirim'
let unsaved = false

/** What every form on the desk gains: one sending, a word when it is slow, a warning before typed work is left. */
export function startForms(): void {
  document.addEventListener('click', explainInstead, { capture: true })
  document.addEventListener('submit', (event) => sendOnce(event))
  document.addEventListener('submit', leaveNothing)
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.closest('form[method=post]')) unsaved = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  startConnection()
  const summary = document.getElementById('periksa')
  // Nothing of a form that came back is kept at the office yet.
  unsaved = summary !== null && document.querySelector('form[method=post] .bad, #pendaftaran') !== null
  unsaved ||= document.querySelector('#pendaftaran[data-typed]') !== null
  summary?.focus()
}

/** What was typed is kept at the office: leaving the page loses nothing. */
export function workIsKept(): void {
  unsaved = false
}

// A button that may not be pressed keeps its place and its focus; pressing it leads to the reason.
function explainInstead(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return
  const button = event.target.closest('[aria-disabled=true]')
  if (!button) return
  event.preventDefault()
  event.stopPropagation()
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.focus()
}

function sendOnce(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  const again = sent.has(form)
  if (again || isCutOff()) {
    event.preventDefault()
    if (!again) sayUnsent(event.submitter ?? form)
    return
  }
  const typed = unsaved
  sent.add(form)
  unsaved = false
  setTimeout(() => tell(say(islandWords.sending)), 1000)
  setTimeout(() => {
    sent.delete(form)
    unsaved ||= typed
  }, againAfterMs)
}

// Who sits down here next is offered nothing of what somebody else typed.
function leaveNothing({ target, defaultPrevented }: SubmitEvent): void {
  if (defaultPrevented || !(target instanceof HTMLFormElement)) return
  if (new URL(target.action).pathname !== '/sign-out') return
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('paten-kept ')) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing for anybody has nothing to forget.
  }
}

// The browser would show its own page instead of the form, and with the form everything typed would be gone.
function sayUnsent(place: HTMLElement): void {
  document.getElementById(unsentId)?.remove()
  const note = make('p', { id: unsentId, look: 'why', text: say(islandWords.unsent) })
  note.role = 'alert'
  place.after(note)
}

/** The foot of the page, read aloud when it changes. */
function tell(sentence: string): void {
  document.getElementById('sambungan')?.replaceChildren(sentence)
}

// On the office's own machine the server is there with or without a network.
function isCutOff(): boolean {
  return !navigator.onLine && !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
}

function startConnection(): void {
  window.addEventListener('offline', () => isCutOff() && tell(say(islandWords.offline)))
  window.addEventListener('online', () => {
    document.getElementById(unsentId)?.remove()
    tell(say(islandWords.online))
  })
}
