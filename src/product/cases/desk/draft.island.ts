import { workIsKept } from './forms.island.ts'
import { islandWords } from './island-words.ts'
import { say } from './voice.island.ts'

/** Kept so long after the last key: soon enough for a power cut, seldom enough for a slow line. */
const quietMs = 3000
/** Kept at the latest after so much typing without a rest. */
const latestMs = 10_000

/** Keeps the counter's form at the office while it is typed. Photos go with the button, or with the form itself. */
export function startDraft(form: HTMLFormElement): void {
  const address = form.querySelector<HTMLElement>('[data-draft]')?.dataset.draft
  if (!address) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const stopped = new AbortController()
  form.addEventListener('input', () => {
    since ||= Date.now()
    clearTimeout(timer)
    timer = setTimeout(keep, Math.min(quietMs, Math.max(0, since + latestMs - Date.now())))
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    stopped.abort()
  })

  async function keep(): Promise<void> {
    since = 0
    const typed = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    const photos = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((one) => one.files?.length)
    const body = new URLSearchParams(typed)
    const { signal } = stopped
    // The answer leads to the form's own page: that it leads there is all we need to know.
    const answer = await fetch(address ?? '', { method: 'POST', body, redirect: 'manual', signal }).catch(
      () => undefined,
    )
    if (answer?.type !== 'opaqueredirect' || timer === undefined) return
    document.getElementById('sambungan')?.replaceChildren(say(islandWords.draftKept))
    if (!photos && since === 0) workIsKept()
  }
}
