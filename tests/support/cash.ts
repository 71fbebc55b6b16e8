import { randomUUID } from 'node:crypto'
import { closeCashDay, closeDrawer, enterCashBook, type NewEntry, openDrawer } from '#cash'
import type { Officer } from '#identity'
import { record } from '#journal'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** Opens today's drawer of an officer, with change that the camat gave. Returns its day. */
export async function openDrawerOf(
  office: TestOffice,
  by: Officer,
  { at = monday, float = '200.000', from }: { at?: Temporal.Instant; float?: string; from?: string } = {},
): Promise<string> {
  const giver =
    from ?? office.officer('camat', by.office === office.officer('camat').office ? 'mandau' : 'rupat-utara').id
  const input = { requestId: randomUUID(), float, floatFrom: giver }
  return (await office.inAct(by, at, (tx) => openDrawer(tx, by, input, at))).day
}

/** Enters one line into the cash book, as an act of the slice that receives money would. Returns its subject. */
export async function enterLine(
  office: TestOffice,
  by: Officer,
  entry: Partial<NewEntry> & { at: Temporal.Instant },
): Promise<string> {
  const subject = entry.subject ?? randomUUID()
  const whole = {
    office: by.office,
    kind: 'receipt',
    means: 'cash',
    amountRupiah: 25_000,
    paper: 'TBP 1',
    ...entry,
  } as const
  await office.inAct(by, entry.at, async (tx) => {
    await enterCashBook(tx, by, { ...whole, subject })
    const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
    await record(tx, { name: 'tests.entered', office: by.office, subject, by: actor, at: entry.at })
  })
  return subject
}

/** Counts and closes one drawer of a day. */
export async function endDrawerOf(
  office: TestOffice,
  by: Officer,
  { day, counted, explained = '', at }: { day: string; counted: string; explained?: string; at: Temporal.Instant },
) {
  const { rows } = await office.owner.query<{ id: string }>(
    'select id from cash.drawer where day = $1 and officer = $2 and ended_at is null',
    [day, by.id],
  )
  const input = { requestId: randomUUID(), drawer: rows[0]?.id ?? randomUUID(), counted, explained }
  return await office.inAct(by, at, (tx) => closeDrawer(tx, by, input, at))
}

/** Counts and closes a day. */
export async function closeAt(
  office: TestOffice,
  by: Officer,
  closing: { day: string; pieces: Readonly<Record<string, number>>; explained?: string; at: Temporal.Instant },
) {
  const input = { requestId: randomUUID(), explained: '', ...closing }
  return await office.inAct(by, closing.at, (tx) => closeCashDay(tx, by, input, closing.at))
}

/** A short day of cash with everything in it. */
export async function cashDay(office: TestOffice, place: Place): Promise<void> {
  const by = office.officer('pemegang-kas', place)
  const day = await openDrawerOf(office, by)
  await enterLine(office, by, { at: minutesAfter(monday, 5) })
  await closeAt(office, by, {
    day,
    pieces: { 'kertas-100000': 2, 'kertas-20000': 1, 'kertas-5000': 1 },
    at: minutesAfter(monday, 9),
  })
}
