import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { asBytes, EnvelopesFile, openEnvelope, openingFaults, openKeyFile, sayAnswer } from '#integrity'
import type { KeyPair } from '#platform/hpke.ts'
import { readInput } from './given-password.ts'
import { CommandProblem } from './problem.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

type Pair = KeyPair & { fingerprint: string }
type Closed = { id: string; fingerprint: string; envelope: string }

/**
 * `paten inspectorate open`: opens downloaded envelopes on the inspectorate's own computer, without the page of any server.
 * Exit 0 when all opened, 1 when one did not or the key file does not.
 */
export async function inspectorateOpen(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { answers: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (values.answers === undefined || values.key === undefined) {
    terminal.err('paten inspectorate open --answers FILE --key FILE [--json], with the passphrase on standard input')
    return 2
  }
  const file = await readAnswers(values.answers)
  const pair = await openKeyFile(await readText(values.key), (await readInput()).trim())
  if (typeof pair === 'string') throw new CommandProblem(openingFaults[pair].en)
  let shut = 0
  for (const answer of file.answers) {
    const opened = await openOne(pair, 'answer', answer)
    const notes = await Promise.all(answer.notes.map((note) => openOne(pair, 'note', note)))
    const later = await Promise.all(answer.later.map((one) => openOne(pair, 'answer', one)))
    shut += [opened, ...notes, ...later].filter(({ fault }) => fault !== undefined).length
    const { number, service, answeredAt, filledAt } = answer
    const head = [`${number}  ${service}  ${answeredAt}`, ...(filledAt === undefined ? [] : [filled(filledAt)])]
    if (values.json) terminal.out(JSON.stringify({ number, service, answeredAt, filledAt, ...opened, notes, later }))
    else for (const line of linesOf(head, opened, notes, later)) terminal.out(line)
  }
  return shut === 0 ? 0 : 1
}

type Opened = { text?: string; fault?: string }

async function openOne(pair: Pair, kind: 'answer' | 'note', { id, fingerprint, envelope }: Closed): Promise<Opened> {
  if (fingerprint !== pair.fingerprint) return { fault: openingFaults['other-key'].en }
  const bytes = asBytes(envelope)
  const text = bytes && (await openEnvelope(pair, bytes, { kind, id }))
  return text === undefined ? { fault: openingFaults['envelope-changed'].en } : { text }
}

function filled(at: string): string {
  return `  Answers met their limit at ${at}, and further ones were not kept for a while: ask the applicant directly.`
}

function linesOf(head: string[], first: Opened, notes: readonly Opened[], later: readonly Opened[]): string[] {
  const again = later.flatMap((one) => ['  Answered again, counted as one:', ...saidIn(one)])
  const noted = notes.map((note) => `  Note: ${note.text ?? note.fault}`)
  return [...head, ...saidIn(first), ...again, ...noted, '']
}

function saidIn({ text = '', fault }: Opened): string[] {
  if (fault !== undefined) return [`  ${fault}`]
  return sayAnswer(text)?.parts.map(({ term, value }) => `  ${term.en}: ${value.en}`) ?? []
}

async function readAnswers(path: string) {
  const text = await readText(path)
  const isJson = text.trimStart().startsWith('{')
  const read = isJson ? EnvelopesFile.safeParse(parse(text)) : undefined
  if (!read?.success) throw new CommandProblem(`${path} holds no envelopes that were downloaded from PATEN`)
  return read.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CommandProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
