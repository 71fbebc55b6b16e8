import { countDepositsByMonth } from '#cash'
import type { Officer } from '#identity'
import { listTold } from '#integrity'
import { type FindingRules, findRegency, listPostKinds, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import { type Finding, findingKinds } from '../contract.ts'
import type { Period } from '../rules/period.ts'
import { emptySummary } from '../rules/summary.ts'
import { listKept } from '../store/desk-findings.ts'
import { supervises } from './find-office-for.ts'
import { readSums } from './read-sums.ts'

type Months = Pick<Period, 'from' | 'until'>

/**
 * What was found in these offices in some months, office by office in the order given, the newest first; of one desk where it
 * is said. Returns are found in all the months together, or in `each` by itself; deposits in each, as desks are, for a number
 * of late ones says something of a stretch of one length only. What was answered to the inspectorate is told to who supervises
 * alone. Nothing where the regency does not say from where on anything is told. Desks
 * are looked at by a job (`lookAtDesks`).
 */
export async function listFindings(
  db: Db,
  by: Pick<Officer, 'regency' | 'duties'>,
  {
    offices,
    period,
    post,
    months = 'together',
  }: { offices: readonly Office[]; period: Months; post?: string | undefined; months?: 'together' | 'each' },
): Promise<Finding[]> {
  const rules = (await findRegency(db))?.findings
  if (!rules) return []
  const [atDesks, ofOffices] = await Promise.all([
    deskFindings(db, offices, period),
    post === undefined ? officeFindings(db, by, { offices, period, rules, months }) : [],
  ])
  const place = new Map(offices.map(({ key }, index) => [key, index]))
  return [...atDesks.filter((one) => post === undefined || one.post?.key === post), ...ofOffices].sort(
    (a, b) =>
      (place.get(a.office.key) ?? 0) - (place.get(b.office.key) ?? 0) ||
      Temporal.PlainDate.compare(b.until, a.until) ||
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind),
  )
}

async function deskFindings(db: Db, offices: readonly Office[], period: Months): Promise<Finding[]> {
  const [kept, posts] = await Promise.all([
    listKept(
      db,
      offices.map(({ id }) => id),
      period,
    ),
    listPostKinds(db, { alsoEnded: true }),
  ])
  return kept.flatMap(({ office: id, month, post, ...found }) => {
    const office = offices.find((one) => one.id === id)
    const name = posts.find(({ key }) => key === post)?.name ?? { id: post, en: post }
    return office ? [{ ...found, ...shortOf(office), ...monthFrom(month), post: { key: post, name } }] : []
  })
}

type Wanted = { offices: readonly Office[]; period: Months; rules: FindingRules; months: 'together' | 'each' }

async function officeFindings(
  db: Db,
  by: Pick<Officer, 'regency' | 'duties'>,
  { offices, period, rules, months }: Wanted,
): Promise<Finding[]> {
  const told = supervises(by) ? await listTold(db) : []
  const found: Finding[] = []
  for (const stretch of months === 'each' ? monthsIn(period) : [period])
    found.push(...(await returningIn(db, by, { offices, period: stretch, rules })))
  const answered = offices.flatMap((office) =>
    told
      .filter((one) => one.office === office.id && isWithin(period, one.month))
      .filter(({ said }) => said === 'counted' || said === 'most')
      .map(({ month, answers, yes }): Finding => {
        const about = { ...shortOf(office), ...monthFrom(month), post: undefined, most: 0, cases: [] }
        return { ...about, kind: 'demanded-fee', n: yes ?? 0, outOf: answers ?? 0 }
      }),
  )
  return [...found, ...(await depositingIn(db, { offices, period, rules })), ...answered]
}

/** Offices that returned nearly everything in a stretch of months. */
async function returningIn(
  db: Db,
  { regency }: Pick<Officer, 'regency'>,
  { offices, period, rules }: Omit<Wanted, 'months'>,
): Promise<Finding[]> {
  const ids = offices.map(({ id }) => id)
  const sums = await readSums(db, { offices: ids, regency, period, measures: ['opened', 'returned'] })
  return offices.flatMap((office): Finding[] => {
    const { opened, returned } = sums.get(office.id)?.get('') ?? emptySummary()
    if (returned < rules.returning.returns || returned < rules.returning.perFile * opened) return []
    const { from, until } = period
    const about = { ...shortOf(office), from, until, post: undefined, most: 0, cases: [] }
    return [{ ...about, kind: 'returns-everything', n: returned, outOf: opened }]
  })
}

/** Offices that brought their cash too late, month by month. One of which nobody knows the last day yet is not late. */
async function depositingIn(db: Db, { offices, period, rules }: Omit<Wanted, 'months'>): Promise<Finding[]> {
  const ids = offices.map(({ id }) => id)
  const counted = await countDepositsByMonth(db, ids, period)
  return counted.flatMap(({ office: id, month, all, inTime, undated }): Finding[] => {
    const office = offices.find((one) => one.id === id)
    const late = all - inTime - undated
    if (!office || late < rules.depositing.late) return []
    const about = { ...shortOf(office), ...monthFrom(month), post: undefined, most: 0, cases: [] }
    return [{ ...about, kind: 'late-deposits', n: late, outOf: all }]
  })
}

function shortOf({ key, shortName }: Office): Pick<Finding, 'office'> {
  return { office: { key, name: shortName } }
}

function monthFrom(from: Temporal.PlainDate): Months {
  return { from, until: from.add({ months: 1 }) }
}

function monthsIn({ from, until }: Months): Months[] {
  const count = from.until(until, { largestUnit: 'months' }).months
  return Array.from({ length: count }, (_none, after) => monthFrom(from.add({ months: after })))
}

function isWithin({ from, until }: Months, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) < 0
}
