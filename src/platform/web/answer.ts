import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Sends a page. Small pages go as they are; others as brotli or gzip, whichever the reader takes. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: VNode): Promise<void> {
  const html = `<!doctype html>${renderToString(page)}`
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding, cookie')
  const accepts = String(request.headers['accept-encoding'] ?? '')
  if (html.length < 1400) return void (await reply.send(html))
  if (/\bbr\b/.test(accepts)) {
    reply.header('content-encoding', 'br')
    return void (await reply.send(await squeezed(html)))
  }
  if (/\bgzip\b/.test(accepts)) {
    reply.header('content-encoding', 'gzip')
    return void (await reply.send(await zipped(html)))
  }
  await reply.send(html)
}

function squeezed(html: string): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  return new Promise((done, fail) =>
    brotliCompress(html, { params }, (error, out) => (error ? fail(error) : done(out))),
  )
}

function zipped(html: string): Promise<Buffer> {
  return new Promise((done, fail) => gzip(html, { level: 6 }, (error, out) => (error ? fail(error) : done(out))))
}
