import type { Mode } from '#authority'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { Text } from '#ui/language.ts'
import { withQuery } from '#ui/page-links.ts'
import { archiveLetter } from '../acts/archive-letter.ts'
import { disposeCase } from '../acts/dispose-case.ts'
import { handOver } from '../acts/hand-over.ts'
import { inspectField } from '../acts/inspect-field.ts'
import { numberLetter } from '../acts/number-letter.ts'
import { passStep } from '../acts/pass-step.ts'
import { sendBack } from '../acts/send-back.ts'
import { signLetter } from '../acts/sign-letter.ts'
import { HandingOver } from '../contract/handing-over.ts'
import { Numbering } from '../contract/numbering.ts'
import type { CasePage, WorkPage } from '../contract.ts'
import { Disposing, Inspecting, Passing, SendingBack, Signing } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { readNumber } from '../rules/numbers.ts'
import type { HeldCase } from '../store/find.ts'
import { casePage } from '../views/case-page.ts'
import { workPage } from '../views/work-page.ts'
import { errors, refusals } from '../words.ts'
import { renderCasePage } from './case.page.tsx'
import { leadToCase } from './case-addresses.ts'
import { correctionRoutes } from './correction/correction-routes.ts'
import { counterRoutes, type VisitOf } from './counter-routes.ts'
import { dailyRoutes } from './daily/daily-routes.ts'
import { shapeHandover, shapeInspection } from './form.ts'
import { moneyRoutes } from './money/money-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { paths } from './paths.ts'
import { readingRoutes } from './reading/reading-routes.ts'
import { reads } from './reading/reason-route.ts'
import { type Opened, recordList, recordRead } from './record-read.ts'
import { refusalRoutes } from './refusal-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { stepRoutes } from './step-routes.ts'
import { thenNext, toNext } from './then-next.ts'
import { renderWorkPage } from './work.page.tsx'

/** On the page of a case: links and offers, letters that are destroyed, and what lines of its history were about, by their keys. */
type ToldOnCase = Pick<CasePage, 'links' | 'offers' | 'gone'> & { told: ReadonlyMap<string, Text> }

/** What higher slices have to say: on the first page of the day, nothing when nothing is owed; and on the page of a case. */
export type BesideCase = {
  owed: (tx: Tx, by: Officer, asked: { now: Temporal.Instant; mode: Mode }) => Promise<WorkPage['owed']>
  onCase: (tx: Tx, by: Officer, file: HeldCase, now: Temporal.Instant) => Promise<ToldOnCase>
  visitOf: VisitOf
}

/** The counter and the desks behind it. Every route is within the officer's territory; what an officer may do, the rules say. */
export function caseRoutes(web: Web<Officer>, equipment: Equipment, beside: BesideCase): void {
  web.page('/work', {
    may: 'cases.work',
    view: async (tx, by, ask) => {
      const page = await workPage(tx, by, { tab: ask.query.tab, page: ask.query.page, now: ask.now }, equipment)
      return { ...page, owed: await beside.owed(tx, by, { now: ask.now, mode: equipment.mode }) }
    },
    opens: (tx, view, by, ask) => recordList(tx, view, by, ask),
    render: renderWorkPage,
  })
  web.leap('/cases', { may: 'cases.work', to: wantedCase })
  counterRoutes(web, equipment, beside.visitOf)
  deskRoutes(web, equipment, beside)
  paperRoutes(web, equipment)
  moneyRoutes(web, equipment)
  searchRoutes(web, equipment)
}

// Without a number somebody opens the address of a registration that came back: its form has a page of its own.
function wantedCase({ query: { number, ...rest }, now }: Ask, by: Officer): string {
  if (number === undefined) return withQuery(by.duties.includes('cases.register') ? paths.register : paths.work, rest)
  const { year } = now.toZonedDateTimeISO(by.zone)
  return paths.case(encodeURIComponent(readNumber(number, { prefix: by.officePrefix, year })))
}

// The acts that move a case; its page shows a refusal and everything typed.
function deskRoutes(web: Web<Officer>, equipment: Equipment, beside: BesideCase): void {
  const show = {
    may: 'cases.work',
    view: async (tx: Tx, by: Officer, ask: Ask) => {
      const about = { number: ask.params.number ?? '', now: ask.now, after: ask.query.after }
      const page = await casePage(tx, by, about, equipment)
      if (!page) return undefined
      const { links, told, ...others } = await beside.onCase(tx, by, page.file, ask.now)
      const history = page.history.map((line) => ({ ...line, detail: line.detail ?? told.get(line.key ?? '') }))
      return { ...page, history, links: [...page.links, ...links], ...others }
    },
    opens: (tx: Tx, view: Opened, by: Officer, ask: Ask) => recordRead(tx, 'case.read', view, by, ask),
    render: renderCasePage,
  }
  const onCase = {
    may: 'cases.work',
    refusals,
    errors,
    again: show,
    goTo: ({ number }: { number: string }) => `/cases/${number}`,
  }
  // Who only reads finds nothing behind the address of an act, however its form is filled.
  web.page('/cases/:number', { ...show, may: reads })
  readingRoutes(web)
  dailyRoutes(web, equipment, show)
  stepRoutes(web, equipment, show)
  web.act('/cases/:number/pass', { ...onCase, input: Passing, act: thenNext(passStep), goTo: toNext })
  web.act('/cases/:number/disposition', { ...onCase, input: Disposing, act: disposeCase })
  web.act('/cases/:number/inspection', {
    ...onCase,
    takesFiles: true,
    input: Inspecting,
    shape: shapeInspection,
    act: (tx, by, input, at) => inspectField(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/return', { ...onCase, input: SendingBack, act: sendBack })
  web.act('/cases/:number/signature', {
    ...onCase,
    input: Signing,
    act: thenNext((tx, by, input: Signing, at) => signLetter(tx, by, input, at, equipment)),
    goTo: toNext,
  })
  web.act('/cases/:number/number', {
    ...onCase,
    input: Numbering,
    act: (tx, by, input, at) => numberLetter(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/archive', { ...onCase, input: Passing, act: archiveLetter })
  web.act('/cases/:number/handover', {
    ...onCase,
    takesFiles: true,
    input: HandingOver,
    shape: shapeHandover,
    act: (tx, by, input, at) => handOver(tx, by, input, at, equipment),
  })
  refusalRoutes(web, equipment, onCase)
  correctionRoutes(web, equipment, show)
  leadToCase(web, ['pass', 'disposition', 'inspection', 'return', 'signature', 'number', 'archive', 'handover'])
}
