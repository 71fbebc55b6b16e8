import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import type { FastifyInstance } from 'fastify'
import { projectFolder } from './settings.ts'

type Asset = { path: string; type: string; plain: Buffer; br: Buffer; gzip: Buffer }

export type Assets = {
  publicCss: { path: string; text: string; hash: string }
  deskCss: { path: string }
  script: (island: string) => string
  serve: (app: FastifyInstance) => void
}

const styles = {
  public: ['tokens', 'base', 'public'],
  desk: ['tokens', 'base', 'desk', 'paper'],
} as const

/** Builds style sheets and islands once at start, named by their content, so that browsers may keep them for good. */
export function buildAssets(): Assets {
  const publicText = minified(styles.public)
  const publicCss = asset('public', 'css', publicText)
  const deskCss = asset('desk', 'css', minified(styles.desk))
  const islands = new Map(
    globSync('src/product/**/*.island.ts', { cwd: projectFolder }).map((path) => [
      basename(path, '.island.ts'),
      bundle(path),
    ]),
  )
  const all = new Map([publicCss, deskCss, ...islands.values()].map((one) => [one.path, one]))
  return {
    publicCss: {
      path: publicCss.path,
      text: publicText,
      hash: createHash('sha256').update(publicText).digest('base64'),
    },
    deskCss: { path: deskCss.path },
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
        if (encoding) reply.header('content-encoding', encoding)
        reply
          .type(found.type)
          .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
        return reply.send(encoding ? found[encoding] : found.plain)
      })
    },
  }
}

function minified(names: readonly string[]): string {
  const css = names.map((name) => readFileSync(join(projectFolder, 'src/ui', `${name}.css`), 'utf8')).join('\n')
  return transformSync(css, { loader: 'css', minify: true }).code.trim()
}

function bundle(path: string): Asset {
  const { outputFiles } = buildSync({
    absWorkingDir: projectFolder,
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return asset(basename(path, '.island.ts'), 'js', outputFiles?.[0]?.text ?? '')
}

function asset(name: string, kind: 'css' | 'js', text: string): Asset {
  const plain = Buffer.from(text)
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12)
  const type = kind === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return {
    path: `/assets/${name}.${hash}.${kind}`,
    type,
    plain,
    br: brotliCompressSync(plain),
    gzip: gzipSync(plain, { level: 9 }),
  }
}
