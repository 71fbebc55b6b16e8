import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. A route that does not say so is not opened. */
    may?: string
  }
}

/** A route that was opened, and to whom. */
export type OpenedRoute = { method: string; path: string; may: string }

/**
 * Sets once, where all routes pass: every route names who may use it, forms come from our own pages, and what a page may
 * load. Returns the list of routes, which fills as they are opened.
 */
export function guard(
  app: FastifyInstance,
  options: { inlineCssHash: string; secure: boolean; origin?: string | undefined },
): readonly OpenedRoute[] {
  const opened: OpenedRoute[] = []
  app.addHook('onRoute', (route) => {
    const may = route.config?.may
    if (may === undefined) throw new Error(`route ${route.method} ${route.url} does not say who may use it`)
    for (const method of [route.method].flat()) opened.push({ method, path: route.url, may })
  })
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply, options)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !comesFromUs(request, options.origin)) {
      await reply
        .code(403)
        .type('text/plain; charset=utf-8')
        .send('Formulir ini tidak datang dari halaman kami.\nThis form did not come from our own page.\n')
    }
  })
  return opened
}

/** An address that cannot even be taken apart reaches no route: it is answered here, under the same headers. */
export function answerUnreadableAddress(reply: FastifyReply, options: { secure: boolean }): void {
  setHeaders(reply, options)
  void reply
    .code(400)
    .type('text/plain; charset=utf-8')
    .send('Alamat ini tidak dapat kami baca.\nWe could not read this address.\n')
}

function setHeaders(reply: FastifyReply, options: { inlineCssHash?: string; secure: boolean }): void {
  const inlineCss = options.inlineCssHash === undefined ? '' : ` 'sha256-${options.inlineCssHash}'`
  reply.headers({
    'content-security-policy':
      `default-src 'none'; style-src 'self'${inlineCss}; script-src 'self'; img-src 'self' data: blob:; ` +
      "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
    'cache-control': 'no-store',
  })
  if (options.secure) reply.header('strict-transport-security', 'max-age=31536000')
}

// Behind a proxy the host that reaches us may be another than the one a browser knows us by.
function comesFromUs(request: FastifyRequest, own: string | undefined): boolean {
  const from = request.headers.origin ?? request.headers.referer
  if (from === undefined || from === 'null') return request.headers['sec-fetch-site'] === 'same-origin'
  if (!URL.canParse(from)) return false
  const { host, origin } = new URL(from)
  return host === request.headers.host || origin === own
}
