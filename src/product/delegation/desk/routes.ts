import {
  CancellingClosing,
  ClosingAuthority,
  cancelClosing,
  closeAuthority,
  EnteringInstrument,
  enterInstrument,
  registerErrors,
  registerRefusals,
} from '#authority'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { authorityPage, instrumentPage } from '../views/authority-page.ts'
import { registerPage } from '../views/register-page.ts'
import { renderAuthorityPage } from './authority.page.tsx'
import { renderInstrumentPage } from './instrument.page.tsx'
import { renderRegisterPage } from './register.page.tsx'

const may = 'authorities.keep'
const said = { may, refusals: registerRefusals, errors: registerErrors }

/** The register of authority: an office reads its own powers, the regency keeps them all. */
export function delegationRoutes(web: Web<Officer>): void {
  web.page('/authorities', { may: 'signed-in', view: registerPage, render: renderRegisterPage })
  const asked = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) => instrumentPage(tx, by, ask.now),
    render: renderInstrumentPage,
  }
  web.page('/authorities/instrument', asked)
  web.act('/authorities/instrument', {
    ...said,
    input: EnteringInstrument,
    act: enterInstrument,
    again: asked,
    goTo: () => '/authorities?state=in-force',
  })
  const page = {
    may: 'signed-in',
    view: (tx: Tx, by: Officer, ask: Ask) =>
      authorityPage(tx, by, { code: ask.params.code ?? '', now: ask.now, saved: ask.query.saved }),
    render: renderAuthorityPage,
  }
  const leads = (saved: string) => ({
    ...said,
    again: page,
    goTo: ({ code }: { code: string }) => `/authorities/${code}?saved=${saved}`,
  })
  web.page('/authorities/:code', page)
  web.act('/authorities/:code/closing', { ...leads('closed'), input: ClosingAuthority, act: closeAuthority })
  web.act('/authorities/:code/reopening', { ...leads('cancelled'), input: CancellingClosing, act: cancelClosing })
  // A form that came back stands under the address of its act; opened again, that address is the power.
  for (const act of ['closing', 'reopening'])
    web.leap(`/authorities/:code/${act}`, {
      may,
      to: ({ params }) => `/authorities/${encodeURIComponent(params.code ?? '')}`,
    })
}
