import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir, type ResolveFnOutput, registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync, version } from 'esbuild'

const root = new URL('../../', import.meta.url).href
const packages = `${root}node_modules/`
const { imports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as PackageFile // npm read it first
const ofPackages = new Map<string, ResolveFnOutput>()

type PackageFile = { imports: Record<string, string> }

// Node strips types from .ts by itself; .tsx also needs its markup turned into calls.
registerHooks({
  // Of what our own modules name, the address is known without asking the disk for every folder above it.
  resolve(specifier, context, nextResolve) {
    const from = context.parentURL
    if (!from?.startsWith(root) || from.startsWith(packages)) return nextResolve(specifier, context)
    const url = addressOf(specifier, from)
    if (url?.endsWith('.ts')) return { url, format: 'module-typescript', shortCircuit: true }
    if (url?.endsWith('.tsx')) return { url, format: 'module', shortCircuit: true }
    if (url !== undefined || !context.conditions.includes('import')) return nextResolve(specifier, context)
    let known = ofPackages.get(specifier)
    if (!known) {
      known = { ...nextResolve(specifier, context), shortCircuit: true }
      ofPackages.set(specifier, known)
    }
    return known
  },
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: turned(fileURLToPath(url)), shortCircuit: true }
  },
})

// As package.json says it: `#clock` by name, `#platform/db.ts` by the folder that its first part stands for.
function addressOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return new URL(specifier, from).href
  if (!specifier.startsWith('#')) return undefined
  const whole = imports[specifier]
  if (whole !== undefined) return root + whole.slice(2)
  const end = specifier.indexOf('/') + 1
  const folder = imports[`${specifier.slice(0, end)}*`]
  return folder === undefined ? undefined : root + folder.slice(2, -1) + specifier.slice(end)
}

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
