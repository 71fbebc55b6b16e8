import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Ask } from '#platform/web.ts'
import type { DeskPage } from './contract.ts'

/** Writes whose work somebody read person by person (UU 27/2022 article 31). One's own, and a desk as a team, is nobody's. */
export async function recordPeopleRead(
  tx: Tx,
  { people, post, period }: Pick<DeskPage, 'people' | 'post' | 'period'>,
  by: Officer,
  { now: at }: Pick<Ask, 'now'>,
): Promise<void> {
  if (!people) return
  const facts = {
    ...{ desk: post.key, from: period.from.toString(), until: period.until.toString() },
    officers: people.lines.map(({ officer }) => officer),
  }
  const actor = { kind: 'officer', id: by.id, post: people.as.key } as const
  await record(tx, { name: 'figures.read', office: by.office, subject: by.id, by: actor, at, facts })
}
