import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import type { FastifyInstance } from 'fastify'
import { projectFolder } from './settings.ts'

/** `pack` makes it smaller, the way that a browser accepts; what is packed as tightly as it is worth has none. */
type Asset = { path: string; type: string; plain: Buffer; pack?: Packing }
type Packing = { br: () => Buffer; gzip: () => Buffer }

export type Assets = {
  publicCss: { path: string; text: string; hash: string }
  deskCss: { path: string }
  roomCss: { path: string }
  /** What every sound's address begins with. */
  sounds: string
  script: (island: string) => string
  serve: (app: FastifyInstance) => void
}

/** The parts of each style sheet, in the order in which the server hands them out. */
export const styles = {
  public: ['tokens', 'base', 'public'],
  desk: ['tokens', 'base', 'desk', 'chart', 'paper'],
  room: ['tokens', 'base', 'room'],
} as const

/** Builds style sheets and islands once at start, named by their content, so that browsers may keep them for good. */
export function buildAssets(): Assets {
  const publicText = minified(styles.public)
  const publicCss = asset('public', 'css', publicText)
  const deskCss = asset('desk', 'css', minified(styles.desk))
  const roomCss = asset('room', 'css', minified(styles.room))
  const sounds = soundAssets()
  const islands = bundled(globSync('src/product/**/*.island.ts', { cwd: projectFolder }))
  const all = new Map([publicCss, deskCss, roomCss, ...sounds.files, ...islands.values()].map((one) => [one.path, one]))
  return {
    publicCss: {
      path: publicCss.path,
      text: publicText,
      hash: createHash('sha256').update(publicText).digest('base64'),
    },
    deskCss: { path: deskCss.path },
    roomCss: { path: roomCss.path },
    sounds: sounds.begin,
    script(island) {
      const found = islands.get(island)
      if (!found) throw new Error(`there is no island called ${island}`)
      return found.path
    },
    serve(app) {
      app.get('/assets/:name', { config: { may: 'anyone' } }, async (request, reply) => {
        const found = all.get(request.url.split('?')[0] ?? '')
        if (!found) return reply.callNotFound()
        const accepts = String(request.headers['accept-encoding'] ?? '')
        const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined
        const packed = encoding && found.pack?.[encoding]()
        if (packed) reply.header('content-encoding', encoding)
        reply
          .type(found.type)
          .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
        return reply.send(packed ?? found.plain)
      })
    },
  }
}

function minified(names: readonly string[]): string {
  const css = names.map((name) => readFileSync(join(projectFolder, 'src/ui', `${name}.css`), 'utf8')).join('\n')
  return transformSync(css, { loader: 'css', minify: true }).code.trim()
}

// All in one go: esbuild starts a program of its own for each call.
function bundled(paths: readonly string[]): Map<string, Asset> {
  const { outputFiles } = buildSync({
    absWorkingDir: projectFolder,
    entryPoints: [...paths],
    outdir: 'islands',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = basename(path, '.island.js')
      return [name, asset(name, 'js', text)]
    }),
  )
}

// One hash over all of them: a page then names them by one beginning, and a board that runs for months keeps them.
function soundAssets(): { begin: string; files: Asset[] } {
  const found = globSync('src/product/*/sounds/*.wav', { cwd: projectFolder })
    .toSorted()
    .map((path) => ({ name: basename(path), plain: readFileSync(join(projectFolder, path)) }))
  const hash = createHash('sha256')
  for (const { plain } of found) hash.update(plain)
  const begin = `/assets/suara.${hash.digest('hex').slice(0, 12)}.`
  const type = 'audio/wav'
  // They are packed as tightly as they are worth; a board fetches them once.
  return { begin, files: found.map(({ name, plain }) => ({ path: `${begin}${name}`, type, plain })) }
}

function asset(name: string, kind: 'css' | 'js', text: string): Asset {
  const plain = Buffer.from(text)
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12)
  const type = kind === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return {
    path: `/assets/${name}.${hash}.${kind}`,
    type,
    plain,
    pack: { br: once(() => brotliCompressSync(plain)), gzip: once(() => gzipSync(plain, { level: 9 })) },
  }
}

// Packed for the first browser that asks, not at every start for none.
function once(make: () => Buffer): () => Buffer {
  let made: Buffer | undefined
  return () => {
    made ??= make()
    return made
  }
}
