import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import { giveReason } from '../../acts/give-reason.ts'
import { GivingReason } from '../../contract/reading.ts'
import { errors, refusals } from '../../words.ts'
import { paths } from '../paths.ts'
import { actHeld, reads, reasonRoute, shapeReason } from './reason-route.ts'

/** Whoever opens a case that is not in their hands says why; then it opens until the day ends, and a held form goes on. */
export function readingRoutes(web: Web<Officer>): void {
  web.page('/cases/:number/reason', reasonRoute)
  web.act('/cases/:number/reason', {
    may: reads,
    input: GivingReason,
    shape: shapeReason,
    fieldOf: (place) => ['reason', ...place].join('.'),
    act: giveReason,
    refusals,
    errors,
    goTo: ({ number }) => paths.case(number),
    sendsOn: (_result, input) => actHeld(input),
    again: reasonRoute,
  })
}
