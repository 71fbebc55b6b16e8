import type {} from '@fastify/cookie'
import { answerAct, showAgain } from './web/act.ts'
import { askOf, limitOf } from './web/ask.ts'
import { answerFault, NotFound } from './web/faults.ts'
import { inside } from './web/inside.ts'
import { showPage } from './web/page.ts'
import type { ActRoute, AgainRoute, Ask, Facts, FileRoute, May, PageRoute, Visitor, WebOptions } from './web/route.ts'
import { openStream, type StreamRoute } from './web/stream.ts'

export { ElsewhereFirst } from './web/faults.ts'
export type { ActRoute, Ask, FileRoute, From, May, MessageDetail, PageRoute, Visitor, WebOptions } from './web/route.ts'

export type Web<Person extends Visitor> = ReturnType<typeof openWeb<Person>>

/** One request, one person, one transaction, one act or one page. */
export function openWeb<Person extends Visitor>(options: WebOptions<Person>) {
  const { app } = options
  app.setErrorHandler(async (error, request, reply) => answerFault(options, request, reply, error))
  app.setNotFoundHandler(async (request, reply) => answerFault(options, request, reply, new NotFound()))

  return {
    page<View>(path: string, route: PageRoute<Person, View>): void {
      app.get(path, { config: { may: route.may, ...limitOf(route) } }, async (request, reply) => {
        await showPage(options, request, reply, route)
        return reply
      })
    },

    /** Sends the visitor on to the page that `to` names from what was asked. */
    leap(path: string, route: { may: May; to: (ask: Ask, person: Person) => string }): void {
      app.get(path, { config: { may: route.may } }, async (request, reply) => {
        const open = { act: false }
        const to = await inside(options, request, route.may, open, async (_tx, person, at) =>
          route.to(askOf(request, options, at), person),
        )
        return await reply.redirect(to, 303)
      })
    },

    file(path: string, route: FileRoute<Person>): void {
      app.get(path, { config: { may: route.may, ...limitOf(route) } }, async (request, reply) => {
        const ask = askOf(request, options, options.now())
        const open = { act: true }
        const file = await inside(options, request, route.may, open, (tx, person) => route.find(tx, person, ask))
        if (!file) throw new NotFound()
        reply.type(file.type).header('content-disposition', `inline; filename="${file.name.replace(/[^\w.-]+/g, '-')}"`)
        return reply.send(Buffer.from(await file.content()))
      })
    },

    /** Takes a form only to show it again, with what was looked up for it. */
    again<View>(path: string, route: AgainRoute<Person, View>): void {
      app.post(path, { config: { may: route.may } }, (request, reply) => showAgain(options, request, reply, route))
    },

    /** A page that stays fresh by itself, read once for all who hang on one topic. */
    stream<Seat extends { topic: string; scope: readonly string[] }, Room>(
      path: string,
      route: StreamRoute<Person, Seat, Room>,
    ): void {
      openStream(options, path, route)
    },

    act<Input, Result extends Facts, View>(path: string, route: ActRoute<Person, Input, Result, View>): void {
      app.post(path, { config: { may: route.may, ...limitOf(route) } }, (request, reply) =>
        answerAct(options, request, reply, route),
      )
    },
  }
}
