import type { FastifyRequest } from 'fastify'
import { type Tx, transaction } from '../db.ts'
import { DutyLapsed, ElsewhereFirst, NotFound, NotSignedIn } from './faults.ts'
import type { Facts, May, Visitor, WebOptions } from './route.ts'

/** Whether it acts, and the id by which its sender knows the request: what that id did before is told to the work. */
export type Opening = { act: boolean; requestId?: string | null }

/**
 * Runs one request's work in one transaction, as the person it comes from, within what that person may see. Refuses
 * whom the route does not name: not found, unless signing in would help.
 */
export async function inside<Person extends Visitor, Result>(
  options: WebOptions<Person>,
  request: FastifyRequest,
  may: May,
  open: Opening,
  work: (tx: Tx, person: Person, at: Temporal.Instant, earlier: { facts: Facts } | undefined) => Promise<Result>,
): Promise<Result> {
  const at = options.now()
  const scope = may === 'anyone' ? options.publicScope() : []
  return await transaction(options.pool, { scope, at, ...open }, async (tx) => {
    // Asked in one breath: the second question is answered within the scope that the first one opened.
    const [person, earlier] = await Promise.all([
      options.enter(tx, request, at),
      open.requestId ? options.repeated(tx, open.requestId) : undefined,
    ])
    if (may !== 'anyone' && !person) throw new NotSignedIn(await options.whyOut(tx, request, at))
    if (person && may !== 'anyone' && may !== 'signed-in') {
      const first = options.first(person)
      if (first !== undefined) throw new ElsewhereFirst(first)
      if (!isAmong(may, person.duties)) throw isAmong(may, person.lapsed ?? []) ? new DutyLapsed() : new NotFound()
    }
    return await work(tx, person as Person, at, earlier) // public routes take Person as undefined and ask nothing of it
  })
}

function isAmong(may: May, duties: Visitor['duties']): boolean {
  return may.split(' or ').some((duty) => duties.includes(duty))
}
