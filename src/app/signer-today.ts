import { findHolder, listAway, standInFor } from '#identity'
import { findOffice, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { SignerToday } from '#queue'
import { signerWords } from './words.ts'

/**
 * Whether the one who signs is there, as far as the register of absences says: the highest post of an office that signs,
 * or whoever stands in for its holder. Nothing where nobody holds that post.
 */
export const signerToday: SignerToday = async (tx, { office, now }) => {
  const post = (await listPostKinds(tx))
    .filter(({ at, duties }) => at === 'kecamatan' && duties.includes('cases.sign'))
    .toSorted((a, b) => (a.level ?? 9) - (b.level ?? 9))[0]
  const holder = post && (await holderOf(tx, { office, post: post.key, now }))
  if (!post || !holder) return undefined
  const away = await listAway(tx, { office, at: now })
  const absence = away.find(({ officer }) => officer === holder)
  if (!absence) return signerWords.there(post.short)
  return standInFor(away, absence) ? signerWords.standIn(post.short) : signerWords.away(post.short)
}

async function holderOf(
  tx: Tx,
  { office, post, now }: { office: string; post: string; now: Temporal.Instant },
): Promise<string | undefined> {
  const place = await findOffice(tx, office)
  const on = place && now.toZonedDateTimeISO(place.zone).toPlainDate()
  return on && (await findHolder(tx, { office, post, on }))?.id
}
