import { z } from 'zod'
import { calendarFaults } from '#clock'
import { type FaultKind, nearest, quote } from '#platform/fault.ts'
import { type Path, valueAt } from '#platform/raw.ts'

/** One thing wrong with the shape of a file, in plain English. `at` tells whether its key or its value is wrong. */
export type Explained = {
  path: Path
  at: 'key' | 'value'
  kind: FaultKind
  expected: string
  found: string
  /** The key that was probably meant by an unknown one. */
  meantKey?: string | undefined
}

type Issue = z.core.$ZodIssue

/** Turns what the schema found into sentences. Takes the schema too: it knows which keys and values may stand there. */
export function explainIssue(issue: Issue, raw: unknown, schema: z.ZodType): Explained[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...path, key], key, allowedKeys(schema, path)))
  const value = valueIn(raw, path)
  const expected = expectation(issue)
  if (value === undefined && path.length > 0) return [{ path, at: 'key', kind: 'missing', expected, found: 'nothing' }]
  return [
    { path, at: 'value', kind: 'shape', expected: `${expected}${hint(issue, value)}`, found: found(issue, value) },
  ]
}

function unknownKey(path: Path, key: string, allowed: readonly string[]): Explained {
  const near = nearest(key, allowed)
  const expected = near ? `another key (did you mean ${near}?)` : `one of the keys ${listed(allowed)}`
  return { path, at: 'key', kind: 'unknown-key', expected, found: quote(key), meantKey: near }
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return isOwnWords(issue) ? issue.message : oneOf(issue.values.map(String))
    case 'too_big':
      return size(issue.origin, `at most ${issue.maximum}`)
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'text that is not empty'
        : size(issue.origin, `at least ${issue.minimum}`)
    case 'invalid_format':
      return isOwnWords(issue) ? sentence(issue.message) : (formats[issue.format] ?? `text in the form ${issue.format}`)
    case 'invalid_key':
    case 'invalid_element':
      return sentence(issue.issues.map(({ message }) => message).join('; '))
    default:
      return sentence(issue.message)
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
}

const formats: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'a web address that begins with https://',
  date: 'a date such as 2017-02-09',
}

// What a slice calls a fault of its calendar has a sentence in the slice's own words.
function sentence(message: string): string {
  const known: Readonly<Record<string, { en: string }>> = calendarFaults
  const words = Object.hasOwn(known, message) ? known[message]?.en : undefined
  return words ? `this: ${words.replace(/\.$/, '')}` : message
}

function isOwnWords({ message }: Issue): boolean {
  return !message.startsWith('Invalid')
}

function size(origin: string, limit: string): string {
  const unit = { string: ' characters', array: ' entries' }[origin] ?? ''
  return `${limit}${unit}`
}

function found(issue: Issue, value: unknown): string {
  const isLength = issue.code === 'too_big' || issue.code === 'too_small'
  if (isLength && typeof value === 'string') return `${value.length} characters`
  if (isLength && Array.isArray(value)) return `${value.length} entries`
  if (value === null) return 'nothing after the key'
  return quote(value)
}

function hint(issue: Issue, value: unknown): string {
  if (value === null) return ', or leave the key out where it may be absent'
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number')
    return '; put it in quotes'
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return ''
  const near = nearest(value, issue.values.map(String))
  return near ? ` (did you mean ${near}?)` : ''
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${listed(values)}`
}

function listed(words: readonly string[]): string {
  return words.slice(0, 20).join(', ')
}

function valueIn(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof part === 'string') return valueAt(value, part)
    return Array.isArray(value) ? value[part] : undefined
  }, raw)
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The keys that may stand at a place of a file. */
function allowedKeys(schema: z.ZodType, path: Path): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  let node: JsonSchema | undefined = root
  for (const part of path) node = stepInto(node, part)
  return Object.keys(node?.properties ?? {})
}

function stepInto(node: JsonSchema | undefined, part: string | number): JsonSchema | undefined {
  if (!node) return undefined
  const next = typeof part === 'number' ? node.items : (node.properties?.[part] ?? node.additionalProperties)
  if (Array.isArray(next) || typeof next !== 'object') return undefined
  return next
}
