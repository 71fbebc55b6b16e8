import { absenceRules, dutiesOf, listAway, type Officer, withAway } from '#identity'
import { findRegency, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'

/** The officers of an office as they stand at a moment by the register of absences: with whom they stand in for. */
export async function standingAt(
  tx: Tx,
  officers: readonly Officer[],
  { office, at }: { office: string; at: Temporal.Instant },
): Promise<Officer[]> {
  const [away, kinds, regency] = await Promise.all([listAway(tx, { office, at }), listPostKinds(tx), findRegency(tx)])
  const { strategic } = regency?.absences ?? absenceRules
  return officers.map((officer) => {
    const found = withAway(officer, away)
    return { ...found, duties: dutiesOf(found, kinds, strategic.duties) }
  })
}
