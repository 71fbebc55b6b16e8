import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { BankLineShown, DepositsPage, SlipShown } from '../contract/pages.ts'
import { limitHere } from '../deposit-limit.ts'
import { timingOf } from '../rules/limits.ts'
import { waitingCash } from './office-cash.ts'

const bankLinesShown = 100
const slipsShown = 50

/** What an office has still to bring to the bank, what it brought, and what the bank statement has still to show. */
export async function depositsPage(db: Db, by: Officer, now: Temporal.Instant): Promise<DepositsPage> {
  const today = todayOf(by, now)
  const { limit, dueOn } = await limitHere(db, by)
  const slips = await listSlips(db, by.office)
  const isOpen = ({ dropped, deposit }: SlipShown) => !dropped && !deposit
  return {
    keeps: by.duties.includes('cash.keep'),
    limit,
    waiting: await waitingCash(db, by.office, { today, dueOn }),
    open: slips.filter(isOpen),
    past: slips.filter((slip) => !isOpen(slip)),
    bank: await bankLines(db, by.office),
  }
}

type Row = {
  id: string
  number: number
  year: number
  rupiah: bigint
  maker: string
  post: string
  nip: string | null
  madeAt: Temporal.Instant
} & {
  dropper: string | null
  reason: string | null
  droppedAt: Temporal.Instant | null
  bankReference: string | null
  depositedOn: Temporal.PlainDate | null
  recorder: string | null
  recordedAt: Temporal.Instant | null
}

/** The newest slips of an office, or one of them, each with its days. */
export async function listSlips(db: Db, office: string, id: string | null = null): Promise<SlipShown[]> {
  const rows = await db.all<Row>(sql`
    select slip.id, slip.number, slip.year, slip.amount_rupiah as rupiah, maker.name as maker, slip.post, maker.nip,
           slip.made_at as "madeAt",
           dropper.name as dropper, slip_drop.reason, slip_drop.dropped_at as "droppedAt",
           deposit.bank_reference as "bankReference", deposit.deposited_on as "depositedOn", recorder.name as recorder,
           deposit.recorded_at as "recordedAt"
    from cash.slip
    join identity.officer_view as maker on maker.id = slip.officer
    left join cash.slip_drop on slip_drop.slip = slip.id
    left join identity.officer_view as dropper on dropper.id = slip_drop.officer
    left join cash.deposit on deposit.slip = slip.id
    left join identity.officer_view as recorder on recorder.id = deposit.officer
    where slip.office = ${office} and (${id}::uuid is null or slip.id = ${id}::uuid)
    order by slip.made_at desc limit ${slipsShown}`)
  const days = await daysOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => shown(row, days.get(row.id) ?? []))
}

function shown(row: Row, days: SlipShown['days']): SlipShown {
  const { depositedOn, droppedAt, recordedAt } = row
  return {
    ...{ id: row.id, number: row.number, year: row.year, rupiah: row.rupiah, days },
    made: { name: row.maker, post: row.post, nip: row.nip, at: row.madeAt },
    dropped: droppedAt ? { name: row.dropper ?? '', at: droppedAt, reason: row.reason ?? '' } : undefined,
    deposit:
      depositedOn && recordedAt
        ? {
            ...{ bankReference: row.bankReference ?? '', on: depositedOn },
            recorded: { name: row.recorder ?? '', at: recordedAt },
            timing: timingOf(
              depositedOn,
              days.map(({ dueOn }) => dueOn),
            ),
          }
        : undefined,
  }
}

type DayRow = SlipShown['days'][number] & { slip: string }

async function daysOf(db: Db, slips: readonly string[]): Promise<Map<string, SlipShown['days']>> {
  const rows = await db.all<DayRow>(sql`
    select slip_day.slip, day.date, slip_day.amount_rupiah as rupiah, slip_day.due_on as "dueOn"
    from cash.slip_day join cash.day on day.id = slip_day.day
    where slip_day.slip = any (${slips}::uuid[]) order by day.date limit 2000`)
  return Map.groupBy(rows, ({ slip }) => slip)
}

async function bankLines(db: Db, office: string): Promise<DepositsPage['bank']> {
  const unconfirmed = await db.one<{ all: number; rupiah: bigint }>(sql`
    select count(*)::int as all, coalesce(sum(bank_line_view.moved_rupiah), 0)::bigint as rupiah
    from cash.bank_line_view where bank_line_view.office = ${office}`)
  const lines = await db.all<BankLineShown>(sql`
    select bank_line_view.id, bank_line_view.date, bank_line_view.means, bank_line_view.kind, bank_line_view.paper,
           bank_line_view.moved_rupiah as rupiah
    from cash.bank_line_view where bank_line_view.office = ${office}
    order by bank_line_view.date, bank_line_view.ordinal limit ${bankLinesShown}`)
  return { lines, all: unconfirmed?.all ?? 0, rupiah: unconfirmed?.rupiah ?? 0n }
}

/** The proof of a deposit of an office in reach. */
export async function findProof(
  db: Db,
  by: Officer,
  slip: string | undefined,
): Promise<{ sha256: string; type: string; number: number } | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(slip ?? '')) return undefined
  return await db.one(sql`
    select deposit.proof as sha256, deposit.proof_type as type, slip.number
    from cash.deposit join cash.slip on slip.id = deposit.slip
    where deposit.slip = ${slip} and (deposit.office = ${by.office} or ${by.duties.includes('cash.supervise')})`)
}
