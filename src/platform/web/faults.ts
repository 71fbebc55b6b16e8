import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { transaction } from '../db.ts'
import { sendPage } from './answer.ts'
import { spoken } from './forms.ts'
import type { Visitor, WebOptions } from './route.ts'

export class NotFound extends Error {}

/** Nobody is signed in here any more; `why` is a code when it is known. */
export class NotSignedIn extends Error {
  readonly why: string | undefined

  constructor(why?: string) {
    super('not signed in')
    this.why = why
  }
}

/** Somebody whose post that opened this door ended since they signed in: more than not found may be said to them. */
export class DutyLapsed extends Error {
  readonly why = postEnded
}

/** The code by which a refusal says that a post ended since its holder signed in. */
export const postEnded = 'post-ended'

/**
 * Somebody who has to do one thing first, and on which page. `holding` is that page for whoever sent a form: it stands in
 * the form's place with everything typed in it, and sends it on.
 */
export class ElsewhereFirst extends Error {
  readonly to: string
  readonly holding: object | undefined

  constructor(to: string, holding?: object) {
    super(`first ${to}`)
    this.to = to
    this.holding = holding
  }
}

/** The one place that turns what went wrong into a page: not there, not signed in, not readable, or our mistake. */
export async function answerFault<Person extends Visitor>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<void> {
  if (error instanceof NotSignedIn) {
    const next = request.method === 'GET' ? request.url : pageBefore(request, options)
    const why = error.why === undefined ? '' : `&why=${encodeURIComponent(error.why)}`
    return void (await reply.redirect(`${options.signIn}?next=${encodeURIComponent(next)}${why}`, 303))
  }
  if (error instanceof ElsewhereFirst) return void (await reply.redirect(error.to, 303))
  const isKnown = error instanceof NotFound || error instanceof DutyLapsed
  const person = isKnown ? await whoAsks(options, request) : undefined
  const frame = options.frame(request, reply, person, undefined, options.now())
  if (error instanceof NotFound) {
    reply.code(404)
    return await sendPage(request, reply, options.message('not-found', {}, frame))
  }
  if (error instanceof DutyLapsed) {
    reply.code(409)
    const sentence = spoken(options.errors, error.why, {})
    return await sendPage(request, reply, options.message('refused', { sentence, back: '/account' }, frame))
  }
  const status = statusOf(error)
  if (status !== undefined && status < 500) {
    reply.code(status)
    const sentence = spoken(options.errors, codeOf(status), {})
    return await sendPage(
      request,
      reply,
      options.message('refused', { sentence, back: pageBefore(request, options) }, frame),
    )
  }
  const code = randomBytes(3).toString('hex').toUpperCase()
  const told = error instanceof Error ? error.stack : String(error)
  options.log(`${code} ${request.method} ${request.routeOptions.url ?? 'unknown'} ${told}`)
  reply.code(500)
  await sendPage(request, reply, options.message('broken', { code }, frame))
}

/** Who asks, so that an officer who mistypes a number stays in the office's rooms. An error page is shown all the same. */
export async function whoAsks<Person extends Visitor>(options: WebOptions<Person>, request: FastifyRequest) {
  const at = options.now()
  return await transaction(options.pool, { scope: [], at }, (tx) => options.enter(tx, request, at)).catch(
    () => undefined,
  )
}

/** The page of ours that a form was sent from, or the first one. A path with two slashes would name another site. */
export function pageBefore(
  request: Pick<FastifyRequest, 'headers'>,
  { origin }: { origin: string | undefined },
): string {
  const { referer, host } = request.headers
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined
  const isOurs = from !== undefined && (from.host === host || from.origin === origin)
  return isOurs && !from.pathname.startsWith('//') ? from.pathname : '/'
}

function codeOf(status: number): string {
  if (status === 413) return 'too-big'
  return status === 429 ? 'too-many-tries' : 'malformed'
}

function statusOf(error: unknown): number | undefined {
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode
  return undefined
}
