import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FormState } from '#ui/frame.ts'
import { sendPage } from './answer.ts'
import { askOf } from './ask.ts'
import { NotFound } from './faults.ts'
import { inside } from './inside.ts'
import type { PageRoute, Visitor, WebOptions } from './route.ts'

/** Reads a page and sends it; `form` is what came back of a form on it. */
export async function showPage<Person extends Visitor, View>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  reply: FastifyReply,
  route: PageRoute<Person, View>,
  form?: FormState,
): Promise<void> {
  const ask = askOf(request, options, options.now())
  const open = { act: route.opens !== undefined }
  const { view, person } = await inside(options, request, route.may, open, async (tx, person) => {
    const view = await route.view(tx, person, ask, form)
    if (view === undefined) throw new NotFound()
    if (route.opens) await route.opens(tx, view, person, ask)
    return { view, person }
  })
  const finished = route.finish ? await route.finish(view) : view
  const page = route.render(finished, options.frame(request, reply, person, form, ask.now))
  const keptSeconds = person === undefined ? route.keptSeconds : undefined
  await sendPage(request, reply, page, { reader: route.may === 'anyone' ? 'citizen' : 'desk', keptSeconds })
}
