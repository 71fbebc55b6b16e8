import { posix } from 'node:path'
import { importsOf, isTest, type SourceFile } from '#tests/source-tree.ts'

/** What a file of a slice may not import, as `path: what`. `order` lists the slices, lowest first. */
export function boundaryFaults(files: readonly SourceFile[], order: readonly string[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text).flatMap((target) => {
      const why = whyNotImport(path, target, order)
      return why ? [`${path}: ${why} ${target}`] : []
    }),
  )
}

function whyNotImport(path: string, target: string, order: readonly string[]): string | undefined {
  const [, room = '', slice = ''] = path.split('/')
  const door = /^#([a-z-]+)$/.exec(target)?.[1]
  if (target.startsWith('.')) return whyNotReach(path, posix.join(posix.dirname(path), target))
  // The one command line is in `app`, and it also runs the tests and the bench.
  if (target.startsWith('#tests/')) return isTest(path) || room === 'app' ? undefined : 'only tests use'
  if (door === undefined) return undefined
  if (room !== 'product') return room === 'app' ? undefined : `${room} knows no slice, not`
  if (isTest(path)) return undefined
  if (door === slice) return 'a slice does not go through its own door,'
  return order.indexOf(door) >= 0 && order.indexOf(door) < order.indexOf(slice) ? undefined : `${slice} comes before`
}

// Another room is reached through its name in the imports map, another slice through its door.
function whyNotReach(path: string, target: string): string | undefined {
  const [from, to] = [homeOf(path), homeOf(target)]
  if (from === to || (from !== 'src/app' && isTest(path) && to === 'src/app')) return undefined
  return from === 'src/app' && to.startsWith('bench/') ? undefined : 'reaches past a door:'
}

function homeOf(path: string): string {
  const parts = path.split('/')
  return parts.slice(0, parts[1] === 'product' ? 3 : 2).join('/')
}

/** Files that hand on what another file exports. A door may, and the front of a folder that lies below it. */
export function barrelFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const passedOn = [...text.matchAll(/^export (?:type )?(\{[^}]*\}|\*[^']*) from '([^']+)'/gm)]
    const isFront = (target: string) => /^\.\/[\w-]+\//.test(target)
    return passedOn.flatMap(([, names = '', target = '']) => {
      if (names.startsWith('*')) return [`${path}: export * from ${target}`]
      return path.endsWith('/door.ts') || isFront(target) ? [] : [`${path}: hands on ${target}`]
    })
  })
}

/** Slices that import each other's files in a circle, each circle once, as its files in order. */
export function importCircles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  const needs = new Map(
    files.map(({ path, text }) => [
      path,
      runtimeImportsOf(text).flatMap((target) => {
        const file = target.startsWith('.') ? posix.join(posix.dirname(path), target) : undefined
        return file && known.has(file) ? [file] : []
      }),
    ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const from = trail.indexOf(path)
    if (from >= 0) circles.push([...trail.slice(from), path].join(' → '))
    if (from >= 0 || done.has(path)) return
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of known) visit(path, [])
  return circles
}

// Types are gone before anything runs, so a circle of types alone is none.
function runtimeImportsOf(text: string): string[] {
  const types = new Set(
    [...text.matchAll(/^(?:import|export) type [^;]*? from '([^']+)'/gm)].map(([, target]) => target),
  )
  return importsOf(text).filter((target) => !types.has(target))
}
