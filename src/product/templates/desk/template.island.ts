import { startKeeping } from './template-kept.island.ts'

/** Redrawn so long after the last key: a breath, not a stutter. */
const quietMs = 180
/** Tried again so long after the office did not answer. */
const againMs = 5000
const placeKept = 'paten-templat'

const form = document.getElementById('templat')
const area = document.getElementById('f-source')
if (form instanceof HTMLFormElement && area instanceof HTMLTextAreaElement) start(form, area)

/** Redraws the sample as one types, numbers the lines, leads from an error to its line, and saves with Ctrl+S. */
function start(templat: HTMLFormElement, source: HTMLTextAreaElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void redraw(), quietMs)
  }
  source.addEventListener('input', () => {
    numberLines(source)
    later()
  })
  for (const name of ['sample', 'subject'])
    document.getElementById(`f-${name}`)?.addEventListener('change', () => void redraw())
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
    if (!link) return
    event.preventDefault()
    goTo(source, Number(link.dataset.line), Number(link.dataset.column))
  })
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    templat.requestSubmit(document.getElementById('simpan'))
  })
  templat.addEventListener(
    'submit',
    (event) => {
      sessionStorage.setItem(
        placeKept,
        JSON.stringify([location.pathname, source.selectionStart, boxOf(source).scrollTop]),
      )
      const drawsOnly = event.submitter?.id === 'gambar'
      if (!drawsOnly) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void redraw()
    },
    { capture: true },
  )
  window.addEventListener('online', () => void redraw())
  takePlace(source)
  startKeeping(templat, source)

  async function redraw(): Promise<void> {
    clearTimeout(timer)
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const typed = [...new FormData(templat)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    const address = document.getElementById('gambar')?.getAttribute('formaction') ?? ''
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(typed), signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (signal.aborted) return
      if (!page.getElementById('halaman')) return sayNotDrawn('refused')
      for (const id of ['halaman', 'beda']) swap(id, page)
      tell(page.getElementById('kabar')?.textContent ?? '')
      document.documentElement.dataset.drawn = String(Number(document.documentElement.dataset.drawn ?? 0) + 1)
    } catch (error) {
      // A newer one took its place, or the office does not answer: the page on screen stays, and is told to be an older one.
      if (signal.aborted) return
      if (!(error instanceof TypeError)) throw error
      sayNotDrawn('away')
      timer = setTimeout(() => void redraw(), againMs)
    }
  }
}

// What is on the right is not what stands on the left: plainly said, and that nothing typed is lost.
function sayNotDrawn(why: 'away' | 'refused'): void {
  const told = document.getElementById('kabar')
  const kept = form?.dataset.unkept === undefined ? told?.dataset.safe : told?.dataset.unsafe
  tell(`${told?.dataset[why] ?? ''} ${kept ?? ''}`)
  if (told) told.className = 'note soon'
}

function swap(id: string, page: Document): void {
  const [now, next] = [document.getElementById(id), page.getElementById(id)]
  if (!now || !next) return
  const before = now.querySelector('.sheets')?.scrollTop ?? 0
  now.replaceChildren(...document.importNode(next, true).childNodes)
  // Whoever reads the second page goes on reading it.
  const sheets = now.querySelector('.sheets')
  if (sheets) sheets.scrollTop = before
}

// Read aloud when it changes, and not with every key.
function tell(news: string): void {
  const told = document.getElementById('kabar')
  if (!told) return
  told.className = 'sub'
  if (told.textContent !== news) told.textContent = news
}

function numberLines(source: HTMLTextAreaElement): void {
  const count = source.value.split('\n').length
  const numbers = document.getElementById('baris')
  if (numbers && numbers.textContent?.split('\n').length !== count)
    numbers.textContent = Array.from({ length: count }, (_, place) => place + 1).join('\n')
  source.rows = count + 1
}

function goTo(source: HTMLTextAreaElement, line: number, column: number): void {
  const lines = source.value.split('\n')
  const begin = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const at = begin + Math.max(0, column - 1)
  source.focus({ preventScroll: true })
  source.setSelectionRange(at, begin + (lines[line - 1]?.length ?? 0))
  const box = boxOf(source)
  box.scrollTop = (source.scrollHeight / source.rows) * (line - 1) - box.clientHeight / 3
  box.scrollIntoView({ block: 'nearest' })
}

function boxOf(source: HTMLTextAreaElement): HTMLElement {
  return source.closest<HTMLElement>('.source') ?? source
}

/** Saved and back on the page: the caret is where it was. */
function takePlace(source: HTMLTextAreaElement): void {
  const kept = sessionStorage.getItem(placeKept)
  sessionStorage.removeItem(placeKept)
  const place: unknown = kept ? JSON.parse(kept) : undefined
  if (!Array.isArray(place) || !String(location.pathname).startsWith(String(place[0]).replace(/\/\w+$/, ''))) return
  source.setSelectionRange(Number(place[1]), Number(place[1]))
  source.focus({ preventScroll: true })
  boxOf(source).scrollTop = Number(place[2])
}
