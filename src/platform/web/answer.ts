import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/**
 * Sends a page. Small pages go as they are. A citizen's page is made as small as the reader takes, for a weak link;
 * a desk's page for half the work and a few more bytes, for the office's own network.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: VNode,
  reader: 'citizen' | 'desk' = 'citizen',
): Promise<void> {
  const html = `<!doctype html>${renderToString(page)}`
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding, cookie')
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
