import { compareDefinitions, type DefinitionComponent, definitionComponents, ServiceFile } from '#catalogue'
import type { PackFile } from '#offices'
import { compareLines } from '#platform/compare-lines.ts'
import { quote } from '#platform/fault.ts'
import { valueAt } from '#platform/raw.ts'
import { parseYaml } from './parse-yaml.ts'

/** One difference between two packs, told in English. `item` is the key or code of what it stands in, where there is one. */
export type PackChange = {
  file: string
  where: string
  item?: string
  kind: 'added' | 'removed' | 'changed'
  before: string | null
  after: string | null
}

/** What differs between the files of two packs, in the order of their paths. Comments and README files make no difference. */
export function describeChanges(before: readonly PackFile[], after: readonly PackFile[]): PackChange[] {
  const [old, now] = [before, after].map((files) => new Map(files.map(({ path, content }) => [path, content])))
  const paths = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter((path) => !path.endsWith('.md'))
  return paths.sort().flatMap((file) => changesIn(file, old?.get(file), now?.get(file)))
}

function changesIn(file: string, before: string | undefined, after: string | undefined): PackChange[] {
  if (before === after) return []
  const whole = { file, where: '' }
  if (before === undefined) return [{ ...whole, kind: 'added', before: null, after: titleOf(file, after) }]
  if (after === undefined) return [{ ...whole, kind: 'removed', before: titleOf(file, before), after: null }]
  if (file.endsWith('.typ')) return linesOf(file, before, after)
  if (!file.endsWith('.yaml')) return [{ ...whole, kind: 'changed', before: 'other content', after: 'new content' }]
  const [old, now] = [rawOf(file, before), rawOf(file, after)]
  const plain = compareRaw(old, now, []).map((change) => ({ file, ...change }))
  return file.startsWith('services/') ? inWords(file, old, now, plain) : plain
}

/** A template is told line by line, as its own editor tells it. */
function linesOf(file: string, before: string, after: string): PackChange[] {
  return compareLines(before.split('\n'), after.split('\n')).flatMap(({ kind, text, number }): PackChange[] => {
    if (kind === 'same') return []
    const [was, is] = kind === 'added' ? [null, text] : [text, null]
    return [{ file, where: `line ${number}`, kind, before: was, after: is }]
  })
}

/** Parts of a service file, by where their words are compared. */
const components: Readonly<Record<string, readonly DefinitionComponent[]>> = {
  name: ['name'],
  purpose: ['purpose'],
  product: ['product'],
  legalBasis: ['legal-basis'],
  requirements: ['requirement'],
  procedure: ['procedure'],
  promise: ['time'],
  cost: ['cost'],
  tariffs: ['cost'],
  questions: ['question'],
  fields: ['form'],
  parties: ['party'],
  checks: ['check'],
  letter: ['letter'],
  notices: ['notice'],
  remarks: ['remark'],
  addedByUs: ['remark'],
}

/** A standard is told as people read it; what its words do not show, such as where a thing is from, as it is written. */
function inWords(file: string, before: unknown, after: unknown, plain: readonly PackChange[]): PackChange[] {
  const [old, now] = [ServiceFile.safeParse(before).data, ServiceFile.safeParse(after).data]
  if (!old || !now) return [...plain]
  const lines = compareDefinitions(old, now)
  const told = new Set(lines.flatMap(({ component, key }) => [component, `${component} ${key}`]))
  const said = lines.map(({ component, kind, before: was, after: is }) => ({
    ...{ file, where: definitionComponents[component].en, kind },
    ...{ before: was?.en ?? null, after: is?.en ?? null },
  }))
  // A thing that has a key is told by its own line alone, so that no other change hides behind it.
  const isTold = ({ where }: PackChange) => {
    const [, part = '', item] = /^(\w+)(?:\[([^\]]*)\])?/.exec(where) ?? []
    return components[part]?.some((one) => told.has(item === undefined ? one : `${one} ${item}`)) === true
  }
  return [...said, ...plain.filter((change) => !isTold(change))]
}

type RawChange = Omit<PackChange, 'file'>

function compareRaw(before: unknown, after: unknown, path: readonly string[], item?: string): RawChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const where = path.join('')
  const of = { where, ...(item === undefined ? {} : { item }) }
  if (before === undefined) return [{ ...of, kind: 'added', before: null, after: said(after) }]
  if (after === undefined) return [{ ...of, kind: 'removed', before: said(before), after: null }]
  const lists = [before, after].map(itemsOf)
  const [old, now] = lists
  if (old && now) {
    const names = [...new Set([...old.keys(), ...now.keys()])]
    const inner = names.flatMap((name) =>
      compareRaw(old.get(name), now.get(name), [...path, `[${name}]`], item ?? name),
    )
    if (inner.length > 0) return inner
    return [{ ...of, kind: 'changed', before: [...old.keys()].join(', '), after: [...now.keys()].join(', ') }]
  }
  if (isGroup(before) && isGroup(after) && !isText(before) && !isText(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => {
      const inside = path.length === 0 ? [key] : [...path, `.${key}`]
      return compareRaw(valueAt(before, key), valueAt(after, key), inside, item)
    })
  }
  return [{ ...of, kind: 'changed', before: said(before), after: said(after) }]
}

/** The entries of a list by what each is known by; nothing where one of them has no name of its own. */
function itemsOf(value: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const named = value.map((entry: unknown) => [nameIn(entry), entry] as const)
  const items = new Map(named.flatMap(([name, entry]) => (name === undefined ? [] : [[name, entry] as const])))
  return items.size === value.length ? items : undefined
}

function nameIn(entry: unknown): string | undefined {
  for (const key of ['key', 'code', 'office', 'year', 'date', 'reason', 'post']) {
    const name = valueAt(entry, key)
    if (typeof name === 'string' || typeof name === 'number') return String(name)
  }
  return undefined
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: object): value is { id: string; en: string } {
  return Object.keys(value).length === 2 && 'id' in value && 'en' in value
}

function said(value: unknown): string {
  if (isGroup(value) && isText(value)) return JSON.stringify(value.en)
  if (isGroup(value) || Array.isArray(value)) return JSON.stringify(value).slice(0, 300)
  return typeof value === 'string' ? JSON.stringify(value) : quote(value).replace(/^the number /, '')
}

function titleOf(file: string, content: string | undefined): string {
  const name = content === undefined || !file.endsWith('.yaml') ? undefined : valueAt(rawOf(file, content), 'name')
  return isGroup(name) && isText(name) ? name.en : 'the whole file'
}

function rawOf(path: string, text: string): unknown {
  return parseYaml({ path, text }).parsed.raw
}
