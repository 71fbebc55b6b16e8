import type { Officer } from '#identity'
import { listOffices } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import type { Regulation } from '#regulations'
import type { EnteringInstrument } from '../contract.ts'
import { type Given, readGiving } from '../read-giving.ts'
import { livingClosing, whyNotKeep } from '../rules/closing.ts'
import { planGiving, whyNotGive } from '../rules/giving.ts'
import { listClosings, listRegister, lockRegister } from '../store/register.ts'
import { type NewVersion, saveEnds, saveVersions } from '../store.ts'
import { citeAuthorities } from './cite-authorities.ts'

/**
 * Makes every power that was ticked one that the true instrument gives, from its first day on, to all kecamatan or to
 * some; it is an example no longer, and the pack leaves it alone. What was in use here ends today at the earliest. Refuses
 * a power whose closing is planned, and one that a later instrument gives. Part of the act that records it, with the
 * regulation as its subject.
 */
export async function giveByInstrument(
  tx: Tx,
  by: Officer,
  input: EnteringInstrument,
  at: Temporal.Instant,
): Promise<{ regulation: Regulation; codes: readonly string[] }> {
  const right = whyNotKeep(by)
  if (right) throw new Refusal(right)
  await lockRegister(tx, by.regency)
  const given = await readGiving(tx, by, input, at)
  const codes = [...new Set(input.codes)].sort()
  const everywhere = (await listOffices(tx)).filter(({ kind }) => kind === 'kecamatan').map(({ id }) => id)
  for (const code of codes) await giveBy(tx, by, { ...given, code, at, everywhere }, input)
  await citeAuthorities(tx, by.regency)
  return { regulation: given.regulation, codes }
}

type Giving = Given & { code: string; at: Temporal.Instant; everywhere: readonly string[] }

async function giveBy(
  tx: Tx,
  by: Officer,
  { code, instrument, holders, at, everywhere }: Giving,
  input: EnteringInstrument,
): Promise<void> {
  const [versions, closings] = [await listRegister(tx, code), await listClosings(tx, code)]
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const last = versions.at(-1)
  if (!last) throw new Refusal('authority-unknown')
  const closing = livingClosing(closings, versions)
  if (closing && Temporal.PlainDate.compare(today, closing.on) < 0) throw new Refusal('closing-planned')
  const { from: lawful } = input
  const until = input.until ?? null
  const gift = { lawful, until, holders }
  const why = whyNotGive(versions, gift, today)
  if (why) throw new Refusal(why)
  const { from, ends, goOn } = planGiving(versions, gift, { today, everywhere })
  const body = { ...last.body, instrument }
  const begun = [
    begin(by, code, { body, holders, from, until, entered: { by: by.id, at, lawfulFrom: lawful } }),
    ...goOn.map(({ version, ...rest }) => {
      const entered = { by: by.id, at, lawfulFrom: version.lawfulFrom ?? version.from }
      return begin(by, code, { body: version.body, until: version.until, ...rest, entered })
    }),
  ]
  // Words that were begun and withdrawn on one day are there already.
  const known = begun.filter(({ id }) => versions.some((one) => one.id === id))
  await saveEnds(tx, [...ends, ...known])
  await saveVersions(
    tx,
    by.regency,
    begun.filter((one) => !known.includes(one)),
  )
}

type Begun = Pick<NewVersion, 'body' | 'holders' | 'from' | 'until'> & { entered: NonNullable<NewVersion['entered']> }

function begin(by: Officer, code: string, words: Begun) {
  const { body, holders, from, entered } = words
  const hash = contentHash({ body, holders, from: entered.lawfulFrom.toString() })
  return { ...words, hash, id: uuidV5(by.regency, `authority/${code}/${hash}/${from}`), code, illustrative: false }
}
