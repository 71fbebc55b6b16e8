import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { closingList } from '#tests/extras.ts'
import { runFiles, type Tally } from '#tests/run-files.ts'
import { findTestFiles, type TestFiles } from '#tests/test-files.ts'
import { openTestRun, type TestRun } from '#tests/test-run.ts'

const usage = `paten test [--long] [--strict-extras] [FILE or part of its path]...

Without files: types, lint and format, house tests, then unit, database and browser tests.
  --long           also what does not fit in 15 minutes (tests/long)
  --strict-extras  fail when an extra program is missing (also: PATEN_TEST_STRICT=1)`

const minute = 60_000

/**
 * What `paten test` runs. Says each stage with its seconds, the extras that ran or did not, and last, alone on a
 * line, `N passed, N failed`: every test, and one more failure for each stage that failed without one.
 * Returns the exit code: 0 all passed, 1 something failed, 2 wrong use, 130 interrupted.
 */
export async function runTests(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (typeof asked === 'number') return asked
  const files = findTestFiles(asked.patterns, asked.long)
  await using run = openTestRun(asked.long || files.long.length > 0 ? 12 * 60 * minute : 60 * minute)
  const tally = { passed: 0, failed: 0 }
  for (const [name, work] of stagesOf(files, asked.patterns.length === 0, run)) {
    if (run.signal.aborted) break
    add(tally, await stage(name, work))
  }
  add(tally, await stage('nothing left open', () => findLeft(run)))
  add(tally, close(run, asked.strict, tally))
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
  if (run.interrupted) return 130
  return tally.failed === 0 ? 0 : 1
}

type Stage = [name: string, work: () => Promise<Tally>]

function stagesOf(files: TestFiles, whole: boolean, run: TestRun): Stage[] {
  const { signal } = run
  const tests = (chosen: readonly string[], timeoutMs: number) => async () =>
    await runFiles({ files: chosen, timeoutMs, signal, mayBeEmpty: (file) => run.lacksExtra(file) })
  const stages: Stage[] = []
  if (whole) stages.push(['types', () => checkTypes(files.hasIslands)], ['lint and format', checkLint])
  // House tests that need a database start their own when they run alone.
  if (files.other.length + files.long.length > 0) stages.push(['database and browser', () => run.prepare()])
  const short = [...files.house, ...files.other]
  if (short.length > 0) stages.push(['house, unit, database and browser tests', tests(short, 12 * minute)])
  if (files.long.length > 0) stages.push(['long tests', tests(files.long, 60 * minute)])
  return stages
}

async function stage(name: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n${name}`)
  const began = performance.now()
  const tally = await work().catch((error: unknown) => {
    console.log(`  ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1 }
  })
  const tests = tally.passed + tally.failed > 0 ? `, ${tally.passed} passed, ${tally.failed} failed` : ''
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`  ${tally.failed > 0 ? 'FAILED' : 'ok'} after ${seconds} s${tests}`)
  return tally
}

async function checkTypes(hasIslands: boolean): Promise<Tally> {
  const server = program('tsc', ['-p', 'tsconfig.json', '--checkers', '1'])
  const islands = hasIslands
    ? program('tsc', ['-p', 'tsconfig.islands.json', '--checkers', '1'])
    : { passed: 0, failed: 0 }
  const tally = { passed: 0, failed: 0 }
  for (const each of await Promise.all([server, islands])) add(tally, each)
  return tally
}

function checkLint(): Promise<Tally> {
  return program('biome', ['check', '--error-on-warnings'])
}

// The program of a package, under this Node: the one that its first line asks for may be old, or not there.
async function program(name: string, args: string[]): Promise<Tally> {
  const path = `${import.meta.dirname}/../../node_modules/.bin/${name}`
  const child = spawn(process.execPath, [path, ...args], { cwd: `${import.meta.dirname}/../..`, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}

async function findLeft(run: TestRun): Promise<Tally> {
  const left = await run.findLeft()
  for (const one of left) console.log(`  left: ${one}`)
  return { passed: 0, failed: left.length > 0 ? 1 : 0 }
}

function close(run: TestRun, strict: boolean, { passed, failed }: Tally): Tally {
  const { lines, missing } = closingList(run.askedExtras())
  if (lines.length > 0) console.log(`\nextras\n${lines.map((line) => `  ${line}`).join('\n')}`)
  const complaints = []
  if (strict && missing > 0) complaints.push(`${missing} extras did not run, and all are asked for`)
  if (passed + failed === 0) complaints.push('no test was run')
  if (run.signal.aborted) complaints.push(run.interrupted ? 'interrupted' : 'the run took too long and was ended')
  for (const complaint of complaints) console.log(`\n${complaint}`)
  return { passed: 0, failed: complaints.length }
}

type Asked = { long: boolean; strict: boolean; patterns: string[] }

function readArguments(args: string[]): Asked | number {
  const options = {
    long: { type: 'boolean' },
    'strict-extras': { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (values.help) {
      console.log(usage)
      return 0
    }
    const strict = values['strict-extras'] === true || process.env.PATEN_TEST_STRICT === '1'
    return { long: values.long === true, strict, patterns: positionals }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return 2
  }
}

function add(to: Tally, more: Tally): void {
  to.passed += more.passed
  to.failed += more.failed
}
