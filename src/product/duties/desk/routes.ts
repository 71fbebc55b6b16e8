import { readFile } from 'node:fs/promises'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { Submitted, Upload } from '#platform/web/body.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { keptFiles } from '#ui/kept-files.ts'
import { withQuery } from '#ui/page-links.ts'
import { declareDuty } from '../acts/declare-duty.ts'
import { openProof } from '../acts/open-proof.ts'
import { withdrawDeclaration } from '../acts/withdraw-declaration.ts'
import { DeclaringDuty, WithdrawingDeclaration } from '../contract.ts'
import { dutiesPage, officesDutiesPage } from '../views/duties-page.ts'
import { errors, refusals } from '../words.ts'
import { type AnyDutiesPage, renderDutiesPage } from './duties.page.tsx'
import { paths } from './paths.ts'

const may = 'cases.work or offices.supervise'

/** What an office owes by law, and at the regency what every office owes. */
export function dutyRoutes(web: Web<Officer>, files: FileStore): void {
  const page = {
    may,
    view: async (tx: Tx, by: Officer, ask: Ask, form?: FormState): Promise<AnyDutiesPage | undefined> => {
      const office = ask.query.office ?? [form?.values.office].flat()[0]
      if (by.duties.includes('offices.supervise') && office === undefined)
        return { of: 'all', ...(await officesDutiesPage(tx, by, ask.now)) }
      const found = await dutiesPage(tx, by, { office, now: ask.now, saved: ask.query.saved })
      return found && { of: 'one', ...found }
    },
    render: renderDutiesPage,
  }
  const said = { may, refusals, errors, again: page } as const
  web.page(paths.duties, page)
  web.act(paths.declarations, {
    ...{ ...said, takesFiles: true, input: DeclaringDuty, shape: shapeProof },
    // The file's error stands beside the field it came from.
    fieldOf: (place) => (place[0] === 'proof' ? 'file.proof' : place.join('.')),
    act: (tx, by, input, at) => declareDuty(tx, by, input, at, { files }),
    goTo: ({ office }) => withQuery(paths.duties, { office, saved: 'declared' }),
  })
  web.act(paths.withdrawals, {
    ...said,
    input: WithdrawingDeclaration,
    act: withdrawDeclaration,
    goTo: ({ office }) => withQuery(paths.duties, { office, saved: 'taken-back' }),
  })
  web.file(paths.proofs, {
    may,
    find: async (tx, by, { params, now }) => {
      const proof = await openProof(tx, by, params.declared ?? '', now)
      const stored = proof && (await files.describe(proof.sha256))
      if (!proof || !stored) return undefined
      const ending = stored.type === 'application/pdf' ? 'pdf' : 'jpg'
      return {
        content: () => readFile(files.path(stored.sha256)),
        type: stored.type,
        name: `bukti-${proof.duty}.${ending}`,
      }
    },
  })
  for (const path of [paths.declarations, paths.withdrawals]) web.leap(path, { may, to: () => paths.duties })
}

/** A declaration with its paper: uploaded now, or kept from when the form came back. */
function shapeProof(values: Submitted, uploads: readonly Upload[]): unknown {
  const isProof = ({ field }: { field: string }) => field === 'file.proof' || field === 'proof'
  return { ...values, proof: uploads.find(isProof) ?? keptFiles(values).find(isProof) }
}
