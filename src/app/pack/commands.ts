import { parseArgs } from 'node:util'
import type pg from 'pg'
import { stricterRefusals } from '#catalogue'
import { officesRefusals } from '#offices'
import { Refusal } from '#platform/refusal.ts'
import { oldCodes } from '#retention'
import { applyPack, type PackApplied } from './apply-pack.ts'
import { checkPack } from './check-pack.ts'
import type { Pack, PackError } from './pack.ts'
import { packRefusals } from './words.ts'

/** Where a command writes: what it found on `out`, what went wrong on `err`. */
export type Terminal = { out(text: string): void; err(text: string): void }

export const standard: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
}

const usage = `paten pack check [FOLDER] [--json]   find every mistake in a regency pack, with file and line
paten pack apply [FOLDER] [--json]   check it, then apply it: all of it, or nothing
paten pack diff [FOLDER] [--json]    what applying it would change, line by line
paten pack export FOLDER [--json]    write what was applied into a new folder, with what officers entered beside it

FOLDER is that of PATEN_PACK when it is left out. Exit: 0 done, 1 mistakes or refused, 2 wrong use.`

/** `paten pack check`: tells every mistake of a pack in one run. Returns the exit code. */
export async function packCheck(args: readonly string[], terminal: Terminal = standard): Promise<number> {
  const asked = read(args, terminal)
  if (typeof asked === 'number') return asked
  const checked = checkPack(asked.folder)
  if ('errors' in checked) return tellErrors(checked.errors, asked, terminal)
  const counts = countOf(checked.pack)
  const warnings = warningsOf(checked.pack)
  if (asked.json) terminal.out(JSON.stringify({ ok: true, hash: checked.pack.hash, ...counts, warnings }))
  else {
    terminal.out(`${asked.folder}: no mistakes. ${summary(counts)}.`)
    for (const warning of warnings) terminal.err(warning)
  }
  return 0
}

/**
 * `paten pack apply`: checks a pack and applies it at `at`. Takes how to open the pool, which is asked for only when the
 * pack has no mistakes; the caller closes it. Returns the exit code.
 */
export async function packApply(
  args: readonly string[],
  database: { openPool: () => Promise<pg.Pool>; at: Temporal.Instant },
  terminal: Terminal = standard,
): Promise<number> {
  const asked = read(args, terminal)
  if (typeof asked === 'number') return asked
  const checked = checkPack(asked.folder)
  if ('errors' in checked) return tellErrors(checked.errors, asked, terminal)
  try {
    const done = await applyPack(await database.openPool(), checked.pack, database.at)
    const warnings = warningsOf(checked.pack)
    if (asked.json) terminal.out(JSON.stringify({ ok: true, ...done, warnings }))
    else {
      terminal.out(sayApplied(asked.folder, done, checked.pack))
      for (const warning of warnings) terminal.err(warning)
    }
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = sayRefusal(error)
    if (asked.json) terminal.out(JSON.stringify({ ok: false, refused: error.code, message }))
    else terminal.err(`${asked.folder}: ${message} Nothing was applied.`)
    return 1
  }
}

function sayApplied(folder: string, done: PackApplied, pack: Pack): string {
  if (!done.applied) return `${folder}: already applied, nothing to do.`
  const applied = `${folder}: applied, ${done.rows} rows written. ${summary(countOf(pack))}.`
  return [applied, ...done.overtaken.map(sayOvertaken)].join('\n')
}

// What is applied all the same, and should not stay so.
function warningsOf({ retention, services }: Pack): string[] {
  const letters = services.map(({ key, letter }) => ({ service: key, code: letter.code }))
  return oldCodes(retention, letters).map(({ service, code, now }) => {
    const today = now === undefined ? 'its code of today is not known' : `today it is ${now}`
    return `services/${service}.yaml: warning: ${code} is an archive code of an earlier classification; ${today}.`
  })
}

/** A version of an office that a new baseline ends, in English. */
export function sayOvertaken({ service, office, why }: PackApplied['overtaken'][number]): string {
  return `${office} has no version of its own of ${service} any more: ${stricterRefusals[why].en}`
}

export type Asked = { folder: string; json: boolean }

/** What a pack command was asked; an exit code when it was only asked for help, or wrongly. */
export function read(args: readonly string[], terminal: Terminal): Asked | number {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) {
      terminal.out(usage)
      return 0
    }
    const [folder, ...others] = positionals
    if (folder === undefined || others.length > 0) throw new Error('one folder at a time')
    return { folder, json: values.json === true }
  } catch (error) {
    terminal.err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
}

// The fault of a folder that is not there names the folder itself.
function placeOf({ file, line, column }: PackError, folder: string): string {
  return file === folder ? `${folder}:` : `${folder}/${file}:${line}:${column}`
}

/** Tells the mistakes of a pack, and returns the exit code. */
export function tellErrors(errors: readonly PackError[], { folder, json }: Asked, terminal: Terminal): number {
  if (json) terminal.out(JSON.stringify({ ok: false, errors }))
  else {
    for (const error of errors) terminal.err(`${placeOf(error, folder)} ${error.message}`)
    terminal.err(`${errors.length} ${errors.length === 1 ? 'mistake' : 'mistakes'}. Nothing was applied.`)
  }
  return 1
}

function countOf(pack: Pack) {
  const villages = pack.villages.kecamatan.flatMap((group) => group.villages)
  return {
    kecamatan: pack.offices.offices.filter(({ kind }) => kind === 'kecamatan').length,
    kelurahan: villages.filter(({ kind }) => kind === 'kelurahan').length,
    desa: villages.filter(({ kind }) => kind === 'desa').length,
    posts: pack.posts.posts.length,
    regulations: pack.regulations.regulations.length,
    authorities: pack.authorities.authorities.length,
    services: pack.services.length,
  }
}

const singular: Readonly<Record<string, string>> = {
  posts: 'post',
  regulations: 'regulation',
  authorities: 'authority',
  services: 'service',
}

function summary(counts: ReturnType<typeof countOf>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${count === 1 ? (singular[what] ?? what) : what}`)
    .join(', ')
}

/** Why a pack command was refused, in English. */
export function sayRefusal({ code, facts, message }: Refusal): string {
  if (code in packRefusals) {
    const said = packRefusals[code as keyof typeof packRefusals] // `in` has just told
    return typeof said === 'function' ? said(facts).en : said.en
  }
  if (code in officesRefusals) return officesRefusals[code as keyof typeof officesRefusals](facts).en // `in` has just told
  return message
}
