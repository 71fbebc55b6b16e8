import { listOffices, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Officer } from '../contract.ts'
import { isInReach } from '../rules.ts'

/** The office a page turns to, and the others it can turn to; none of them where there is no choice. */
export type OfficeInReach = {
  office: Office
  offices: readonly { key: string; name: string; current: boolean }[]
}

/** The own office, or the one asked for by its id or key. Nothing where it is not one that `by` looks after. */
export async function officeInReach(
  db: Db,
  by: Pick<Officer, 'office' | 'duties'>,
  asked: string | undefined,
): Promise<OfficeInReach | undefined> {
  const reached = (await listOffices(db)).filter(({ id }) => isInReach(by, id))
  const office = reached.find(({ id, key }) => (asked === undefined ? id === by.office : [id, key].includes(asked)))
  if (!office) return undefined
  const offices = reached.map((one) => ({ key: one.key, name: one.shortName, current: one === office }))
  return { office, offices: offices.length === 1 ? [] : offices }
}
