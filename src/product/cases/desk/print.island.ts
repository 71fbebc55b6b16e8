import { lettersOn, showLetters } from './keys.island.ts'

/**
 * Turns the paper links of a sheet into buttons that print. A button for the paper in sight prints at once; the
 * other opens the page in its size and prints there. F8 and F9 press them, B goes on to the next applicant. Without this
 * script the links remain.
 */
const wish = 'cetak'

document.querySelector('[data-without-script]')?.remove()
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-print]')) {
  link.parentElement?.removeAttribute('hidden')
  link.replaceWith(buttonFor(link))
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isLetter = event.key.length === 1
  if (isLetter && !lettersOn()) return
  const key = isLetter ? event.key.toUpperCase() : event.key
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (!target) return
  event.preventDefault()
  target.click()
})

showLetters()
fitReceipt()
printIfWished()

function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button')
  const key = link.dataset.key ?? ''
  button.type = 'button'
  button.className = link.className
  button.dataset.key = key
  button.setAttribute('aria-keyshortcuts', key)
  button.append(link.dataset.print ?? '', ' ', keyCap(key))
  button.addEventListener('click', () => {
    if (link.hasAttribute('aria-current')) window.print()
    else location.assign(`${link.href}&${wish}=1`)
  })
  return button
}

function keyCap(key: string): HTMLElement {
  const cap = document.createElement('kbd')
  cap.textContent = key
  cap.ariaHidden = 'true'
  return cap
}

/** The wish is taken out of the address first: going back or reloading does not print again. */
function printIfWished(): void {
  const address = new URL(location.href)
  if (!address.searchParams.has(wish)) return
  address.searchParams.delete(wish)
  history.replaceState(null, '', address)
  window.print()
}

/** Receipt paper comes off a roll: the page becomes as long as the slip, so that none is fed out empty. */
function fitReceipt(): void {
  const receipt = document.querySelector<HTMLElement>('.s80')
  if (!receipt) return
  const millimetres = Math.ceil((receipt.offsetHeight * 25.4) / 96) + 2
  const style = new CSSStyleSheet()
  style.replaceSync(`@page s80 { size: 80mm ${millimetres}mm; margin: 4mm; }`)
  document.adoptedStyleSheets.push(style)
}
