import { listColleagues, type Officer } from '#identity'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import { listCashiers } from '../cashiers.ts'
import type { CashPage, DrawerNow } from '../contract/pages.ts'
import { limitHere } from '../deposit-limit.ts'
import { listOpenDrawers, movedIn } from '../store/drawers.ts'
import { listMonthsToSign } from './accounts-page.ts'
import { listToCount, listToSign, waitingCash } from './office-cash.ts'

/** The cash of the own office now: whose drawers are open, what waits to be closed, signed and deposited. */
export async function cashPage(tx: Tx, by: Officer, now: Temporal.Instant): Promise<CashPage> {
  const date = todayOf(by, now)
  const { dueOn } = await limitHere(tx, by)
  const day = await findToday(tx, by.office, date)
  const keeps = by.duties.includes('cash.keep')
  const signs = by.duties.includes('cash.sign')
  const colleagues = await listColleagues(tx, { office: by.office, on: date })
  const open = day ? await listOpenDrawers(tx, day.id) : []
  const drawer = day && (await findOwnDrawer(tx, day.id, by.id))
  return {
    ...{ date, keeps, signs, day },
    drawer,
    handedOver: day && !drawer ? await findHandedOver(tx, day.id, by.id) : undefined,
    offers: await listOffersTo(tx, by),
    others: open.filter(({ officer }) => officer !== by.id).map(({ name, openedAt }) => ({ name, at: openedAt })),
    givers: colleagues.filter(({ id }) => id !== by.id).map(({ id, name }) => ({ id, name })),
    cashiers: keeps ? await listCashiers(tx, by, now) : [],
    unclosed: await listToCount(tx, by.office, date),
    toSign: await listToSign(tx, by.office, by.id),
    months: await listMonthsToSign(tx, by.office),
    waiting: await waitingCash(tx, by.office, { today: date, dueOn }),
  }
}

async function findToday(db: Db, office: string, date: Temporal.PlainDate): Promise<CashPage['day']> {
  return await db.one(sql`
    select day.id, exists (select 1 from cash.closing where closing.day = day.id) as closed,
           coalesce(last.ordinal, 0) as lines, coalesce(last.after_cash_rupiah, 0)::bigint as "cashRupiah",
           coalesce(last.after_rupiah - last.after_cash_rupiah, 0)::bigint as "bankRupiah"
    from cash.day
    left join lateral (
      select entry.ordinal, entry.after_rupiah, entry.after_cash_rupiah from cash.entry where entry.day = day.id
      order by entry.ordinal desc limit 1) as last on true
    where day.office = ${office} and day.date = ${date}`)
}

async function findOwnDrawer(db: Db, day: string, officer: string): Promise<DrawerNow | undefined> {
  const row = await db.one<
    Omit<DrawerNow, 'movedRupiah' | 'offer'> & { offer: string | null; to: string | null; countedRupiah: bigint | null }
  >(sql`
    select drawer.id, drawer.float_rupiah as "floatRupiah", giver.name as "floatFrom", former.name as "takenFrom",
           drawer.began_rupiah as "beganRupiah", drawer.opened_at as "openedAt", handover.id as offer, taker.name as to,
           handover.counted_rupiah as "countedRupiah"
    from cash.drawer
    left join identity.officer_view as giver on giver.id = drawer.float_from
    left join cash.drawer as before on before.id = drawer.taken_from
    left join identity.officer_view as former on former.id = before.officer
    left join cash.handover on handover.drawer = drawer.id and handover.ended_at is null
    left join identity.officer_view as taker on taker.id = handover.to_officer
    where drawer.day = ${day} and drawer.officer = ${officer} and drawer.ended_at is null`)
  if (!row) return undefined
  const { offer, to, countedRupiah, ...drawer } = row
  return {
    ...drawer,
    movedRupiah: await movedIn(db, drawer.id),
    offer: offer ? { id: offer, to: to ?? '', countedRupiah: countedRupiah ?? 0n } : undefined,
  }
}

async function findHandedOver(db: Db, day: string, officer: string): Promise<CashPage['handedOver']> {
  return await db.one(sql`
    select officer_view.name, handover.ended_at as at, handover.counted_rupiah as "countedRupiah"
    from cash.handover
    join cash.drawer on drawer.id = handover.drawer
    join identity.officer_view on officer_view.id = handover.to_officer
    where drawer.day = ${day} and handover.officer = ${officer} and handover.outcome = 'taken'
    order by handover.ended_at desc limit 1`)
}

/** Drawers that colleagues offered to this officer and that wait to be counted, the oldest first. */
export async function listOffersTo(db: Db, by: Officer): Promise<CashPage['offers']> {
  return await db.all(sql`
    select handover.id, officer_view.name as from, handover.counted_rupiah as "countedRupiah", handover.offered_at as at
    from cash.handover join identity.officer_view on officer_view.id = handover.officer
    where handover.office = ${by.office} and handover.to_officer = ${by.id} and handover.ended_at is null
    order by handover.offered_at limit 20`)
}
