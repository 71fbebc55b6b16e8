import type { Submitted } from '#platform/web/body.ts'

/** A form of a ticket: of the matters that were ticked together the first gives the number, the others stand beside it. */
export function oneTicket({ group = [], ...values }: Submitted): unknown {
  const [first, ...also] = [group].flat()
  return { ...values, group: first, ...(also.length > 0 && { also }) }
}
