import type { Equipment } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { approveList } from '../acts/approve-list.ts'
import { carryOutList } from '../acts/carry-out-list.ts'
import { dropList } from '../acts/drop-list.ts'
import { holdFile } from '../acts/hold-file.ts'
import { prepareList } from '../acts/prepare-list.ts'
import { releaseFile } from '../acts/release-file.ts'
import { ApprovingList, CarryingOutList, DroppingList, HoldingFile, PreparingList, ReleasingFile } from '../contract.ts'
import { printMinutes } from '../print-minutes.ts'
import { listPage } from '../views/list-page.ts'
import { retentionPage } from '../views/retention-page.ts'
import { errors, refusals } from '../words.ts'
import { renderListPage } from './list.page.tsx'
import { paths } from './paths.ts'
import { renderRetentionPage } from './retention.page.tsx'

const either = 'retention.prepare or retention.approve'
const prepares = 'retention.prepare'
const approves = 'retention.approve'

/** Papers whose time is over: lists, their approval and end, what is held; and the minutes of a destruction. */
export function retentionRoutes(web: Web<Officer>, equipment: Equipment): void {
  const page = {
    may: either,
    view: (tx: Tx, by: Officer, ask: Ask) => retentionPage(tx, by, { now: ask.now, saved: ask.query.saved }),
    render: renderRetentionPage,
  }
  const list = {
    may: either,
    view: (tx: Tx, by: Officer, ask: Ask) => listPage(tx, by, askedList(ask)),
    render: renderListPage,
  }
  web.page('/retention', page)
  web.page('/retention/lists/:list', list)
  const said = { refusals, errors }
  web.act('/retention/lists', {
    ...said,
    ...{ may: prepares, input: PreparingList, act: prepareList, again: { ...page, may: prepares } },
    goTo: (made: { list: string }) => paths.list(made.list),
  })
  const onList = (may: string, saved: string) => ({
    ...{ ...said, may, again: { ...list, may } },
    goTo: (done: { list: string }) => `${paths.list(done.list)}?saved=${saved}`,
  })
  web.act('/retention/lists/:list/approval', {
    ...onList(approves, 'approved'),
    input: ApprovingList,
    act: approveList,
  })
  web.act('/retention/lists/:list/dropping', { ...onList(either, 'dropped'), input: DroppingList, act: dropList })
  web.act('/retention/lists/:list/carrying', {
    ...onList(prepares, 'begun'),
    input: CarryingOutList,
    act: carryOutList,
  })
  const onHold = (may: string, saved: string) => ({
    ...{ ...said, may, again: { ...page, may } },
    goTo: () => `${paths.retention}?saved=${saved}`,
  })
  web.act('/retention/holds', { ...onHold(either, 'held'), input: HoldingFile, act: holdFile })
  web.act('/retention/holds/:hold/release', { ...onHold(approves, 'released'), input: ReleasingFile, act: releaseFile })
  leaps(web)
  web.file('/retention/lists/:list/minutes.pdf', {
    may: either,
    find: async (tx, by, ask) => {
      const content = await printMinutes(tx, by, { list: ask.params.list ?? '', mode: equipment.mode })
      return content && { content, type: 'application/pdf', name: 'berita-acara-pemusnahan.pdf' }
    },
  })
}

// A form that came back stands under the address of its act; opened again, that address is the page it came from.
function leaps(web: Web<Officer>): void {
  const toList = ({ params }: Ask) => paths.list(encodeURIComponent(params.list ?? ''))
  web.leap('/retention/lists/:list/approval', { may: approves, to: toList })
  web.leap('/retention/lists/:list/dropping', { may: either, to: toList })
  web.leap('/retention/lists/:list/carrying', { may: prepares, to: toList })
  web.leap('/retention/lists', { may: prepares, to: () => paths.retention })
  web.leap('/retention/holds', { may: either, to: () => paths.retention })
  web.leap('/retention/holds/:hold/release', { may: approves, to: () => paths.retention })
}

function askedList({ params, query }: Ask): Parameters<typeof listPage>[2] {
  const after = Number(/^[1-9]\d{0,6}$/.exec(query.after ?? '')?.[0] ?? 0)
  return { list: params.list ?? '', after, saved: query.saved }
}
