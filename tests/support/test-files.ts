import { existsSync, globSync } from 'node:fs'
import { join, matchesGlob, resolve } from 'node:path'

/** Absolute paths of the test files to run, by the stage that runs them. */
export type TestFiles = { house: string[]; other: string[]; long: string[]; hasIslands: boolean }

const root = join(import.meta.dirname, '../..')

/**
 * The test files of the project: all of them without patterns (long ones only when asked), else those whose path a
 * pattern is part of, or matches as a glob. A pattern may also be the path of any existing file.
 */
export function findTestFiles(patterns: readonly string[], long: boolean): TestFiles {
  const own = globSync('{src,tests,bench}/**/*.test.{ts,tsx}', { cwd: root }).sort()
  const chosen =
    patterns.length === 0
      ? own.filter((file) => long || !isLong(file))
      : own.filter((file) => patterns.some((pattern) => file.includes(pattern) || matchesGlob(file, pattern)))
  const outside = patterns.map((pattern) => resolve(pattern)).filter((path) => isOutside(path) && existsSync(path))
  return {
    house: absolute(chosen.filter((file) => file.startsWith('tests/house/'))),
    // What lies in tests/ takes longest: begun first, it leaves no processor idle at the end.
    other: [
      ...absolute([...chosen.filter(isJourney), ...chosen.filter(isSupport), ...chosen.filter(isOther)]),
      ...outside,
    ],
    long: absolute(chosen.filter(isLong)),
    hasIslands: globSync('src/**/*.island.ts', { cwd: root }).length > 0,
  }
}

function isLong(file: string): boolean {
  return file.startsWith('tests/long/')
}

function isJourney(file: string): boolean {
  return file.startsWith('tests/journeys/')
}

function isSupport(file: string): boolean {
  return file.startsWith('tests/support/')
}

function isOther(file: string): boolean {
  return !file.startsWith('tests/')
}

function isOutside(path: string): boolean {
  return !path.startsWith(`${root}/`)
}

function absolute(files: string[]): string[] {
  return files.map((file) => join(root, file))
}
