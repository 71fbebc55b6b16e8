import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { type Ask, ElsewhereFirst, type Web } from '#platform/web.ts'
import { giveReason } from '../../acts/give-reason.ts'
import { GivingReason } from '../../contract/reading.ts'
import { reasonPage } from '../../views/reason-page.ts'
import { errors, refusals } from '../../words.ts'
import { paths } from '../paths.ts'
import { reads } from './ask-first.ts'
import { renderReasonPage } from './reason.page.tsx'

/** Whoever opens a case that is not in their hands says why; then it opens until the day ends. */
export function readingRoutes(web: Web<Officer>): void {
  const asking = {
    may: reads,
    view: async (tx: Tx, by: Officer, ask: Ask) => {
      const number = ask.params.number ?? ''
      const page = await reasonPage(tx, by, { number, now: ask.now })
      if (page === 'open') throw new ElsewhereFirst(paths.case(number))
      return page
    },
    render: renderReasonPage,
  }
  web.page('/cases/:number/reason', asking)
  web.act('/cases/:number/reason', {
    may: reads,
    input: GivingReason,
    act: giveReason,
    refusals,
    errors,
    goTo: ({ number }) => paths.case(number),
    again: asking,
  })
}
