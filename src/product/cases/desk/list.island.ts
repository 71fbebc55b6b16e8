import type { KeyAct } from './keys.island.ts'

/** J and K walk the rows of the work list; Enter on the focused link opens it, as everywhere. */
export function listKeys(): [string, KeyAct][] {
  const list = document.querySelector('table.work')
  if (!list) return []
  list.addEventListener('focusin', ({ target }) => markRow(list, target))
  return [
    ['J', () => step(list, 1)],
    ['K', () => step(list, -1)],
  ]
}

function step(list: Element, by: 1 | -1): boolean {
  const links: (HTMLElement | null)[] = [...list.querySelectorAll<HTMLElement>('tbody a')]
  const now = links.indexOf(document.activeElement instanceof HTMLElement ? document.activeElement : null)
  const next = now === -1 ? (by === 1 ? 0 : links.length - 1) : now + by
  links[next]?.focus()
  return true
}

function markRow(list: Element, target: EventTarget | null): void {
  for (const row of list.querySelectorAll('tr.on')) row.classList.remove('on')
  if (target instanceof Element) target.closest('tr')?.classList.add('on')
}
