import { descendants, type Element, find, readHtml, textOf } from '#tests/read-html.ts'

/** A page as a person meets it: its heading, what it warns of, and its forms by the words on them. */
export type Page = {
  heading: string
  /** What stands in the box that says what went wrong. */
  alert: string | undefined
  text: string
  root: Element
  /** The form that a button sends. Refuses a button that is not there. */
  form(button: string | RegExp): Form
  link(name: string | RegExp): string | undefined
}

/** A form as a browser would send it if nobody touched it, ready to be filled in by label. */
export type Form = {
  action: string
  multipart: boolean
  /** Names of its file fields, of which a browser sends an empty part while nothing is chosen. */
  files: readonly string[]
  values: [name: string, value: string][]
  /** Writes into the field that carries this label. */
  fill(label: string, value: string): Form
  /** Chooses in the group of this name, as `mark('Kartu keluarga', 'Ada')`. */
  mark(group: string, choice: string): Form
  set(name: string, value: string): Form
  value(name: string): string | undefined
  /** The sentence beside a field. */
  error(label: string): string | undefined
}

export function readPage(html: string): Page {
  const root = readHtml(html)
  const alert = find(root, ({ attributes }) => attributes.role === 'alert')
  return {
    root,
    heading: textOf(find(root, ({ tag }) => tag === 'h1')),
    alert: alert && textOf(alert),
    text: textOf(find(root, ({ tag }) => tag === 'main')),
    form: (button) => formOf(root, button),
    link: (name) => descendants(root).find((one) => one.tag === 'a' && says(one, name))?.attributes.href,
  }
}

function says(element: Element, words: string | RegExp): boolean {
  const text = textOf(element)
  return typeof words === 'string' ? text.startsWith(words) : words.test(text)
}

function formOf(root: Element, words: string | RegExp): Form {
  for (const form of descendants(root).filter(({ tag }) => tag === 'form')) {
    const button = find(form, (one) => one.tag === 'button' && says(one, words))
    if (button) return asForm(root, form, button)
  }
  throw new Error(`no form has a button ${words}; there are: ${buttons(root).join(' | ')}`)
}

function buttons(root: Element): string[] {
  return [...descendants(root).filter(({ tag }) => tag === 'button')].map(textOf)
}

function asForm(root: Element, form: Element, button: Element): Form {
  const { name: pressed, value: pressedValue = '' } = button.attributes
  const sent: [string, string][] = [...descendants(form).flatMap(sentBy)]
  if (pressed) sent.push([pressed, pressedValue])
  const read: Form = {
    action: form.attributes.action ?? '',
    multipart: form.attributes.enctype === 'multipart/form-data',
    files: [...descendants(form)].flatMap(({ attributes: { type, name } }) => (type === 'file' && name ? [name] : [])),
    values: sent,
    fill: (label, value) => read.set(fieldOf(root, form, label).attributes.name ?? '', value),
    mark: (group, choice) => read.set(...choiceOf(root, form, group, choice)),
    set(name, value) {
      const at = sent.findIndex(([one]) => one === name)
      if (at < 0) sent.push([name, value])
      else sent[at] = [name, value]
      return read
    },
    value: (name) => sent.find(([one]) => one === name)?.[1],
    error: (label) => errorOf(root, fieldOf(root, form, label)),
  }
  return read
}

function* sentBy(field: Element): Generator<[string, string]> {
  const { name, type = 'text', value } = field.attributes
  if (name === undefined || 'disabled' in field.attributes) return
  if (field.tag === 'textarea') yield [name, field.children.join('')]
  if (field.tag === 'select') yield [name, chosenOption(field)]
  if (field.tag !== 'input' || type === 'file' || type === 'submit') return
  if (type !== 'radio' && type !== 'checkbox') yield [name, value ?? '']
  else if ('checked' in field.attributes) yield [name, value ?? 'on']
}

function chosenOption(select: Element): string {
  const options = [...descendants(select).filter(({ tag }) => tag === 'option')]
  const option = options.find(({ attributes }) => 'selected' in attributes) ?? options[0]
  return option?.attributes.value ?? textOf(option)
}

function fieldOf(root: Element, form: Element, label: string): Element {
  const named = [...descendants(form).filter((one) => one.tag === 'label' && says(one, label))]
  for (const one of named) {
    const inside = find(one, ({ tag }) => ['input', 'select', 'textarea'].includes(tag))
    const field = inside ?? find(form, ({ attributes }) => attributes.id === one.attributes.for && 'name' in attributes)
    if (field) return field
  }
  const group = groupOf(root, form, label)
  if (group) return group
  throw new Error(`no field is called ${label}`)
}

function groupOf(root: Element, form: Element, name: string): Element | undefined {
  return find(form, ({ attributes }) => {
    if (attributes.role !== 'radiogroup' && attributes.role !== 'group') return false
    const title = find(root, (one) => one.attributes.id === attributes['aria-labelledby'])
    return title !== undefined && says(title, name)
  })
}

function choiceOf(root: Element, form: Element, group: string, choice: string): [string, string] {
  const fieldset = descendants(form).find(
    (one) => one.tag === 'fieldset' && says(find(one, ({ tag }) => tag === 'legend') ?? one, group),
  )
  const within = groupOf(root, form, group) ?? fieldset
  const label = within && find(within, (one) => one.tag === 'label' && says(one, choice))
  const input = label && find(label, ({ tag }) => tag === 'input')
  const outside = label && within && find(within, ({ attributes }) => attributes.id === label.attributes.for)
  const field = input ?? outside
  if (!field) throw new Error(`${group} cannot be ${choice}`)
  return [field.attributes.name ?? '', field.attributes.value ?? 'on']
}

function errorOf(root: Element, field: Element): string | undefined {
  const ids = (field.attributes['aria-describedby'] ?? '').split(' ').filter((id) => id.endsWith('-error'))
  const told = ids.map((id) => textOf(find(root, ({ attributes }) => attributes.id === id)))
  return told[0]
}
