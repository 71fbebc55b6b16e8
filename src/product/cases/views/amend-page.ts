import type { Officer } from '#identity'
import { listVillages } from '#offices'
import type { Db } from '#platform/db.ts'
import type { AmendPage } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { maskNik } from '../nik.ts'
import { seenOf, whyNotAmend } from '../rules/daily.ts'
import { findApplicant, findCase } from '../store/find.ts'
import { answersOf, asRegisterField } from './register-page.ts'

/** The form that amends a case, as long as it may be amended by this officer. */
export async function amendPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
  equipment: Equipment,
): Promise<AmendPage | undefined> {
  const file = await findCase(db, ask.number)
  if (!file || whyNotAmend(file, by)) return undefined
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [applicant, villages] = await Promise.all([findApplicant(db, file.id), listVillages(db, file.office, on)])
  if (!applicant) return undefined
  return {
    caseId: file.id,
    number: file.number,
    seen: seenOf(file),
    service: file.definition.name,
    applicant: {
      name: applicant.name,
      nikMasked: applicant.nikCipher ? maskNik(equipment.keys.decrypt(applicant.nikCipher, 'nik')) : undefined,
    },
    villages,
    fields: file.definition.fields.map(asRegisterField),
    answers: {
      name: applicant.name,
      noNikReason: applicant.noNikReason ?? '',
      phone: applicant.phone ?? '',
      address: applicant.address ?? '',
      village: file.village,
      ...answersOf(file),
    },
  }
}
