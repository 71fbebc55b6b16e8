import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/**
 * Sends a page. Small pages go as they are. A citizen's page is made as small as the reader takes, for a weak link;
 * a desk's page for half the work and a few more bytes, for the office's own network. One that may be kept is told by its
 * hash: whoever has it already gets nothing.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: VNode,
  { reader = 'citizen', keptSeconds }: { reader?: 'citizen' | 'desk'; keptSeconds?: number | undefined } = {},
): Promise<void> {
  const html = `<!doctype html>${renderToString(page)}`
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding, cookie')
  if (keptSeconds !== undefined) {
    const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
    reply.headers({ 'cache-control': `private, max-age=${keptSeconds}`, etag: tag })
    const kept = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
    if (kept.includes(tag)) return void (await reply.code(304).send())
  }
  const accepts = String(request.headers['accept-encoding'] ?? '')
  if (html.length < 1400) return void (await reply.send(html))
  if (reader === 'citizen' && /\bbr\b/.test(accepts)) {
    reply.header('content-encoding', 'br')
    return void (await reply.send(squeezed(html)))
  }
  if (/\bgzip\b/.test(accepts)) {
    reply.header('content-encoding', 'gzip')
    return void (await reply.send(gzipSync(html, { level: 1 })))
  }
  await reply.send(html)
}

// On the spot: a page takes a tenth of a millisecond, and handing it to another thread and back takes longer.
function squeezed(html: string): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
  }
  return brotliCompressSync(html, { params })
}
