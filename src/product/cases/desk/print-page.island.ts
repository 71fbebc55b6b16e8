/** Offers to print the page in sight: the browser's own printing, for who does not know its keys. */
export function startPrintPage(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print-page]')) {
    button.parentElement?.removeAttribute('hidden')
    button.addEventListener('click', () => window.print())
  }
}
