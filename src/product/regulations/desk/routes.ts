import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { enterRegulation } from '../acts/enter-regulation.ts'
import { markRegulation } from '../acts/mark-regulation.ts'
import { takeBackMark } from '../acts/take-back-mark.ts'
import { EnteringRegulation, MarkingRegulation, RegulationKind, TakingBackMark } from '../contract.ts'
import { regulationPage } from '../views/regulation-page.ts'
import { regulationsPage } from '../views/regulations-page.ts'
import { errors, refusals } from '../words.ts'
import { renderNewRegulationPage } from './new-regulation.page.tsx'
import { renderRegulationPage } from './regulation.page.tsx'
import { renderRegulationsPage } from './regulations.page.tsx'

const may = 'regulations.keep'
const said = { may, refusals, errors }

/** `filesUnderWay` tells what runs of each service: cases are of a higher slice. Regulations: everybody who works here reads them, and what rests on them; the regency keeps them. */
export function regulationRoutes(web: Web<Officer>, filesUnderWay: Parameters<typeof regulationPage>[3]): void {
  web.page('/regulations', {
    may: 'signed-in',
    view: (tx, by, ask) => regulationsPage(tx, by, { kind: ask.query.kind, now: ask.now }),
    render: renderRegulationsPage,
  })
  const asked = {
    may,
    view: async () => ({ kinds: RegulationKind.options }),
    render: renderNewRegulationPage,
  }
  web.page('/regulations/new', asked)
  web.act('/regulations', {
    ...said,
    input: EnteringRegulation,
    act: enterRegulation,
    again: asked,
    goTo: ({ key }) => `/regulations/${key}?saved=entered`,
  })
  oneRegulation(web, filesUnderWay)
}

function oneRegulation(web: Web<Officer>, filesUnderWay: Parameters<typeof regulationPage>[3]): void {
  const page = {
    may: 'signed-in',
    view: (tx: Tx, by: Officer, ask: Ask) =>
      regulationPage(tx, by, { key: ask.params.regulation ?? '', now: ask.now, saved: ask.query.saved }, filesUnderWay),
    render: renderRegulationPage,
  }
  const leads = (saved: string) => ({
    ...said,
    again: page,
    goTo: ({ regulation }: { regulation: string }) => `/regulations/${regulation}?saved=${saved}`,
  })
  web.page('/regulations/:regulation', page)
  web.act('/regulations/:regulation/marks', { ...leads('marked'), input: MarkingRegulation, act: markRegulation })
  web.act('/regulations/:regulation/taken-back', {
    ...leads('taken-back'),
    input: TakingBackMark,
    act: takeBackMark,
  })
  // A form that came back stands under the address of its act; opened again, that address is the regulation.
  for (const act of ['marks', 'taken-back'])
    web.leap(`/regulations/:regulation/${act}`, {
      may,
      to: ({ params }) => `/regulations/${encodeURIComponent(params.regulation ?? '')}`,
    })
}
