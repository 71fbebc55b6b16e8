import type { FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import type { FormState } from '#ui/frame.ts'
import { Refusal, WrongForm } from '../refusal.ts'
import { sendPage } from './answer.ts'
import { askOf, requestIdOf } from './ask.ts'
import { type Body, readBody, readUnsaved } from './body.ts'
import { DutyLapsed, ElsewhereFirst, NotSignedIn, pageBefore, postEnded, whoAsks } from './faults.ts'
import { spoken, spokenAll, valuesWith, wrongForm } from './forms.ts'
import { inside } from './inside.ts'
import { showPage } from './page.ts'
import type { ActRoute, AgainRoute, Facts, From, May, PageRoute, Visitor, WebOptions } from './route.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads a form, does its act, and leads on; what cannot be done is said on the page the form came from. Whose session
 * or post has ended gets everything typed back, to be sent once more by who may.
 */
export async function answerAct<Person extends Visitor, Input, Result extends Facts, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  route: ActRoute<Person, Input, Result, View>,
): Promise<FastifyReply> {
  return await withBody(options, request, reply, route, (body) => answerForm(options, request, reply, route, body))
}

/** Shows a form's page again with everything typed and every file kept: something is looked up, nothing is done. */
export async function showAgain<Person extends Visitor, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  route: AgainRoute<Person, View>,
): Promise<FastifyReply> {
  return await withBody(options, request, reply, route, async (body) => {
    await showPage(options, request, reply, route.again, wrongForm(body, undefined, options.errors))
    return reply
  })
}

async function withBody<Person extends Visitor>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  route: { may: May; takesFiles?: boolean; secret?: boolean },
  answer: (body: Body) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  let body: Body | undefined
  try {
    await turnAwayEarly(options, request, route)
    body = await readBody(request, options.store)
    return await answer(body)
  } catch (error) {
    if (error instanceof ElsewhereFirst && error.holding && body && !route.secret)
      return await holdForm(options, request, reply, error.holding, body)
    if (!(error instanceof NotSignedIn || error instanceof DutyLapsed) || route.secret) throw error
    const again = body ? { values: valuesWith(body), files: [] } : await readUnsaved(request)
    if (Object.keys(again.values).length === 0) throw error
    const person = error instanceof DutyLapsed ? await whoAsks(options, request) : undefined
    const frame = options.frame(request, reply, person, undefined, options.now())
    reply.code(person ? 409 : 401)
    await sendPage(
      request,
      reply,
      options.message('signed-out', { why: error.why, again: { ...again, action: request.url } }, frame),
    )
    return reply
  }
}

// Nothing typed is lost for a question that comes first: the page that asks it carries the form, and sends it on.
async function holdForm<Person extends Visitor>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  holding: object,
  body: Body,
): Promise<FastifyReply> {
  const page = holding as PageRoute<Person, unknown> // thrown by a route of these very people
  reply.code(409)
  await showPage(options, request, reply, page, { values: valuesWith(body), errors: {} })
  return reply
}

// Files are stored as they come: whoever may not send any is turned away before the first one.
async function turnAwayEarly<Person extends Visitor>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  route: { may: May; takesFiles?: boolean },
): Promise<void> {
  if (!request.isMultipart()) return
  if (!route.takesFiles) throw new Unreadable(415)
  await inside(options, request, route.may, { act: false }, async () => undefined)
}

async function answerForm<Person extends Visitor, Input, Result extends Facts, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  route: ActRoute<Person, Input, Result, View>,
  body: Body,
): Promise<FastifyReply> {
  const errors = { ...options.errors, ...route.errors }
  const values = { ...body.values, ...askOf(request, options, options.now()).params }
  const parsed = route.input.safeParse(route.shape ? route.shape(values, body.uploads) : values)
  if (!parsed.success || body.uploadErrors.length > 0) {
    // Whoever may not do it hears nothing of what its form would need, though they may see the page that bears it.
    await inside(options, request, route.may, { act: false }, async () => undefined)
    return await back(options, request, reply, 422, route, wrongForm(body, parsed.error, errors, route.fieldOf))
  }
  const result = await carryOut(options, request, route, parsed.data)
  if (result instanceof WrongForm) {
    const form = { values: valuesWith(body), errors: spokenAll(errors, result) }
    return await back(options, request, reply, 422, route, form)
  }
  if (result instanceof Refusal) {
    const refusal = spoken(route.refusals, result.code, result.facts)
    const form = { values: valuesWith(body), errors: {}, refusal }
    return await back(options, request, reply, 409, route, form, result.code === postEnded)
  }
  route.after?.(result, reply, request)
  const onward = route.sendsOn?.(result, parsed.data)
  if (onward !== undefined) return await reply.redirect(onward, 307)
  return await reply.redirect(route.goTo(result, parsed.data), 303)
}

async function carryOut<Person extends Visitor, Input, Result extends Facts, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  route: ActRoute<Person, Input, Result, View>,
  input: Input,
): Promise<Result | Refusal | WrongForm> {
  const requestId = requestIdOf(input)
  try {
    return await inside(options, request, route.may, { act: true, requestId }, async (tx, person, at, earlier) => {
      if (earlier && person) return earlier.facts as Result // the facts recorded by this very act
      return await route.act(tx, person, input, at, fromOf(request))
    })
  } catch (error) {
    const isAnswer = error instanceof Refusal || error instanceof WrongForm
    if (!isAnswer && !isRepeat(error)) throw error
    const earlier = requestId && (await findEarlier(options, request, route, requestId))
    if (earlier) return earlier
    if (isAnswer) return error
    throw error
  }
}

// The same request in flight twice: the second waited for the first, and was refused for what the first had done.
async function findEarlier<Person extends Visitor, Input, Result extends Facts, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  route: ActRoute<Person, Input, Result, View>,
  requestId: string,
): Promise<Result | undefined> {
  return await inside(options, request, route.may, { act: false, requestId }, async (_tx, person, _at, earlier) => {
    return person && (earlier?.facts as Result | undefined) // the facts recorded by this very act
  })
}

async function back<Person extends Visitor, Input, Result extends Facts, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  status: 409 | 422,
  route: ActRoute<Person, Input, Result, View>,
  form: FormState,
  mustTell = false,
): Promise<FastifyReply> {
  reply.code(status)
  const elsewhere = route.again && (await showOr(options, request, reply, route.again, form, mustTell))
  if (reply.sent) return reply
  const person = await inside(options, request, route.may, { act: false }, async (_tx, person) => person)
  const sentence = form.refusal ?? Object.values(form.errors)[0] ?? spoken(options.errors, 'malformed', {})
  const frame = options.frame(request, reply, person, form, options.now())
  const back = elsewhere ?? pageBefore(request, options)
  await sendPage(request, reply, options.message('refused', { sentence, back }, frame))
  return reply
}

// Whose post ended may not see the page of the form unasked any more: the sentence then stands alone, with the way there.
async function showOr<Person extends Visitor, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  again: PageRoute<Person, View>,
  form: FormState,
  mustTell: boolean,
): Promise<string | undefined> {
  try {
    await showPage(options, request, reply, again, form)
    return undefined
  } catch (error) {
    if (error instanceof ElsewhereFirst && mustTell) return error.to
    throw error
  }
}

function fromOf(request: FastifyRequest): From {
  const { cookies } = request
  return { address: request.ip, browser: (request.headers['user-agent'] ?? '').slice(0, 300), cookies }
}

function isRepeat(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'line_office_request_id_key'
}
