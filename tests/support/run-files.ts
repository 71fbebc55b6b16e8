import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import type { EventData } from 'node:test'
import { run } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'

export type Tally = { passed: number; failed: number }

export type FilesToRun = {
  files: readonly string[]
  /** How long one test may take, in milliseconds. */
  timeoutMs: number
  /** Ends the run early; what had not finished counts as failed. */
  signal?: AbortSignal
  /** Whether a file may hold no test: one that lacks an extra program declares none. */
  mayBeEmpty?: (file: string) => boolean
  say?: (line: string) => void
}

const root = join(import.meta.dirname, '../..')
const preloads = ['src/platform/tsx.ts', 'tests/support/light-hooks.ts', 'tests/support/left-open.ts'].map(
  (file) => pathToFileURL(join(root, file)).href,
)
// Room for what a test leaves behind, and no second thread to collect it: the other processors have files of their own.
const memory = ['--min-semi-space-size=64', '--max-semi-space-size=64', '--single-threaded-gc']

/**
 * Runs test files, each in a process of its own, one more at once than the machine has processors: a file in a browser
 * waits half its time. Says one line a file, and everything about a failure. A skipped test, a file without tests and a file that leaves
 * something open have failed.
 */
export async function runFiles({ files, timeoutMs, signal, ...rest }: FilesToRun): Promise<Tally> {
  const report = new Report(rest)
  const events = run({
    files: [...files],
    cwd: root,
    concurrency: availableParallelism() + 1,
    isolation: 'process',
    timeout: timeoutMs,
    execArgv: [...memory, ...preloads.flatMap((preload) => ['--import', preload])],
    ...(signal ? { signal } : {}),
  })
  for await (const { type, data } of events) {
    if (type === 'test:start') report.start(data)
    if (type === 'test:pass') report.pass(data)
    if (type === 'test:fail') report.fail(data)
    if (type === 'test:stdout' || type === 'test:stderr') report.hear(data.file, data.message)
    if (type === 'test:diagnostic' && data.file !== undefined) report.hear(data.file, `${data.message}\n`)
    if (type === 'test:summary' && data.file !== undefined && data.counts.tests > 0) {
      report.close(data.file, data.duration_ms)
    }
  }
  return report.total
}

type Sheet = Tally & { faults: string[]; heard: string; names: Map<number, { name: string; parent: number }> }

// Node's own events carry these two, its type descriptions do not yet name the first.
type Place = { file?: string | undefined; entryFile?: string; name: string }

class Report {
  readonly total: Tally = { passed: 0, failed: 0 }
  readonly #sheets = new Map<string, Sheet>()
  readonly #say: (line: string) => void
  readonly #mayBeEmpty: (file: string) => boolean

  constructor({ say = console.log, mayBeEmpty = () => false }: Pick<FilesToRun, 'say' | 'mayBeEmpty'>) {
    this.#say = say
    this.#mayBeEmpty = mayBeEmpty
  }

  start(data: EventData.TestStart): void {
    const { names } = this.#sheet(fileOf(data))
    names.set(data.testId, { name: data.name, parent: data.parentId ?? 0 })
  }

  pass(data: EventData.TestPass): void {
    const file = fileOf(data)
    const sheet = this.#sheet(file)
    if (data.details.type === 'suite') return
    if (isWholeFile(data)) {
      if (!this.#mayBeEmpty(file)) this.#count(sheet, 'the file holds no test')
      this.close(file, data.details.duration_ms)
    } else if (data.skip !== undefined || data.todo !== undefined) {
      this.#count(sheet, `${this.#nameOf(sheet, data)}: skipped; a test runs or is not there`)
    } else {
      sheet.passed += 1
      this.total.passed += 1
    }
  }

  fail(data: EventData.TestFail): void {
    const file = fileOf(data)
    const sheet = this.#sheet(file)
    const { failureType, cause } = failureOf(data)
    const isParent = failureType === 'subtestsFailed'
    if (isParent && data.details.type === 'suite') return
    if (!isWholeFile(data)) {
      this.#count(sheet, isParent ? undefined : `${this.#nameOf(sheet, data)}\n${this.#where(data)}${inWords(cause)}`)
      return
    }
    const isHook = failureType === 'hookFailed'
    this.#count(sheet, isHook ? `closing the file failed\n${inWords(cause)}` : `its process ended with ${exitOf(data)}`)
    if (!isHook) this.close(file, data.details.duration_ms)
  }

  hear(file: string, message: string): void {
    this.#sheet(file).heard += message
  }

  /** Says how the file went; what it printed is said only when something failed. */
  close(file: string, durationMs: number): void {
    const sheet = this.#sheet(file)
    const count = sheet.passed + sheet.failed
    const word = sheet.failed > 0 ? 'FAILED' : 'ok'
    this.#say(`  ${word.padEnd(6)} ${relative(root, file)}  ${count} tests, ${(durationMs / 1000).toFixed(1)} s`)
    for (const fault of sheet.faults.splice(0)) this.#say(indent(fault))
    if (sheet.failed === 0 || sheet.heard === '') return
    this.#say(indent(`it printed:\n${sheet.heard.trimEnd()}`))
    sheet.heard = ''
  }

  #sheet(file: string): Sheet {
    let sheet = this.#sheets.get(file)
    if (!sheet) {
      sheet = { passed: 0, failed: 0, faults: [], heard: '', names: new Map() }
      this.#sheets.set(file, sheet)
    }
    return sheet
  }

  #count(sheet: Sheet, fault: string | undefined): void {
    sheet.failed += 1
    this.total.failed += 1
    if (fault !== undefined) sheet.faults.push(`✗ ${fault}`)
  }

  #nameOf({ names }: Sheet, { name, parentId }: EventData.TestFail | EventData.TestPass): string {
    const path = [name]
    for (let at = names.get(parentId ?? 0); at; at = names.get(at.parent)) path.unshift(at.name)
    return path.join(' › ')
  }

  #where({ file, line, column }: EventData.TestFail): string {
    return file === undefined ? '' : `${relative(root, file)}:${line}:${column}\n`
  }
}

function fileOf(data: Place): string {
  return data.entryFile ?? data.file ?? ''
}

// What Node reports under the name of a file is the process itself: it failed, a closing failed, or it had no test.
function isWholeFile(data: Place): boolean {
  return data.name === data.file || data.name === data.entryFile
}

function failureOf({ details }: EventData.TestFail): { failureType: string; cause: unknown } {
  const { error } = details
  const failureType = 'failureType' in error ? String(error.failureType) : ''
  return { failureType, cause: error.cause ?? error }
}

function exitOf({ details: { error } }: EventData.TestFail): string {
  if ('exitCode' in error && typeof error.exitCode === 'number') return `exit code ${error.exitCode}`
  return 'signal' in error && error.signal ? `signal ${error.signal}` : error.message
}

// A failed comparison says it all in its own words; of a stack only our own lines help.
function inWords(cause: unknown): string {
  if (typeof cause === 'string') return cause
  const compared = cause instanceof Error && 'code' in cause && cause.code === 'ERR_ASSERTION'
  const text = compared && cause.stack ? cause.stack : inspect(cause)
  return text.replace(/^\s+at .*(?:\bnode:|\/light-hooks\.ts:).*$\n?/gm, '')
}

function indent(text: string): string {
  return text.replace(/^/gm, '         ')
}
