import { z } from 'zod'
import { readCode, readNumber } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import type { LookupPage, TrackingPage } from '../contract.ts'
import { errors, refusals } from '../refusal-words.ts'
import { trackedObjectionPage } from '../views/objection-page.ts'
import { isReplacedCode, trackingPage } from '../views/tracking-page.ts'
import { renderLookupPage } from './lookup.page.tsx'
import { renderObjectionPage } from './objection.page.tsx'
import { publicPaths } from './paths.ts'
import { renderTrackingPage } from './tracking.page.tsx'

const Lookup = z.object({
  nomor: z
    .string()
    .trim()
    .min(1, 'number-empty')
    .max(40, 'too-long')
    .transform((typed) => readNumber(typed)),
  kode: z.string().trim().min(1, 'code-empty').max(40, 'too-long').transform(readCode),
})

/** What anyone may read without an account. A code is guessed slowly: each address has so many tries a minute. */
export function trackingRoutes(web: Web<Officer>): void {
  const lookup = {
    may: 'anyone',
    view: async (_tx: Tx, _person: unknown, _ask: unknown, form?: FormState) => ({
      number: typed(form, 'nomor'),
      code: typed(form, 'kode'),
    }),
    render: renderLookupPage,
  }
  web.page(publicPaths.lookup, lookup)
  web.act(publicPaths.lookup, {
    may: 'anyone',
    input: Lookup,
    act: async (tx, _by, input, at) => {
      const asked = { number: input.nomor, code: input.kode, now: at }
      if (await trackingPage(tx, asked)) return { objection: false }
      if (await trackedObjectionPage(tx, asked)) return { objection: true }
      throw new Refusal((await isReplacedCode(tx, asked)) ? 'code-replaced' : 'case-not-found')
    },
    refusals,
    errors,
    again: lookup,
    perMinute: 20,
    goTo: ({ objection }, input) => publicPaths[objection ? 'objection' : 'file'](input.nomor, input.kode),
  })
  web.page('/lacak/:number/:code', {
    may: 'anyone',
    view: (tx, _person, ask) => trackedOrReplaced(tx, ask),
    render: (view, frame) => ('state' in view ? renderTrackingPage(view, frame) : renderLookupPage(view, frame)),
    perMinute: 60,
  })
  objectionRoute(web)
}

/** An objection by its own number, with the code of its request. */
function objectionRoute(web: Web<Officer>): void {
  web.page('/keberatan/:number/:code', {
    may: 'anyone',
    view: (tx, _person, { params, now }) =>
      trackedObjectionPage(tx, { number: readNumber(params.number ?? ''), code: readCode(params.code ?? ''), now }),
    render: renderObjectionPage,
    perMinute: 60,
  })
}

// Whoever opens the address of a lost slip reads that its code was replaced, and nothing of the file.
async function trackedOrReplaced(tx: Tx, { params, now }: Ask): Promise<TrackingPage | LookupPage | undefined> {
  const asked = { number: readNumber(params.number ?? ''), code: readCode(params.code ?? ''), now }
  const found = await trackingPage(tx, asked)
  if (found) return found
  return (await isReplacedCode(tx, asked)) ? { number: asked.number, code: '', replaced: true } : undefined
}

function typed(form: FormState | undefined, name: string): string {
  const value = form?.values[name]
  return typeof value === 'string' ? value : ''
}
