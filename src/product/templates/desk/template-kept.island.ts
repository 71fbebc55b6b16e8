/** What was typed and not saved: of which draft it goes on from, and since when, in milliseconds. */
type Kept = { draft: string; source: string; at: number }

/** Kept so long after the last key, before the sample is drawn again: who reads that it is safe reads what is so. */
const quietMs = 150
/** Kept at most so many, the newest, and so long. */
const keptMost = 5
const keptMs = 30 * 24 * 60 * 60 * 1000
const sentHere = 'paten-templat-dikirim'
/** Whatever stands under this name goes when its reader signs out (`forms.island.ts` of the desk). */
const keptHere = 'paten-kept templat '

/**
 * Keeps what is typed into a template in this browser until it is saved, apart for each officer, template and screen, and
 * offers what was kept and not saved when the template is opened again. Whoever goes on from a draft that somebody has
 * saved over since is told so by the office when they save, as ever. Whoever signs out is asked first, and leaves nothing.
 */
export function startKeeping(form: HTMLFormElement, source: HTMLTextAreaElement): void {
  const place = `${keptHere}${form.dataset.keep ?? ''} `
  const draft = form.dataset.draft ?? ''
  let mine = newName(place)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTyped = form.dataset.typed !== undefined
  const keep = () => {
    clearTimeout(timer)
    if (isTyped) form.toggleAttribute('data-unkept', !write(mine, { draft, source: source.value, at: Date.now() }))
  }
  source.addEventListener('input', () => {
    isTyped = true
    clearTimeout(timer)
    timer = setTimeout(keep, quietMs)
  })
  form.addEventListener('submit', () => {
    keep()
    inBrowser(() => sessionStorage.setItem(sentHere, source.value))
  })
  window.addEventListener('pagehide', keep)
  beforeSignOut(() => {
    if (isTyped && !window.confirm(form.dataset.leave)) return false
    clearTimeout(timer)
    isTyped = false
    return true
  })
  forgetOld()
  forgetSaved(form, source, place)
  // A form that came back says what was wrong with it: what was typed is on it, and saved nowhere.
  if (isTyped) {
    keep()
    source.dispatchEvent(new Event('input', { bubbles: true }))
  }
  document.getElementById('pakai')?.addEventListener('click', () => {
    const [name, kept] = waiting()[0] ?? []
    if (!name || !kept) return
    // What is on the screen now is kept too, under its own name.
    if (isTyped) keep()
    mine = newName(place)
    source.value = kept.source
    const seen = form.elements.namedItem('seen')
    if (seen instanceof HTMLInputElement && draft !== '' && kept.draft !== draft) seen.value = '0'
    source.dispatchEvent(new Event('input', { bubbles: true }))
    keep()
    remove(name)
    offer()
    source.focus()
  })
  document.getElementById('buang')?.addEventListener('click', () => {
    const [name] = waiting()[0] ?? []
    if (name) remove(name)
    offer()
    if (waiting().length === 0) source.focus()
  })
  const waiting = () => listKept(place).filter(([name, kept]) => name !== mine && kept.source !== source.value)
  const offer = () => {
    const [first] = waiting()
    const note = document.getElementById('belum-tersimpan')
    if (!note) return
    note.hidden = first === undefined
    const when = document.getElementById('sejak')
    const language = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID'
    if (first && when) when.textContent = `${new Date(first[1].at).toLocaleString(language)}.`
  }
  offer()
}

// Whoever stays does not sign out: nothing else hears of it.
function beforeSignOut(mayGo: () => boolean): void {
  document.addEventListener(
    'submit',
    (event) => {
      if (!(event.target instanceof HTMLFormElement) || new URL(event.target.action).pathname !== '/sign-out') return
      if (mayGo()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )
}

// The office has it: here it is needed no more.
function forgetSaved(form: HTMLFormElement, source: HTMLTextAreaElement, place: string): void {
  const sent = inBrowser(() => sessionStorage.getItem(sentHere))
  inBrowser(() => sessionStorage.removeItem(sentHere))
  if (form.dataset.typed !== undefined) return
  for (const [name, kept] of listKept(place))
    if (kept.source === source.value || (form.dataset.saved !== undefined && kept.source === sent)) remove(name)
}

// Also of others who worked on this machine: they may never open that template again.
function forgetOld(): void {
  for (const [name, { at }] of listAll(keptHere)) if (Date.now() - at > keptMs) remove(name)
}

function listKept(place: string): (readonly [string, Kept])[] {
  const found = listAll(place).toSorted(([, one], [, other]) => other.at - one.at)
  for (const [name] of found.slice(keptMost)) remove(name)
  return found.slice(0, keptMost)
}

function listAll(place: string): (readonly [string, Kept])[] {
  const names = inBrowser(() => Object.keys(localStorage).filter((name) => name.startsWith(place))) ?? []
  return names.flatMap((name) => {
    const one = read(name)
    return one ? [[name, one] as const] : []
  })
}

function read(name: string): Kept | undefined {
  const found: unknown = inBrowser(() => JSON.parse(localStorage.getItem(name) ?? 'null'))
  if (typeof found !== 'object' || found === null || !('source' in found && 'draft' in found && 'at' in found))
    return undefined
  const { source, draft, at } = found
  if (typeof source !== 'string' || typeof draft !== 'string' || typeof at !== 'number') return undefined
  return { source, draft, at }
}

/** Whether the browser kept it: one that is full does not. */
function write(name: string, one: Kept): boolean {
  return (
    inBrowser(() => {
      localStorage.setItem(name, JSON.stringify(one))
      return true
    }) ?? false
  )
}

function remove(name: string): void {
  inBrowser(() => localStorage.removeItem(name))
}

// A name of its own for each screen: two of them never write over each other.
function newName(place: string): string {
  return `${place}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`
}

/** A browser that is full, or that keeps nothing for anybody, keeps nothing here either: writing goes on all the same. */
function inBrowser<Found>(work: () => Found): Found | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
