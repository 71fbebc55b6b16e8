import { type HeldCase, recordRead } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { askAtKiosk } from '../acts/ask-at-kiosk.ts'
import { enterKey, type KnownToAll } from '../acts/enter-key.ts'
import { Asking, EnteringKey } from '../contract.ts'
import { paths } from '../paths.ts'
import { askingPage, keyPage } from '../views/asking-page.ts'
import { errors, refusals } from '../words.ts'
import { renderAskingPage } from './asking.page.tsx'
import { renderKeyPage } from './key.page.tsx'

/** What officers see of the question: that it was put, for whoever hands over; the rest is the inspectorate's. */
export function deskRoutes(web: Web<Officer>, knownToAll: KnownToAll): void {
  const said = { refusals, errors }
  const asking = {
    may: 'cases.hand-over',
    view: (tx: Tx, by: Officer, { params, now }: Ask) => askingPage(tx, by, { number: params.number ?? '', now }),
    opens: (tx: Tx, view: { file: HeldCase }, by: Officer, ask: Ask) => recordRead(tx, 'case.read', view, by, ask),
    render: renderAskingPage,
  }
  web.page('/cases/:number/question', asking)
  web.act('/cases/:number/question', {
    ...{ ...said, may: 'cases.hand-over', input: Asking, act: askAtKiosk, again: asking },
    goTo: ({ number }) => paths.asking(number),
  })
  const key = { may: 'integrity.read', view: (tx: Tx) => keyPage(tx), render: renderKeyPage }
  web.page(paths.key, key)
  web.act(paths.key, {
    ...{ ...said, may: 'integrity.read', input: EnteringKey, again: key, secret: true },
    act: (tx, by, input, at) => enterKey(tx, by, input, at, knownToAll),
    goTo: () => paths.key,
  })
}
