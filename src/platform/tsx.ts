import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir, registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync, version } from 'esbuild'

// Node strips types from .ts by itself; .tsx also needs its markup turned into calls.
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: turned(fileURLToPath(url)), shortCircuit: true }
  },
})

/** The file as a module, from the folder where Node keeps what it compiled, when it has one and the file is as it was. */
function turned(path: string): string {
  const source = readFileSync(path, 'utf8')
  const folder = getCompileCacheDir()
  if (folder === undefined) return turn(path, source)
  const kept = join(folder, 'tsx', `${hashOf(`${version}\n${path}\n${source}`)}.js`)
  const before = readKept(kept)
  if (before !== undefined) return before
  const code = turn(path, source)
  keep(kept, code)
  return code
}

function turn(path: string, source: string): string {
  return transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: path,
    sourcemap: 'inline',
  }).code
}

// A file that the power cut short, or that is not there, is made again.
function readKept(kept: string): string | undefined {
  try {
    const [hash, code] = readFileSync(kept, 'utf8').split(/\n(.*)/s)
    return code !== undefined && hash === hashOf(code) ? code : undefined
  } catch {
    return undefined
  }
}

// Where nothing can be written, every start turns the files anew.
function keep(kept: string, code: string): void {
  try {
    mkdirSync(dirname(kept), { recursive: true })
    const written = `${kept}.${process.pid}`
    writeFileSync(written, `${hashOf(code)}\n${code}`)
    renameSync(written, kept)
  } catch {}
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
