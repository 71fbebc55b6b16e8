import { kecamatanIdOf } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planVersions } from '#platform/validity.ts'
import type { AuthoritiesFile, AuthorityEntry } from '../contract.ts'
import { listTaken, lockRegister } from '../store/register.ts'
import { listVersions, saveEnds, saveVersions } from '../store.ts'

/**
 * Makes the register of authority what the pack says. Changed words begin a new version today, so that running cases
 * keep theirs; what the pack no longer names ends today. What an officer closed or entered is left as it is. Part of the
 * act that applies a pack, which records it. Returns how many rows it wrote.
 */
export async function applyAuthorities(
  tx: Tx,
  regencyId: string,
  { authorities }: AuthoritiesFile,
  today: Temporal.PlainDate,
): Promise<number> {
  // Locked, then read: a closing at the same moment is seen, or waits and sees what the pack said.
  await lockRegister(tx, regencyId)
  const kept = Map.groupBy(await listVersions(tx), ({ code }) => code)
  const wanted = new Map(authorities.map((entry) => [entry.code, entry]))
  const taken = await listTaken(tx)
  const codes = [...new Set([...kept.keys(), ...wanted.keys()])].filter((code) => !taken.includes(code))
  const plans = codes.map((code) => {
    const entry = wanted.get(code)
    return { entry, plan: planVersions(kept.get(code) ?? [], entry && versionOf(entry), today) }
  })
  const begun = plans.flatMap(({ entry, plan: { begin } }) => (entry && begin ? [{ entry, begin }] : []))
  const ended = await saveEnds(
    tx,
    plans.flatMap(({ plan }) => plan.retime),
  )
  const versions = begun.map(({ entry: { code, era: _, offices, illustrative, ...body }, begin }) => ({
    ...begin,
    id: uuidV5(regencyId, `authority/${code}/${begin.hash}/${begin.from}`),
    code,
    body,
    holders: offices === 'all' ? null : offices.map((key) => kecamatanIdOf(regencyId, key)),
    illustrative,
  }))
  return ended + (await saveVersions(tx, regencyId, versions))
}

/** An era is told in years: it holds from the first day of the first year to the last day of the last. */
function versionOf({ era, ...words }: AuthorityEntry) {
  return {
    hash: contentHash({ ...words, from: era.from }),
    from: Temporal.PlainDate.from({ year: era.from, month: 1, day: 1 }),
    until: era.until === undefined ? null : Temporal.PlainDate.from({ year: era.until + 1, month: 1, day: 1 }),
  }
}
