import { isTyping } from './voice.island.ts'

const setting = 'paten-keys'

/** What one key does on this page. Returning false leaves the key to the browser. */
export type KeyAct = () => boolean

/** Single letters may be turned off (WCAG 2.1.4); the choice stays on this computer. */
export function lettersOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

/** Turns single letters on or off, also on the printed buttons. */
export function setLetters(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off')
  showLetters()
}

/** Listens for keys: first those of the page, then whatever carries the key as `data-key`. */
export function startKeys(acts: ReadonlyMap<string, KeyAct>): void {
  showLetters()
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open]')) return
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    const isLetter = event.key.length === 1
    if (isLetter && (isTyping() || (key !== '?' && !lettersOn()))) return
    const act = acts.get(key)
    if (act ? act() : pressKey(key)) event.preventDefault()
  })
}

/** Shows or hides the letters printed on buttons, as the choice stands. */
export function showLetters(): void {
  document.documentElement.dataset.keys = lettersOn() ? 'on' : 'off'
}

function pressKey(key: string): boolean {
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (!target) return false
  press(target, key)
  return true
}

// A stray letter must not act on record: it picks the button, and the second press, or Enter, does it.
function press(target: HTMLElement, key: string): void {
  if (target instanceof HTMLInputElement) {
    target.focus()
    target.select()
  } else if (target.tagName === 'SUMMARY') unfold(target)
  else if (target instanceof HTMLButtonElement && key.length === 1 && document.activeElement !== target) target.focus()
  else target.click()
}

function unfold(summary: HTMLElement): void {
  const details = summary.closest('details')
  if (!details) return
  details.open = true
  const field = details.querySelector<HTMLElement>('textarea, input:not([type=hidden]):not([type=radio]), select')
  ;(field ?? summary).focus()
}
