import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Submitted } from '#platform/web/body.ts'
import { type Ask, ElsewhereFirst } from '#platform/web.ts'
import type { GivingReason } from '../../contract/reading.ts'
import { reasonPage } from '../../views/reason-page.ts'
import { paths } from '../paths.ts'
import { renderReasonPage } from './reason.page.tsx'

/** Who works on the cases of an office, and who supervises them, may read one. */
export const reads = 'cases.work or cases.supervise'

/** The page that asks why: opened by whoever wanted to read, and in the place of a form that waits for the answer. */
export const reasonRoute = {
  may: reads,
  view: async (tx: Tx, by: Officer, ask: Ask) => {
    const number = ask.params.number ?? ''
    const page = await reasonPage(tx, by, { number, now: ask.now })
    if (page === 'open') throw new ElsewhereFirst(paths.case(number))
    return page
  },
  render: renderReasonPage,
}

/** The reason alone, apart from the form that it is sent with. */
export function shapeReason(values: Submitted): unknown {
  const own = (part: string) => values[`reason.${part}`]
  const words = own('words')
  const heldFor = own('heldFor')
  return {
    number: values.number,
    ...{ requestId: own('requestId'), kind: own('kind') },
    ...(words !== undefined && { words }),
    ...(heldFor !== undefined && { heldFor }),
  }
}

/** Where a form that was held back goes on to: to an act on this very case, and nowhere else. */
export function actHeld({ number, heldFor = '' }: Pick<GivingReason, 'number' | 'heldFor'>): string | undefined {
  const own = paths.case(number)
  const act = heldFor.startsWith(`${own}/`) ? heldFor.slice(own.length) : ''
  return /^(\/[a-z-]+){1,2}$/.test(act) && act !== '/reason' ? heldFor : undefined
}
