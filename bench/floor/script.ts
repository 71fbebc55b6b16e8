import type { Floor } from './merge-plans.ts'
import type { Step, Value } from './plan.ts'

/** The table that holds the words of each office for the script. */
export const wordsTable = 'bench.words'

type Composed = { name: string; names: readonly string[] }

/**
 * Writes the floor as one pgbench script: the same statements with the same parameters, transactions as they were.
 * Beside them stand one statement that makes new ids and moments, and one for each number that is taken, to write it.
 * Each walk is in an office by chance, or in the one that is named, from 1.
 */
export function scriptOf(floor: Floor, inOffice?: number): string {
  const composed = new Map<string, Composed>()
  const nameOf = (value: Value<string>): string | undefined => {
    if (!value) return undefined
    const [only, ...more] = value
    if (only !== undefined && more.length === 0) return only
    const key = value.join(' ')
    const known = composed.get(key) ?? { name: `c${composed.size + 1}`, names: value }
    composed.set(key, known)
    return known.name
  }
  const commands = floor.steps.map((step) => commandOf(step, nameOf))
  const after = (number: number) => [...composed.values()].filter(({ names }) => lastNumberIn(floor, names) === number)
  let taken = 0
  const body = commands.flatMap((command, index) => {
    const step = floor.steps[index]
    if (step?.kind !== 'statement' || step.gets === undefined) return [command]
    taken += 1
    return [command, writeNumber(floor, taken, after(taken))]
  })
  const offices = floor.words.values().next().value?.length ?? 1
  const script = [`\\set office ${inOffice ?? `random(1, ${offices})`}`, headOf(floor, after(0)), ...body]
  return `${[...padding(script), ...script].join('\n')}\n`
}

/** Commands after which pgbench makes room for as many again; after a statement that ends in \gset it forgets to. */
const commandsAtOnce = 128

// pgbench 15 ends where such a statement fills the room: a variable that nobody reads moves all of them on by one.
function padding(script: readonly string[]): string[] {
  let place = 0
  const gets = script.flatMap((text) => {
    place += text.startsWith('\\startpipeline') ? 4 : 1
    return text.endsWith('\\gset') ? [place] : []
  })
  const isSafe = (moved: number) => gets.every((one) => (one + moved) % commandsAtOnce !== 0)
  const needed = Array.from({ length: commandsAtOnce }, (_one, moved) => moved).find(isSafe) ?? 0
  return Array.from({ length: needed }, () => '\\set unread 1')
}

function commandOf(step: Step<string>, nameOf: (value: Value<string>) => string | undefined): string {
  if (step.kind === 'commit') return 'commit;'
  if (step.kind === 'begin') {
    // The product opens a transaction in one journey; so does a pipeline.
    const settings = `select set_config('paten.scope', :${nameOf(step.scope)}, true), set_config('paten.line', :${nameOf(step.line)}, true);`
    return `\\startpipeline\nbegin;\n${settings}\n\\endpipeline`
  }
  if (/(?<!:):\w/.test(step.text)) throw new Error(`pgbench would take a part of this for a variable: ${step.text}`)
  const text = step.text.trim().replace(/\$(\d+)/g, (_whole, number: string) => {
    const name = nameOf(step.values[Number(number) - 1] ?? null)
    // A variable of pgbench is never null.
    return name === undefined ? 'null' : `:${name}`
  })
  if (step.gets === undefined) return `${text};`
  const next = text.startsWith('insert into queue.series') ? 'last + 1' : 'last'
  return `${text.replace(/\blast$/, `${next} as ${step.gets}`)} \\gset`
}

function headOf(floor: Floor, composed: readonly Composed[]): string {
  const fresh = [...namesIn(floor)].flatMap((name) => {
    const made = newValue(floor, name)
    return made === undefined ? [] : [`${made} as ${name}`]
  })
  const joined = composed.map(({ name, names }) => `${names.join(' || ')} as ${name}`)
  return `select ${['ground.*', ...joined].join(', ')} from (
  select ${[...[...floor.words.keys()].map((name) => `words.${name}`), ...fresh].join(',\n    ')}
  from ${wordsTable} as words where words.office = :office) as ground \\gset`
}

function newValue(floor: Floor, name: string): string | undefined {
  if (name === 'at') return 'clock_timestamp()::text'
  if (name.startsWith('u')) return 'gen_random_uuid()::text'
  if (name.startsWith('h')) return `encode(sha256(gen_random_uuid()::text::bytea), 'hex')`
  const length = floor.texts.get(name)
  const uuids = Array.from({ length: Math.ceil((length ?? 0) / 36) }, () => 'gen_random_uuid()')
  return length === undefined ? undefined : `left(concat(${uuids.join(', ')}), ${length})`
}

function writeNumber(floor: Floor, order: number, composed: readonly Composed[]): string {
  const written = floor.written[order - 1]
  if (!written) throw new Error(`nobody wrote number ${order}`)
  const text = (name: string) => (name === written.variable ? 'number.written' : `:${name}::text`)
  const joined = composed.map(({ name, names }) => `${names.map(text).join(' || ')} as ${name}`)
  return `select ${[`number.written as ${written.variable}`, ...joined].join(', ')} from (
  select :${written.prefix}::text || lpad(:${written.last}, greatest(${written.digits}, length(:${written.last})), '0')
      || :${written.suffix}::text as written) as number \\gset`
}

function lastNumberIn(floor: Floor, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => floor.written.findIndex(({ variable }) => variable === name) + 1))
}

function namesIn(floor: Floor): Set<string> {
  const values = floor.steps.flatMap((step) =>
    step.kind === 'commit' ? [] : step.kind === 'begin' ? [step.scope, step.line] : step.values,
  )
  return new Set(values.flatMap((value) => value ?? []))
}
