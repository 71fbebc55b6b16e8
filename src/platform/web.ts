import { randomBytes } from 'node:crypto'
import type {} from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { FormState, Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { type Db, type Tx, transaction } from './db.ts'
import type { FileStore } from './files.ts'
import { Refusal, WrongForm } from './refusal.ts'
import { sendPage } from './web/answer.ts'
import { readBody, type Submitted, type Upload } from './web/body.ts'
import { type Sentences, spoken, spokenAll, valuesWith, wrongForm } from './web/forms.ts'

/** `anyone`, `signed-in`, or the name of a duty that the person's post carries. */
export type May = 'anyone' | 'signed-in' | (string & {})
export type Ask = {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  now: Temporal.Instant
  /** Where this visitor reaches us: `http://10.0.0.5:8080`. Printed in QR codes. */
  origin: string
}
export type Visitor = { duties: readonly string[]; scope: readonly string[] }
type Facts = Readonly<Record<string, unknown>>

export type PageRoute<Person, View> = {
  may: May
  /** Reads what the page shows; nothing found means not found. `form` is what was typed, when it came back. */
  view: (tx: Tx, person: Person, ask: Ask, form?: FormState) => Promise<View | undefined>
  /** Writes the line that says who opened a person's page, in the same transaction. */
  opens?: (tx: Tx, view: View, person: Person, ask: Ask) => Promise<void>
  render: (view: View, frame: Frame) => VNode
  /** Requests a minute from one address, where guessing must be slow. */
  perMinute?: number
}

export type ActRoute<Person, Input, Result extends Facts, View> = {
  may: May
  input: z.ZodType<Input>
  /** Turns flat form fields into the input's shape; path parameters are already among the values. */
  shape?: (values: Submitted, uploads: readonly Upload[]) => unknown
  /** Does it. A refusal that must be remembered is returned, so that what it wrote is kept. */
  act: (tx: Tx, by: Person, input: Input, at: Temporal.Instant) => Promise<Result | Refusal>
  refusals: Sentences
  errors?: Sentences
  goTo: (result: Result, input: Input) => string
  /** The page that shows a wrong form again, with everything typed and every file kept. */
  again?: PageRoute<Person, View>
  after?: (result: Result, reply: FastifyReply, request: FastifyRequest) => void
  /** Requests a minute from one address. */
  perMinute?: number
}

export type FileRoute<Person> = {
  may: May
  find: (
    tx: Tx,
    person: Person,
    ask: Ask,
  ) => Promise<{ content: Uint8Array | Promise<Uint8Array>; type: string; name: string } | undefined>
}

export type WebOptions<Person extends Visitor> = {
  app: FastifyInstance
  pool: pg.Pool
  store: FileStore
  now: () => Temporal.Instant
  /** What anyone may read: the regency's reference data, nobody's case. */
  publicScope: () => readonly string[]
  /** Says who a request comes from and opens the transaction's scope to what that person may see. */
  enter: (tx: Tx, request: FastifyRequest, at: Temporal.Instant) => Promise<Person | undefined>
  repeated: (
    db: Db,
    request: { offices: readonly string[]; requestId: string },
  ) => Promise<{ facts: Facts } | undefined>
  frame: (
    request: FastifyRequest,
    reply: FastifyReply,
    person: Person | undefined,
    form: FormState | undefined,
    now: Temporal.Instant,
  ) => Frame
  /** Pages for what is not there, not possible, or broken. */
  message: (
    kind: 'not-found' | 'refused' | 'broken',
    detail: { sentence?: Text; code?: string; back?: string },
    frame: Frame,
  ) => VNode
  signIn: string
  /** Sentences every form may need. */
  errors: Sentences
  log: (line: string) => void
}

export type Web<Person extends Visitor> = ReturnType<typeof openWeb<Person>>

class NotFound extends Error {}
class NotSignedIn extends Error {}

/** One request, one person, one transaction, one act or one page. */
export function openWeb<Person extends Visitor>(options: WebOptions<Person>) {
  const { app, pool } = options

  async function inside<Result>(
    request: FastifyRequest,
    may: May,
    open: { act: boolean; requestId?: string | null },
    work: (tx: Tx, person: Person, at: Temporal.Instant) => Promise<Result>,
  ) {
    const at = options.now()
    const scope = may === 'anyone' ? options.publicScope() : []
    return await transaction(pool, { scope, at, ...open }, async (tx) => {
      const person = await options.enter(tx, request, at)
      if (may !== 'anyone' && !person) throw new NotSignedIn()
      if (may !== 'anyone' && may !== 'signed-in' && !person?.duties.includes(may)) throw new NotFound()
      return await work(tx, person as Person, at) // public routes take Person as undefined and ask nothing of it
    })
  }

  async function showPage<View>(
    request: FastifyRequest,
    reply: FastifyReply,
    route: PageRoute<Person, View>,
    form?: FormState,
  ) {
    const ask = askOf(request, options.now())
    const { view, person } = await inside(
      request,
      route.may,
      { act: route.opens !== undefined },
      async (tx, person) => {
        const view = await route.view(tx, person, ask, form)
        if (view === undefined) throw new NotFound()
        if (route.opens) await route.opens(tx, view, person, ask)
        return { view, person }
      },
    )
    await sendPage(request, reply, route.render(view, options.frame(request, reply, person, form, ask.now)))
  }

  async function answerFault(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    const frame = options.frame(request, reply, undefined, undefined, options.now())
    if (error instanceof NotSignedIn) {
      const next = request.method === 'GET' ? request.url : '/'
      return void (await reply.redirect(`${options.signIn}?next=${encodeURIComponent(next)}`, 303))
    }
    if (error instanceof NotFound) {
      reply.code(404)
      return await sendPage(request, reply, options.message('not-found', {}, frame))
    }
    const status = statusOf(error)
    if (status !== undefined && status < 500) {
      reply.code(status)
      const sentence = spoken(
        options.errors,
        status === 413 ? 'too-big' : status === 429 ? 'too-many-tries' : 'malformed',
        {},
      )
      return await sendPage(request, reply, options.message('refused', { sentence }, frame))
    }
    const code = randomBytes(3).toString('hex').toUpperCase()
    options.log(
      `${code} ${request.method} ${request.routeOptions.url ?? 'unknown'} ${error instanceof Error ? error.stack : String(error)}`,
    )
    reply.code(500)
    await sendPage(request, reply, options.message('broken', { code }, frame))
  }

  app.setErrorHandler(async (error, request, reply) => answerFault(request, reply, error))
  app.setNotFoundHandler(async (request, reply) => answerFault(request, reply, new NotFound()))

  return {
    page<View>(path: string, route: PageRoute<Person, View>): void {
      app.get(path, { config: { may: route.may, ...limitOf(route) } }, async (request, reply) => {
        await showPage(request, reply, route)
        return reply
      })
    },

    /** Sends the visitor on to the page that `to` names from what was asked. */
    leap(path: string, route: { may: May; to: (ask: Ask, person: Person) => string }): void {
      app.get(path, { config: { may: route.may } }, async (request, reply) => {
        const to = await inside(request, route.may, { act: false }, async (_tx, person, at) =>
          route.to(askOf(request, at), person),
        )
        return await reply.redirect(to, 303)
      })
    },

    file(path: string, route: FileRoute<Person>): void {
      app.get(path, { config: { may: route.may } }, async (request, reply) => {
        const ask = askOf(request, options.now())
        const file = await inside(request, route.may, { act: true }, (tx, person) => route.find(tx, person, ask))
        if (!file) throw new NotFound()
        reply.type(file.type).header('content-disposition', `inline; filename="${file.name.replace(/[^\w.-]+/g, '-')}"`)
        return reply.send(Buffer.from(await file.content))
      })
    },

    act<Input, Result extends Facts, View>(path: string, route: ActRoute<Person, Input, Result, View>): void {
      app.post(path, { config: { may: route.may, ...limitOf(route) } }, async (request, reply) => {
        const body = await readBody(request, options.store)
        const values = { ...body.values, ...(request.params as Record<string, string>) } // fastify types params as unknown
        const parsed = route.input.safeParse(route.shape ? route.shape(values, body.uploads) : values)
        if (!parsed.success || body.uploadErrors.length > 0) {
          const form = wrongForm(body, parsed.error, { ...options.errors, ...route.errors })
          return await back(request, reply, 422, route, form)
        }
        const result = await carryOut(request, route, parsed.data)
        if (result instanceof WrongForm) {
          const form = {
            values: valuesWith(body),
            errors: spokenAll({ ...options.errors, ...route.errors }, result.errors),
          }
          return await back(request, reply, 422, route, form)
        }
        if (result instanceof Refusal) {
          const refusal = spoken(route.refusals, result.code, result.facts)
          return await back(request, reply, 409, route, { values: valuesWith(body), errors: {}, refusal })
        }
        route.after?.(result, reply, request)
        return await reply.redirect(route.goTo(result, parsed.data), 303)
      })
    },
  }

  async function carryOut<Input, Result extends Facts, View>(
    request: FastifyRequest,
    route: ActRoute<Person, Input, Result, View>,
    input: Input,
  ): Promise<Result | Refusal | WrongForm> {
    const requestId = requestIdOf(input)
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inside(request, route.may, { act: true, requestId }, async (tx, person, at) => {
          const earlier =
            requestId && person ? await options.repeated(tx, { offices: person.scope, requestId }) : undefined
          if (earlier) return earlier.facts as Result // the facts recorded by this very act
          return await route.act(tx, person, input, at)
        })
      } catch (error) {
        if (error instanceof Refusal || error instanceof WrongForm) return error
        // The same request in flight twice: the other one has just committed; the second look finds what it did.
        if (attempt > 1 || !isRepeat(error)) throw error
      }
    }
  }

  async function back<Input, Result extends Facts, View>(
    request: FastifyRequest,
    reply: FastifyReply,
    status: 409 | 422,
    route: ActRoute<Person, Input, Result, View>,
    form: FormState,
  ): Promise<FastifyReply> {
    reply.code(status)
    if (route.again) {
      await showPage(request, reply, route.again, form)
      return reply
    }
    const person = await inside(request, 'anyone', { act: false }, async (_tx, person) => person)
    const sentence = form.refusal ?? Object.values(form.errors)[0] ?? spoken(options.errors, 'malformed', {})
    const frame = options.frame(request, reply, person, form, options.now())
    const referer = request.headers.referer
    const back = referer && URL.canParse(referer) ? new URL(referer).pathname : '/'
    await sendPage(request, reply, options.message('refused', { sentence, back }, frame))
    return reply
  }
}

function limitOf(route: { perMinute?: number }): { rateLimit?: { max: number; timeWindow: number } } {
  return route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {}
}

function askOf(request: FastifyRequest, now: Temporal.Instant): Ask {
  const query: Record<string, string> = {}
  for (const [key, value] of Object.entries(request.query ?? {})) if (typeof value === 'string') query[key] = value
  return {
    params: request.params as Record<string, string>,
    query,
    now,
    origin: `${request.protocol}://${request.host}`,
  } // fastify types params as unknown; they are path texts
}

function requestIdOf(input: unknown): string | null {
  if (typeof input === 'object' && input !== null && 'requestId' in input && typeof input.requestId === 'string')
    return input.requestId
  return null
}

function isRepeat(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'line_office_request_id_key'
}

function statusOf(error: unknown): number | undefined {
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode
  return undefined
}
