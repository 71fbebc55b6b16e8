import { speak, type Text } from '#ui/language.ts'
import { openEnvelope } from '../envelope.ts'
import { asBytes, openKeyFile } from '../key-file.ts'
import { openingFaults } from '../words.ts'
import { sayAnswer } from './answer-words.ts'
import { countedHere, inspectorateWords } from './reading-words.ts'

const say = speak(document.documentElement.lang === 'en' ? 'en' : 'id')
const form = document.querySelector<HTMLFormElement>('[data-opening]')
const told = document.querySelector<HTMLElement>('[data-told]')

type Pair = Exclude<Awaited<ReturnType<typeof openKeyFile>>, string>

// Nothing here is sent: the file is read, the envelopes are opened and shown, and all of it ends with this page.
if (form) {
  form.hidden = false
  for (const note of document.querySelectorAll<HTMLElement>('[data-noscript]')) note.hidden = true
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void openAll(form).catch(() => tell(inspectorateWords.oldBrowser))
  })
}

async function openAll(opening: HTMLFormElement): Promise<void> {
  const file = opening.querySelector<HTMLInputElement>('[data-file]')?.files?.[0]
  const passphrase = opening.querySelector<HTMLInputElement>('[data-passphrase]')
  if (!file || !passphrase) return tell(openingFaults['file-wrong'])
  tell(inspectorateWords.opening)
  const pair = await openKeyFile(await file.text(), passphrase.value)
  if (typeof pair === 'string') return tell(openingFaults[pair])
  passphrase.value = ''
  // Several answers about one hand-over count as one, and as a yes where any of them is.
  const said = new Map<string, boolean>()
  for (const place of document.querySelectorAll<HTMLElement>('[data-envelope]')) {
    const answer = await openOne(place, pair)
    if (!answer) continue
    said.set(answer.about, answer.isYes || said.get(answer.about) === true)
    markRead(answer.about)
  }
  const [yes, opened] = [[...said.values()].filter(Boolean).length, said.size]
  tell(countedHere(yes, opened))
  fillCount(yes, opened)
}

// Shows one envelope where it lies; an answer is told on, a note is only shown.
async function openOne(place: HTMLElement, pair: Pair): Promise<{ about: string; isYes: boolean } | undefined> {
  const { envelope, id = '', kind, key } = place.dataset
  const bytes = asBytes(envelope)
  if (key !== pair.fingerprint) return showFault(place, openingFaults['other-key'])
  const belongs = { kind: kind === 'note' ? 'note' : 'answer', id } as const
  const text = bytes && (await openEnvelope(pair, bytes, belongs))
  if (text === undefined) return showFault(place, openingFaults['envelope-changed'])
  if (kind === 'note') return void place.replaceChildren(line('p', text, 'said'))
  const said = sayAnswer(text)
  if (!said) return showFault(place, openingFaults['envelope-changed'])
  const list = line('dl', '', 'facts')
  for (const { term, value } of said.parts) {
    const row = line('div', '')
    row.append(line('dt', say(term)), line('dd', say(value), 'said'))
    list.append(row)
  }
  place.replaceChildren(list)
  return { about: place.closest<HTMLElement>('[data-answer]')?.dataset.answer ?? id, isYes: said.isYes }
}

function showFault(place: HTMLElement, fault: Text): undefined {
  place.replaceChildren(line('p', say(fault), 'err'))
  return undefined
}

function markRead(id: string): void {
  const select = document.querySelector<HTMLSelectElement>(`[name="mark.${CSS.escape(id)}"]`)
  if (select?.value === '' && select.closest('article')?.querySelector('.st.done') === null) select.value = 'read'
}

// Only where this page holds the whole month: else the auditor adds the pages up.
function fillCount(yes: number, opened: number): void {
  const count = document.querySelector<HTMLInputElement>('[name=yes]')
  const all = document.querySelectorAll('[data-answer]').length
  if (count?.value === '' && opened === all && !document.querySelector('[aria-current=page][href*="page="]'))
    count.value = String(yes)
}

function tell(text: Text): void {
  told?.replaceChildren(say(text))
}

function line<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, look = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [place, part] of text.split('\n').entries())
    element.append(...(place === 0 ? [] : [document.createElement('br')]), part)
  if (look !== '') element.className = look
  return element
}
