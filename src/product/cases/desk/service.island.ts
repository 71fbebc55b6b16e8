import { servicesFound } from './island-words.ts'
import { type Findable, isMeant } from './service-filter.ts'
import { make, say } from './voice.island.ts'

type Choice = Findable & { key: string; row: HTMLElement }

/** Services by their names: typed, walked with the arrows, taken with Enter. The select stays, unseen, and is what is sent. */
export function startServices(form: HTMLFormElement): void {
  const place = document.querySelector<HTMLElement>('[data-services]')
  const select = place?.querySelector('select')
  const button = place?.querySelector('button')
  if (!place || !select || !button) return
  let isTyped = form.hasAttribute('data-typed')
  form.addEventListener('input', () => {
    isTyped = true
  })
  const list = make('ul', { id: 'daftar-layanan', look: 'bare' })
  list.role = 'listbox'
  const choices = fillList(list, select)
  const input = inputFor(select, list)
  const status = make('p', { look: 'sub xs' })
  status.role = 'status'
  const panel = make('div', { look: 'panel' }, status, list)
  panel.hidden = true
  button.hidden = true
  select.hidden = true
  select.after(input, panel)
  keepList({ input, panel, status, choices, take })

  // Nothing typed: the other form has an address of its own. Else the form goes along.
  function take(key: string): void {
    if (!select || !button || key === select.dataset.chosen) return
    select.value = key
    if (isTyped) form.requestSubmit(button)
    else location.assign(`${place?.dataset.services}?${asked(key)}`)
  }
}

// Whoever enters a blank slip goes on entering that one.
function asked(service: string): string {
  const paper = new URLSearchParams(location.search).get('paper')
  return new URLSearchParams(paper === null ? { service } : { service, paper }).toString()
}

// The label, its hint and the key go over to the field that is seen.
function inputFor(select: HTMLSelectElement, list: HTMLElement): HTMLInputElement {
  const input = make('input', { id: `${select.id}-ketik` })
  const chosen = select.selectedOptions[0]
  select.dataset.chosen = select.value
  input.type = 'text'
  input.role = 'combobox'
  input.autocomplete = 'off'
  input.value = chosen?.text.trim() ?? ''
  input.maxLength = 100
  input.dataset.key = 'L'
  input.setAttribute('aria-keyshortcuts', 'L')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')
  const [label] = select.labels
  if (label) {
    label.htmlFor = input.id
    label.id ||= `${select.id}-label`
    const key = make('span', {}, make('kbd', { text: 'L' }))
    key.ariaHidden = 'true'
    label.append(' ', key)
    list.setAttribute('aria-labelledby', label.id)
  }
  const described = select.getAttribute('aria-describedby')
  if (described !== null) input.setAttribute('aria-describedby', described)
  return input
}

function fillList(list: HTMLElement, select: HTMLSelectElement): Choice[] {
  const groups = [...select.querySelectorAll('optgroup')]
  const rowsOf = (parent: Element, options: readonly HTMLOptionElement[]) =>
    options.map((option) => {
      const name = option.text.trim()
      const row = make('li', { id: `layanan-${list.querySelectorAll('[role=option]').length}`, text: name })
      row.role = 'option'
      row.ariaSelected = String(option.selected)
      parent.append(row)
      return { key: option.value, name, words: option.dataset.words ?? '', row }
    })
  if (groups.length === 0) return rowsOf(list, [...select.options])
  return groups.flatMap((group, place) => {
    const title = make('p', { id: `layanan-bidang-${place}`, look: 'sub xs', text: group.label })
    const inside = make('ul', { look: 'bare' })
    inside.role = 'group'
    inside.setAttribute('aria-labelledby', title.id)
    const item = make('li', {}, title, inside)
    item.role = 'presentation'
    title.role = 'presentation'
    list.append(item)
    return rowsOf(inside, [...group.querySelectorAll('option')])
  })
}

type Kept = {
  input: HTMLInputElement
  panel: HTMLElement
  status: HTMLElement
  choices: readonly Choice[]
  take: (key: string) => void
}

function keepList({ input, panel, status, choices, take }: Kept): void {
  const chosenName = input.value
  let active: Choice | undefined
  const shown = () => choices.filter(({ row }) => !row.hidden)
  const point = (choice: Choice | undefined) => {
    active?.row.classList.remove('on')
    active = choice
    choice?.row.classList.add('on')
    choice?.row.scrollIntoView({ block: 'nearest' })
    if (choice) input.setAttribute('aria-activedescendant', choice.row.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const filter = (typed: string) => {
    hideOthers(choices, typed)
    const found = shown()
    status.textContent = typed === '' ? '' : say(servicesFound(new Set(found.map(({ key }) => key)).size))
    point(typed === '' ? undefined : found[0])
  }
  const open = (typed: string) => {
    panel.hidden = false
    input.setAttribute('aria-expanded', 'true')
    filter(typed)
  }
  const close = () => {
    panel.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.value = chosenName
    status.textContent = ''
    point(undefined)
  }
  const walk = (by: number) => {
    if (panel.hidden) return open('')
    const found = shown()
    const next = active ? found.indexOf(active) + by : by > 0 ? 0 : found.length - 1
    point(found[(next + found.length) % found.length])
  }
  input.addEventListener('focus', () => input.select())
  input.addEventListener('click', () => panel.hidden && open(''))
  input.addEventListener('input', () => open(input.value))
  input.addEventListener('blur', close)
  // The field keeps the focus while the list is used by pointer or scrolled.
  panel.addEventListener('pointerdown', (event) => event.preventDefault())
  panel.addEventListener('click', ({ target }) => {
    const choice = choices.find(({ row }) => target instanceof Node && row.contains(target))
    if (choice) take(choice.key)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && !panel.hidden && active) take(active.key)
    else if (event.key === 'Escape' && !panel.hidden) close()
    else if (event.key !== 'Enter') return
    event.preventDefault()
  })
}

// A service that was registered last stands in its field as well: typed for, it is shown once.
function hideOthers(choices: readonly Choice[], typed: string): void {
  const seen = new Set<string>()
  for (const choice of choices) {
    const isTwice = typed !== '' && seen.has(choice.key)
    choice.row.hidden = isTwice || !isMeant(choice, typed)
    if (!choice.row.hidden) seen.add(choice.key)
  }
  for (const { row } of choices) {
    const group = row.parentElement?.closest<HTMLElement>('[role=presentation]')
    if (group) group.hidden = [...group.querySelectorAll<HTMLElement>('[role=option]')].every(({ hidden }) => hidden)
  }
}
