import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Holding, Officer } from './contract.ts'
import { reaches, whyNotManage } from './rules.ts'
import { type HeldOfficer, listHoldings, lockOfficer } from './store/officers.ts'

/** Holds an officer whom another looks after, until the act ends. Refuses whoever is not in reach, and who has left. */
export async function holdManaged(tx: Tx, by: Officer, id: string): Promise<HeldOfficer> {
  const officer = await lockOfficer(tx, id)
  const why = whyNotManage(by, officer)
  if (why || !officer) throw new Refusal(why ?? 'officer-unknown')
  return officer
}

/** The same of somebody else: what nobody does to their own account is refused. */
export async function holdColleague(tx: Tx, by: Officer, id: string): Promise<HeldOfficer> {
  const officer = await holdManaged(tx, by, id)
  if (officer.id === by.id) throw new Refusal('own-account')
  return officer
}

/** The posts an officer has on a day or will have after it. */
export async function holdingsFrom(
  tx: Tx,
  { id, office }: Pick<HeldOfficer, 'id' | 'office'>,
  day: Temporal.PlainDate,
): Promise<Holding[]> {
  return (await listHoldings(tx, { office, officer: id })).filter((held) => reaches(held, day))
}
