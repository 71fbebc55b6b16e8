import { getServiceVersion } from '#catalogue'
import type { Officer } from '#identity'
import { findOfficeByKey, listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import { monthClosesAt } from '../asked.ts'
import type { AnswerLine, AnswersPage, CountsPage, InspectoratePage } from '../contract/reading.ts'
import { openInspectorate } from '../inspectorate.ts'
import { pagesOf } from '../rules/pages-of.ts'
import { whyNotTell } from '../rules/telling.ts'
import { firstDayOf, monthKey, monthOf, whenFull } from '../rules.ts'
import { type AnswerRow, countHandedOver, listAnswers, listInOrder, listMonths, listTold } from '../store/reading.ts'
import { findKey } from '../store.ts'

/** Hand-overs and envelopes on one page: a month of a kecamatan fits, as a rule. Who floods one makes no page too long to open. */
const onPage = { handovers: 100, envelopes: 400 } as const

/** Every month with answers: what is unread first. Nothing of what stands in them. */
export async function inspectoratePage(db: Tx, by: Officer): Promise<InspectoratePage> {
  await openInspectorate(db, by.scope)
  const [months, told, offices, key] = [
    await listMonths(db),
    await listTold(db),
    await listOffices(db),
    await findKey(db),
  ]
  return {
    fingerprint: key?.fingerprint,
    months: months.flatMap(({ office: id, month, ...counts }) => {
      const office = offices.find((one) => one.id === id)
      if (!office) return []
      const said = told.find((one) => one.office === id && one.month.equals(month))
      return [{ ...counts, office: { id, key: office.key, name: office.name }, month: monthKey(month), told: said }]
    }),
  }
}

/** The envelopes of a month of an office, closed as they lie. Not found where there are none. */
export async function answersPage(
  tx: Tx,
  by: Officer,
  asked: { office: string; month: string; page: string; now: Temporal.Instant; hasSample: boolean },
): Promise<AnswersPage | undefined> {
  await openInspectorate(tx, by.scope)
  const office = await findOfficeByKey(tx, asked.office)
  if (!office || !/^\d{4}-(0[1-9]|1[0-2])$/.test(asked.month)) return undefined
  const about = { office: office.id, month: firstDayOf(asked.month) }
  const [counted] = await listMonths(tx, about)
  if (!counted) return undefined
  const pages = pagesOf(await listInOrder(tx, about), onPage)
  const page = Math.min(Math.max(1, Math.trunc(Number(asked.page)) || 1), pages.length)
  const rows = await listAnswers(tx, pages[page - 1] ?? [])
  const told = (await listTold(tx, about.month)).find((one) => one.office === office.id)
  const closesAt = await monthClosesAt(tx, { regency: by.regency, ...about })
  return {
    office: { id: office.id, key: office.key, name: office.name },
    month: asked.month,
    answers: await Promise.all(rows.map((row) => lineOf(tx, row))),
    ...{ page, pages: pages.length, told, closesAt, hasSample: asked.hasSample },
    count: { answers: counted.answers, unread: counted.unread },
    why: whyNotTell({ closesAt, now: asked.now, told: told !== undefined, unread: counted.unread }),
  }
}

async function lineOf(tx: Tx, { version, mark, notes, later, ...row }: AnswerRow): Promise<AnswerLine> {
  const { definition } = await getServiceVersion(tx, version)
  const dated = <Row extends { at: string }>(rows: Row[] | null) =>
    (rows ?? []).map((one) => ({ ...one, at: Temporal.Instant.from(one.at) }))
  const again = dated(later)
  const filledAt = whenFull([row.answeredAt, ...again.map(({ at }) => at)])
  return { ...row, service: definition.name, mark: mark ?? undefined, notes: dated(notes), later: again, filledAt }
}

/** What the regency sees of one month, each office's own: how many letters were handed over, and what the inspectorate told. */
export async function countsPage(
  tx: Tx,
  by: Officer,
  { month: wanted, now }: { month: string | undefined; now: Temporal.Instant },
): Promise<CountsPage> {
  const offices = (await listOffices(tx)).filter(({ kind }) => kind === 'kecamatan')
  const current =
    offices
      .map(({ zone }) => monthOf(now, zone))
      .sort(Temporal.PlainDate.compare)
      .at(-1) ?? monthOf(now, by.zone)
  const asked = wanted && /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? firstDayOf(wanted) : current
  const month = Temporal.PlainDate.compare(asked, current) > 0 ? current : asked
  const after = month.add({ months: 1 })
  // A month begins when it does on the clock of each office.
  const handed = await countHandedOver(
    tx,
    offices.map(({ id, zone }) => ({ office: id, ...spanOf(month, zone) })),
  )
  const told = new Map((await listTold(tx, month)).map((one) => [one.office, one]))
  return {
    hasKey: (await findKey(tx)) !== undefined,
    month: monthKey(month),
    before: monthKey(month.subtract({ months: 1 })),
    after: month.equals(current) ? undefined : monthKey(after),
    offices: offices.map(({ id, key, name }) => ({ key, name, handedOver: handed.get(id) ?? 0, told: told.get(id) })),
  }
}

function spanOf(month: Temporal.PlainDate, zone: string): { from: Temporal.Instant; until: Temporal.Instant } {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  return { from: startOf(month), until: startOf(month.add({ months: 1 })) }
}
