import {
  CancellingClosing,
  ClosingAuthority,
  cancelClosing,
  closeAuthority,
  registerErrors,
  registerRefusals,
} from '#authority'
import { LiftingService, PlacingServices, placementRefusals } from '#catalogue'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Ask, Web } from '#platform/web.ts'
import { attachPapers } from '../acts/attach-papers.ts'
import { enterAuthority } from '../acts/enter-authority.ts'
import { enterInstrument } from '../acts/enter-instrument.ts'
import { putServices } from '../acts/put-services.ts'
import { showPaper } from '../acts/show-paper.ts'
import { takeService } from '../acts/take-service.ts'
import { AttachingPapers, BeginningWithPapers, EnteringWithPapers, ShowingPaper } from '../contract/papers.ts'
import type { AuthorityPage } from '../contract.ts'
import { paperFile } from '../public/routes.ts'
import { authorityPage, instrumentPage, isUnderOwnPower, newAuthorityPage } from '../views/authority-page.ts'
import { placingPage } from '../views/placing-page.ts'
import { registerPage } from '../views/register-page.ts'
import { paperErrors, refusals } from '../words.ts'
import { renderAuthorityPage } from './authority.page.tsx'
import { fieldOfPlace, shapeAuthority, shapePapers } from './forms.ts'
import { renderInstrumentPage } from './instrument.page.tsx'
import { renderNewAuthorityPage } from './new-authority.page.tsx'
import { renderPlacingPage } from './placing.page.tsx'
import { renderRegisterPage } from './register.page.tsx'

const may = 'authorities.keep'
const said = {
  may,
  refusals: { ...registerRefusals, ...refusals, ...placementRefusals },
  errors: { ...registerErrors, ...paperErrors },
}
const withPapers = { ...said, takesFiles: true, shape: shapePapers, fieldOf: fieldOfPlace }

/** The register of authority: an office reads its own powers, the regency keeps them all. */
export function delegationRoutes(web: Web<Officer>, files: FileStore): void {
  web.page('/authorities', { may: 'signed-in', view: registerPage, render: renderRegisterPage })
  enteringRoutes(web, files)
  const page = {
    may: 'signed-in',
    view: (tx: Tx, by: Officer, ask: Ask) =>
      authorityPage(tx, by, { code: ask.params.code ?? '', now: ask.now, saved: ask.query.saved }),
    render: renderAuthorityPage,
  }
  web.page('/authorities/:code', page)
  const leads = leadsTo({ ...page, may })
  web.act('/authorities/:code/closing', { ...said, ...leads('closed'), input: ClosingAuthority, act: closeAuthority })
  web.act('/authorities/:code/reopening', {
    ...said,
    ...leads('cancelled'),
    input: CancellingClosing,
    act: cancelClosing,
  })
  web.act('/authorities/:code/papers', {
    ...withPapers,
    ...leads('attached'),
    input: AttachingPapers,
    act: (tx, by, input: AttachingPapers, at) => attachPapers(tx, by, input, at, files),
  })
  web.act('/authorities/:code/papers/standing', { ...said, ...leads('shown'), input: ShowingPaper, act: showPaper })
  // A form that came back stands under the address of its act; opened again, that address is the power.
  web.act('/authorities/:code/services/taken', { ...said, ...leads('taken'), input: LiftingService, act: takeService })
  placingRoutes(web, leads('put').goTo)
  for (const act of ['closing', 'reopening', 'papers', 'papers/standing', 'services/taken'])
    web.leap(`/authorities/:code/${act}`, {
      may,
      to: ({ params }) => `/authorities/${encodeURIComponent(params.code ?? '')}`,
    })
  web.file('/authorities/papers/:paper', {
    may: 'signed-in',
    find: paperFile(files, async ({ standing, regulation }, tx, by: Officer) => {
      return standing !== 'taken-away' && (await isUnderOwnPower(tx, by, regulation))
    }),
  })
  // An instrument of delegation is a public document: from the page of a service, where the regency let it be opened.
  web.file('/naskah/:paper', {
    may: 'anyone',
    perMinute: 60,
    find: paperFile(files, ({ standing }) => standing === 'everybody'),
  })
}

function leadsTo(again: PageRoute<Officer, AuthorityPage>) {
  return (saved: string) => ({
    again,
    goTo: ({ code }: { code: string }) => `/authorities/${encodeURIComponent(code)}?saved=${saved}`,
  })
}

/** Services of the catalogue are put under a power. */
function placingRoutes(web: Web<Officer>, goTo: (put: { code: string }) => string): void {
  const page = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) => placingPage(tx, by, { code: ask.params.code ?? '', now: ask.now }),
    render: renderPlacingPage,
  }
  web.page('/authorities/:code/services', page)
  web.act('/authorities/:code/services', { ...said, input: PlacingServices, act: putServices, again: page, goTo })
}

/** Entering what the register does not have yet: the true instrument of its powers, and a power of no pack. */
function enteringRoutes(web: Web<Officer>, files: FileStore): void {
  const instrument = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) => instrumentPage(tx, by, ask.now),
    render: renderInstrumentPage,
  }
  web.page('/authorities/instrument', instrument)
  web.act('/authorities/instrument', {
    ...withPapers,
    input: EnteringWithPapers,
    act: (tx, by, input: EnteringWithPapers, at) => enterInstrument(tx, by, input, at, files),
    again: instrument,
    goTo: () => '/authorities?saved=entered&state=in-force',
  })
  const power = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) => newAuthorityPage(tx, by, ask.now),
    render: renderNewAuthorityPage,
  }
  web.page('/authorities/new', power)
  web.act('/authorities', {
    ...withPapers,
    shape: shapeAuthority,
    input: BeginningWithPapers,
    act: (tx, by, input: BeginningWithPapers, at) => enterAuthority(tx, by, input, at, files),
    again: power,
    goTo: ({ code }) => `/authorities/${encodeURIComponent(code)}?saved=begun`,
  })
}
