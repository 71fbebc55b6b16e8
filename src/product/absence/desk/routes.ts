import { identityRefusals, type Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { changeAbsence } from '../acts/change-absence.ts'
import { comeBack } from '../acts/come-back.ts'
import { enterAbsence } from '../acts/enter-absence.ts'
import { ChangingAbsence, ComingBack, EnteringAbsence } from '../contract.ts'
import { absencesPage } from '../views/absences-page.ts'
import { errors, refusals } from '../words.ts'
import { renderAbsencesPage } from './absences.page.tsx'

const may = 'signed-in'

/** The register of absences of an office: everybody sees who is away, and enters what is theirs to enter. */
export function absenceRoutes(web: Web<Officer>): void {
  const page = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      absencesPage(tx, by, {
        office: [form?.values.office].flat()[0] ?? ask.query.office,
        now: ask.now,
        saved: ask.query.saved,
      }),
    render: renderAbsencesPage,
  } as const
  const said = { may, refusals: { ...identityRefusals, ...refusals }, errors, again: page } as const
  web.page('/absences', page)
  web.act('/absences', {
    ...said,
    input: EnteringAbsence,
    act: enterAbsence,
    goTo: ({ office }) => `/absences?office=${office}&saved=entered`,
  })
  web.act('/absences/change', {
    ...said,
    input: ChangingAbsence,
    act: changeAbsence,
    goTo: ({ office }) => `/absences?office=${office}&saved=changed`,
  })
  web.act('/absences/return', {
    ...said,
    input: ComingBack,
    act: comeBack,
    goTo: ({ office }) => `/absences?office=${office}&saved=back`,
  })
  for (const act of ['change', 'return']) web.leap(`/absences/${act}`, { may, to: () => '/absences' })
}
