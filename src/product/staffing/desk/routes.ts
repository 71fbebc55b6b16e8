import {
  ClosingOfficer,
  EndingPost,
  EndingSessions,
  endSessionsOf,
  GivingPost,
  givePost,
  identityErrors,
  identityRefusals,
  NamingAnew,
  NewOfficer,
  nameAnew,
  type Officer,
  OnOfficer,
  ResettingPassword,
  resetPassword,
  unlockAccount,
} from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { closeOfficer } from '../acts/close-officer.ts'
import { createOfficer } from '../acts/create-officer.ts'
import { endPost } from '../acts/end-post.ts'
import type { OfficerPage } from '../contract.ts'
import { newOfficerPage, officerPage } from '../views/officer-page.ts'
import { officersPage } from '../views/officers-page.ts'
import { refusals as staffingRefusals } from '../words.ts'
import { renderNewOfficerPage } from './new-officer.page.tsx'
import { renderOfficerPage } from './officer.page.tsx'
import { renderOfficersPage } from './officers.page.tsx'

const may = 'officers.manage'
const said = { may, refusals: { ...identityRefusals, ...staffingRefusals }, errors: identityErrors }

/** The officers' page: who works here, from when to when, signed in where; and what a colleague does for them. */
export function staffingRoutes(web: Web<Officer>): void {
  web.page('/officers', {
    may,
    view: (tx, by, ask) => officersPage(tx, by, { office: ask.query.office, now: ask.now }),
    render: renderOfficersPage,
  })
  const asked = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      newOfficerPage(tx, by, { office: [form?.values.office].flat()[0] ?? ask.query.office, now: ask.now }),
    render: renderNewOfficerPage,
  }
  web.page('/officers/new', asked)
  web.act('/officers', {
    ...said,
    input: NewOfficer,
    act: createOfficer,
    again: asked,
    goTo: ({ officer }) => `/officers/${officer}?saved=created`,
  })
  officerRoutes(web)
}

function officerRoutes(web: Web<Officer>): void {
  const page = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) =>
      officerPage(tx, by, { officer: ask.params.officer ?? '', now: ask.now, saved: ask.query.saved }),
    opens: recordOpened,
    render: renderOfficerPage,
  }
  const leads = (saved: string) => ({
    ...said,
    again: page,
    goTo: (_result: unknown, input: { officer?: string | undefined }) => `/officers/${input.officer}?saved=${saved}`,
  })
  web.page('/officers/:officer', page)
  web.act('/officers/:officer/posts', { ...leads('post'), input: GivingPost, act: givePost })
  web.act('/officers/:officer/posts/end', { ...leads('ended'), input: EndingPost, act: endPost })
  web.act('/officers/:officer/name', { ...leads('named'), input: NamingAnew, act: nameAnew })
  web.act('/officers/:officer/password', { ...leads('reset'), input: ResettingPassword, act: resetPassword })
  web.act('/officers/:officer/unlocking', { ...leads('unlocked'), input: OnOfficer, act: unlockAccount })
  web.act('/officers/:officer/sessions', { ...leads('sessions'), input: EndingSessions, act: endSessionsOf })
  web.act('/officers/:officer/leaving', { ...leads('left'), input: ClosingOfficer, act: closeOfficer })
  // A form that came back stands under the address of its act; opened again, that address is the officer.
  for (const act of ['posts', 'posts/end', 'name', 'password', 'unlocking', 'sessions', 'leaving'])
    web.leap(`/officers/:officer/${act}`, {
      may,
      to: ({ params }) => `/officers/${encodeURIComponent(params.officer ?? '')}`,
    })
}

// The page shows number, addresses and hours of a person: who opened it is written down.
async function recordOpened(tx: Tx, view: OfficerPage, by: Officer, ask: Ask): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, { name: 'officer.read', office: view.office, subject: view.officer.id, by: actor, at: ask.now })
}
