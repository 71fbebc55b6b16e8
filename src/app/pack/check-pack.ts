import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { AuthoritiesFile } from '#authority'
import { CashFile } from '#cash'
import { DirectoryFile, ServiceFile } from '#catalogue'
import { CalendarFile } from '#clock'
import { DutiesFile } from '#duties'
import { GuideFile } from '#guide'
import { OfficesFile, PostsFile, RegencyFile, VillagesFile } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import { nearest, writePath } from '#platform/fault.ts'
import { QueueFile } from '#queue'
import { RegulationsFile } from '#regulations'
import { RetentionFile } from '#retention'
import { crossChecks } from './cross-checks.ts'
import { emblemErrors } from './emblem-errors.ts'
import { EnteredFile } from './entered.ts'
import { enteredFaults } from './entered-faults.ts'
import { explainIssue } from './explain-issue.ts'
import { letterErrors } from './letter-names.ts'
import { type CheckedPack, type PackError, packError } from './pack.ts'
import { type Parsed, parseYaml } from './parse-yaml.ts'
import { readFolder, type SourceFile } from './read-folder.ts'

const schemas = {
  'regency.yaml': RegencyFile,
  'offices.yaml': OfficesFile,
  'villages.yaml': VillagesFile,
  'posts.yaml': PostsFile,
  'regulations.yaml': RegulationsFile,
  'authorities.yaml': AuthoritiesFile,
  'calendar.yaml': CalendarFile,
  'guide.yaml': GuideFile,
  'queue.yaml': QueueFile,
  'cash.yaml': CashFile,
  'retention.yaml': RetentionFile,
  'duties.yaml': DutiesFile,
  'known-services.yaml': DirectoryFile,
} as const

/** What officers entered, in a pack that was exported: told there, and never applied. */
export const enteredPath = 'entered.yaml'

const isService = (path: string) => /^services\/[^/]+\.yaml$/.test(path)
const isAsset = (path: string) => /^letters\/[^/]+\.(?:typ|svg)$/.test(path) || /^[^/]+\.svg$/.test(path)

/**
 * Reads a regency pack and finds everything wrong with it in one run: encoding, syntax, shape, and what its files say
 * of each other. Takes the folder of the pack. Writes nothing anywhere.
 */
export function checkPack(folder: string): CheckedPack {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { errors: [lost(folder, 'a folder with a regency pack')] }
  const { files, errors } = readFolder(folder)
  const parsed = new Map<string, Parsed>()
  for (const file of files.filter(({ path }) => path in schemas || path === enteredPath || isService(path))) {
    const read = parseYaml(file)
    errors.push(...read.errors)
    parsed.set(file.path, read.parsed)
  }
  const paths = files.map(({ path }) => path)
  errors.push(...strangers(paths), ...missing([...paths, ...errors.map(({ file }) => file)]))
  errors.push(...files.filter(({ path }) => path.endsWith('.svg')).flatMap(emblemErrors))

  const shaped = shapes(parsed)
  errors.push(...shaped.errors, ...relations(parsed, paths), ...letterErrors(servicesOf(parsed), files))
  const pack = shaped.read
  if (errors.length > 0 || !pack) return { errors: errors.sort(byPlace) }
  const assets = files.filter(({ path }) => isAsset(path)).map(asset)
  const hash = contentHash({ ...pack, files: assets.map(({ path, sha256 }) => [path, sha256]) })
  const sources = files.filter(({ path }) => path !== enteredPath).map(asset)
  return { pack: { ...pack, files: assets, sources, hash } }
}

function shapes(parsed: ReadonlyMap<string, Parsed>) {
  const errors: PackError[] = []
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined => {
    const file = parsed.get(path)
    if (file?.raw === undefined) return undefined
    const result = schema.safeParse(file.raw)
    if (result.success) return result.data
    errors.push(...shapeErrors(file, schema, result.error.issues))
    return undefined
  }
  const regency = read('regency.yaml', schemas['regency.yaml'])
  const offices = read('offices.yaml', schemas['offices.yaml'])
  const villages = read('villages.yaml', schemas['villages.yaml'])
  const posts = read('posts.yaml', schemas['posts.yaml'])
  const regulations = read('regulations.yaml', schemas['regulations.yaml'])
  const authorities = read('authorities.yaml', schemas['authorities.yaml'])
  const calendar = read('calendar.yaml', schemas['calendar.yaml'])
  const guide = read('guide.yaml', schemas['guide.yaml'])
  const queue = read('queue.yaml', schemas['queue.yaml'])
  const cash = read('cash.yaml', schemas['cash.yaml'])
  const retention = read('retention.yaml', schemas['retention.yaml'])
  const duties = read('duties.yaml', schemas['duties.yaml'])
  const directory = read('known-services.yaml', schemas['known-services.yaml'])
  const services = [...parsed.keys()].filter(isService).flatMap((path) => read(path, ServiceFile) ?? [])
  read(enteredPath, EnteredFile)
  const law = regulations && authorities
  const land = regency && offices && villages && posts && { regency, offices, villages, posts }
  const rooms = guide && queue && cash && retention && duties && { guide, queue, cash, retention, duties }
  const whole = land && law && calendar && rooms && directory
  return { errors, read: whole && { ...land, ...rooms, regulations, authorities, calendar, directory, services } }
}

function shapeErrors(file: Parsed, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): PackError[] {
  const explained = issues.flatMap((issue) => explainIssue(issue, file.raw, schema))
  // A key with a slip in it is one mistake, not two: the right key is then not told as missing.
  const meant = new Set(
    explained.flatMap(({ path, meantKey }) => (meantKey ? [writePath([...path.slice(0, -1), meantKey])] : [])),
  )
  return explained
    .filter(({ path, kind }) => !file.isTold(path) && !(kind === 'missing' && meant.has(writePath(path))))
    .map(({ path, at, kind, expected, found }) => {
      const place = at === 'key' ? file.placeOfKey(path) : file.placeOf(path)
      return packError({ file: file.file, ...place, kind, where: writePath(path), expected, found })
    })
}

function relations(parsed: ReadonlyMap<string, Parsed>, paths: readonly string[]): PackError[] {
  const raw = (path: string) => parsed.get(path)?.raw
  const read = {
    regency: raw('regency.yaml'),
    offices: raw('offices.yaml'),
    villages: raw('villages.yaml'),
    posts: raw('posts.yaml'),
    regulations: raw('regulations.yaml'),
    authorities: raw('authorities.yaml'),
    calendar: raw('calendar.yaml'),
    guide: raw('guide.yaml'),
    queue: raw('queue.yaml'),
    cash: raw('cash.yaml'),
    retention: raw('retention.yaml'),
    duties: raw('duties.yaml'),
    directory: raw('known-services.yaml'),
    services: servicesOf(parsed),
    paths,
  }
  const faults = [...crossChecks(read), ...enteredFaults(read, raw(enteredPath))]
  return faults.map(({ path, ...fault }) => {
    const place = parsed.get(fault.file)?.placeOf(path) ?? { line: 1, column: 1 }
    return packError({ ...fault, ...place, where: writePath(path) })
  })
}

function servicesOf(parsed: ReadonlyMap<string, Parsed>): { file: string; raw: unknown }[] {
  return [...parsed].filter(([file]) => isService(file)).map(([file, { raw }]) => ({ file, raw }))
}

/** A file with a slip in its name would be left out in silence; so every file must be known. */
function strangers(paths: readonly string[]): PackError[] {
  const names = Object.keys(schemas)
  return paths
    .filter((path) => !(path in schemas) && path !== enteredPath && !isService(path) && !isAsset(path))
    .filter((path) => !path.endsWith('.md'))
    .map((path) => {
      const near = nearest(path, [...names, `services/${path.replace(/.*\//, '').replace(/\.ya?ml$/, '')}.yaml`])
      const expected = near
        ? `another name (did you mean ${near}?)`
        : 'a file that belongs to a pack (README.md lists them)'
      return packError({ file: path, line: 1, column: 1, kind: 'file', where: '', expected, found: 'this one' })
    })
}

function missing(paths: readonly string[]): PackError[] {
  const lacking = Object.keys(schemas).filter((name) => !paths.includes(name))
  const services = paths.some(isService) ? [] : [lost('services', 'at least one service, services/<key>.yaml')]
  return [...lacking.map((name) => lost(name, `a file ${name} in the pack`)), ...services]
}

function lost(file: string, expected: string): PackError {
  return packError({ file, line: 1, column: 1, kind: 'file', where: '', expected, found: 'nothing' })
}

function asset({ path, text }: SourceFile) {
  return { path, sha256: createHash('sha256').update(text).digest('hex'), content: text }
}

function byPlace(a: PackError, b: PackError): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1
}
