/**
 * Turns the two paper links of a slip into buttons that print. A button for the paper in sight prints at once; the
 * other opens the page in its size and prints there. F8 and F9 press them. Without this script the links remain.
 */
const wish = 'cetak'

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-print]')) link.replaceWith(buttonFor(link))

document.addEventListener('keydown', (event) => {
  const button = document.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key)}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
})

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
