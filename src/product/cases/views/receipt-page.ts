import { getAuthority } from '#authority'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import type { ReceiptPage } from '../contract.ts'
import { findApplicant, findCase, type HeldCase } from '../store/find.ts'
import { readDailyStory } from './daily-story.ts'

/** The receipt of a withdrawn request; nothing for a case that was not withdrawn. */
export async function receiptPage(db: Db, number: string): Promise<(ReceiptPage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, number)
  if (!file?.withdrawn) return undefined
  const [{ withdrawal }, office, applicant, authority] = await Promise.all([
    readDailyStory(db, file.id),
    findOffice(db, file.office),
    findApplicant(db, file.id),
    getAuthority(db, file.authorityId),
  ])
  if (!withdrawal || !office || !applicant) return undefined
  const { askedBy, relation, identitySeen, reason, by } = withdrawal
  return {
    ...{ file, number: file.number, service: file.definition.name, officeName: office.name },
    ...{ applicant: applicant.name, askedBy, relation, identitySeen, reason, servedBy: by },
    withdrawnAt: Temporal.Instant.from(withdrawal.at),
    originals: file.definition.requirements.flatMap(({ key, name }) =>
      withdrawal.originals.includes(key) ? [name] : [],
    ),
    illustrative: authority.illustrative,
  }
}
