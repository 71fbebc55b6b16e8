import { islandWords } from './island-words.ts'
import { type KeyAct, lettersOn, setLetters } from './keys.island.ts'
import { make, say } from './voice.island.ts'

/** `?` lists every key of this page, and turns single letters off for those they get in the way of. */
export function helpKeys(): [string, KeyAct][] {
  const dialog = makeDialog()
  document.body.append(dialog)
  const open = () => {
    dialog.showModal()
    return true
  }
  offerByMouse(open)
  return [['?', open]]
}

function offerByMouse(open: KeyAct): void {
  for (const place of document.querySelectorAll('.foot .keys')) {
    const button = make('button', { look: 'btn plain' }, ...place.childNodes)
    button.type = 'button'
    button.addEventListener('click', open)
    place.append(button)
  }
}

function makeDialog(): HTMLDialogElement {
  const title = make('h2', { id: 'papan-tombol', text: say(islandWords.helpTitle) })
  const list = make('dl', { look: 'keylist' }, ...keysOfPage().map(([keys, what]) => entry(keys, what)))
  const close = make('button', { look: 'btn', text: say(islandWords.close) })
  close.type = 'submit'
  const form = make('form', { look: 'flow' }, title, list, note(), letterSwitch(), close)
  form.method = 'dialog'
  const dialog = make('dialog', { look: 'panel' }, form)
  dialog.setAttribute('aria-labelledby', title.id)
  return dialog
}

function entry(keys: readonly string[], what: string): HTMLElement {
  const term = make('dt', {}, ...keys.map((key) => make('kbd', { text: key })))
  return make('div', {}, term, make('dd', { text: what }))
}

function note(): HTMLElement {
  return make('p', { look: 'sub', text: say(islandWords.pressTwice) })
}

function letterSwitch(): HTMLElement {
  const box = make('input')
  box.type = 'checkbox'
  box.checked = lettersOn()
  box.addEventListener('change', () => setLetters(box.checked))
  return make('label', { look: 'pick' }, box, make('span', { text: say(islandWords.singleLetters) }))
}

function keysOfPage(): [readonly string[], string][] {
  const keys: [readonly string[], string][] = []
  if (document.querySelector('table.work')) {
    keys.push([['J', 'K'], say(islandWords.move)], [['Enter'], say(islandWords.openRow)])
  }
  if (document.querySelector('tr[data-requirement]')) {
    keys.push(
      [['Enter'], say(islandWords.nextField)],
      [['A'], say(islandWords.markReceived)],
      [['K'], say(islandWords.markMissing)],
      [['M'], say(islandWords.markToFollow)],
      [['↓', '↑'], say(islandWords.nextPaper)],
    )
  }
  for (const target of document.querySelectorAll<HTMLElement>('[data-key]'))
    keys.push([[keyOf(target)], labelOf(target)])
  keys.push([['?'], say(islandWords.helpTitle)])
  return keys
}

function keyOf(target: HTMLElement): string {
  return target.dataset.key ?? ''
}

function labelOf(target: HTMLElement): string {
  const named = target instanceof HTMLInputElement ? target.labels?.[0] : target
  const own = [...(named?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.ariaHidden === 'true'))
  return own
    .map((node) => node.textContent)
    .join('')
    .trim()
}
