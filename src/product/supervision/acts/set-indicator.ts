import { listServicesOf } from '#catalogue'
import type { Officer } from '#identity'
import { record } from '#journal'
import { listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { definitionIn, type SettingIndicator } from '../indicator-contract.ts'
import { isSame } from '../rules/indicator.ts'
import { isFull, whyNotSet } from '../rules/indicator-figures.ts'
import { listIndicators, lockIndicators, saveWording } from '../store/indicators.ts'

/**
 * The regency puts an indicator of its own in force, or words one anew; it has figures at once, of past months as well. Refuses
 * who does not supervise at the regency, a wording that another changed meanwhile or that holds already, and one more than
 * there is room for. What cannot be counted is a wrong form.
 */
export async function setIndicator(
  tx: Tx,
  by: Officer,
  input: SettingIndicator,
  at: Temporal.Instant,
): Promise<{ indicator: string; ordinal: number }> {
  if (by.office !== by.regency || !by.duties.includes('offices.supervise')) throw new Refusal('indicator-not-yours')
  await lockIndicators(tx, by.regency)
  const inForce = await listIndicators(tx)
  const before = inForce.find(({ id }) => id === input.indicator)
  if (input.indicator !== '' && before === undefined) throw new Refusal('indicator-unknown')
  if (before && before.ordinal !== input.seen) throw new Refusal('indicator-changed')
  if (!before && isFull(inForce)) throw new Refusal('indicators-full')
  const definition = definitionIn(input)
  if (before && isSame(before.definition, definition)) throw new Refusal('indicator-same')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const wrong = whyNotSet(definition, {
    others: inForce.filter((one) => one !== before),
    services: await servicesOn(tx, today, before?.definition.services ?? []),
    month: today.toString().slice(0, 7),
  })
  if (wrong.length > 0)
    throw new WrongForm(
      Object.fromEntries(wrong.map(({ field, code }) => [field, code])),
      Object.fromEntries(wrong.flatMap(({ field, facts }) => (facts ? [[field, facts]] : []))),
    )
  const post = by.posts[0] ?? ''
  const indicator = await saveWording(tx, { office: by.regency, officer: by.id, post, at, after: before, definition })
  const ordinal = (before?.ordinal ?? 0) + 1
  await record(tx, {
    ...{ name: 'indicator.set', office: by.regency, subject: indicator, by: { kind: 'officer', id: by.id, post }, at },
    facts: { indicator, ordinal, name: definition.name.id },
  })
  return { indicator, ordinal }
}

// One that named a service keeps it, though the service is offered nowhere any more.
async function servicesOn(tx: Tx, on: Temporal.PlainDate, kept: readonly string[]): Promise<Set<string>> {
  const ids = (await listOffices(tx)).filter(({ kind }) => kind === 'kecamatan').map(({ id }) => id)
  const offered = await listServicesOf(tx, ids, on)
  return new Set([...kept, ...[...offered.values()].flat().map(({ definition }) => definition.key)])
}
