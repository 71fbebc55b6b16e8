import { randomUUID } from 'node:crypto'
import {
  closeCashDay,
  closeDrawer,
  confirmReceipts,
  dropSlip,
  enterCashBook,
  makeSlip,
  type NewEntry,
  offerDrawer,
  openDrawer,
  prepareAccount,
  recordDeposit,
  signAccount,
  signClosing,
  takeDrawer,
} from '#cash'
import { appointOfficer, type Officer } from '#identity'
import { record } from '#journal'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import { password, type TestOffice } from '#tests/office.ts'
import { plainPhoto } from '#tests/photos.ts'

/** Opens today's drawer of an officer, with change that the camat gave. Returns its day. */
export async function openDrawerOf(
  office: TestOffice,
  by: Officer,
  { at = monday, float = '200.000' }: { at?: Temporal.Instant; float?: string } = {},
): Promise<string> {
  const place = by.office === office.officer('camat').office ? 'mandau' : 'rupat-utara'
  const input = { float, floatFrom: office.officer('camat', place).id }
  return (await office.inAct(by, at, (tx) => openDrawer(tx, by, input, at))).day
}

/** Enters one line into the cash book, as an act of the slice that receives money would. Returns its subject. */
export async function enterLine(
  office: TestOffice,
  by: Officer,
  entry: Partial<NewEntry> & { at: Temporal.Instant },
): Promise<string> {
  const subject = entry.subject ?? randomUUID()
  const usual = { office: by.office, kind: 'receipt', means: 'cash', amountRupiah: 25_000, paper: 'TBP 1' } as const
  await office.inAct(by, entry.at, async (tx) => {
    await enterCashBook(tx, by, { ...usual, ...entry, subject })
    const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
    await record(tx, { name: 'tests.entered', office: by.office, subject, by: actor, at: entry.at })
  })
  return subject
}

/** The open drawer of an officer; one that is nowhere when there is none. */
export async function drawerOf(office: TestOffice, by: Officer, day: string): Promise<string> {
  const { rows } = await office.owner.query<{ id: string }>(
    'select id from cash.drawer where day = $1 and officer = $2 and ended_at is null',
    [day, by.id],
  )
  return rows[0]?.id ?? randomUUID()
}

/** Counts and closes one drawer of a day. */
export async function endDrawerOf(
  office: TestOffice,
  by: Officer,
  { day, counted, explained = '', at }: { day: string; counted: string; explained?: string; at: Temporal.Instant },
) {
  const input = { drawer: await drawerOf(office, by, day), counted, explained }
  return await office.inAct(by, at, (tx) => closeDrawer(tx, by, input, at))
}

/** Counts and closes a day. */
export async function closeAt(
  office: TestOffice,
  by: Officer,
  closing: { day: string; pieces: Readonly<Record<string, number>>; explained?: string; at: Temporal.Instant },
) {
  return await office.inAct(by, closing.at, (tx) => closeCashDay(tx, by, { explained: '', ...closing }, closing.at))
}

/** Signs the newest closing of a day second, or sends it back. */
export async function signAt(
  office: TestOffice,
  by: Officer,
  { day, reason, at }: { day: string; reason?: string; at: Temporal.Instant },
) {
  const closing = await newest(office, 'select id from cash.closing where day = $1 order by ordinal desc limit 1', day)
  const on = { requestId: randomUUID(), day, closing }
  const input = reason === undefined ? ({ do: 'sign', ...on } as const) : ({ do: 'return', ...on, reason } as const)
  return await office.inAct(by, at, (tx) => signClosing(tx, by, input, at))
}

/** Makes a slip for everything that is closed. */
export async function slipAt(office: TestOffice, by: Officer, at: Temporal.Instant) {
  return await office.inAct(by, at, (tx) => makeSlip(tx, by, { requestId: randomUUID() }, at))
}

/** Enters that a slip was brought to the bank, with a photo of the proof and, where none is given, a reference of its own. */
export async function depositAt(
  office: TestOffice,
  by: Officer,
  { slip, on, at, reference = `BRK ${slip}` }: { slip: string; on: string; at: Temporal.Instant; reference?: string },
) {
  const proof = await office.equipment.files.put(await plainPhoto(20, 20), 'image/jpeg')
  const input = {
    ...{ requestId: randomUUID(), slip, bankReference: reference, depositedOn: Temporal.PlainDate.from(on) },
    proof: { ...proof, type: 'image/jpeg', name: 'bukti.jpg' } as const,
  }
  return await office.inAct(by, at, (tx) => recordDeposit(tx, by, input, at, office.equipment))
}

/** Confirms lines by their subjects. */
export async function confirmAt(
  office: TestOffice,
  by: Officer,
  { subjects, on, at }: { subjects: readonly string[]; on: string; at: Temporal.Instant },
) {
  const { rows } = await office.owner.query<{ id: string }>('select id from cash.entry where subject = any ($1)', [
    subjects,
  ])
  const creditedOn = Temporal.PlainDate.from(on)
  const input = { requestId: randomUUID(), entries: rows.map(({ id }) => id), statement: 'RK 03/2026', creditedOn }
  return await office.inAct(by, at, (tx) => confirmReceipts(tx, by, input, at))
}

/** A second cashier of an office, as larger ones have. */
export async function secondCashier(office: TestOffice, place: Place = 'mandau'): Promise<Officer> {
  const [one, admin] = [office.officer('pemegang-kas', place), office.officer('administrator')]
  const person = { username: `kas2.${place}`, name: 'Rosna Ibarat', addressAs: 'Ibu', nip: null, rank: null, password }
  const from = Temporal.PlainDate.from('2026-01-02')
  const by = { kind: 'officer', id: admin.id, post: 'administrator' } as const
  const given = { ...person, office: one.office, posts: ['pemegang-kas'], from }
  const { officer } = await office.inAct(one, monday, (tx) => appointOfficer(tx, by, given, monday))
  return { ...one, ...person, id: officer, posts: ['pemegang-kas'], duties: ['cases.work', 'cash.keep'] }
}

/** A month of cash with everything in it: a handover, a count sent back, a slip dropped, a deposit, and the account. */
export async function cashDay(office: TestOffice, place: Place): Promise<void> {
  const [by, camat] = [office.officer('pemegang-kas', place), office.officer('camat', place)]
  const other = await secondCashier(office, place)
  const minute = (minutes: number) => minutesAfter(monday, minutes)
  const day = await openDrawerOf(office, by)
  const transfer = await enterLine(office, by, { at: minute(5), means: 'transfer' })
  await enterLine(office, by, { at: minute(5) })
  const offer = { drawer: await drawerOf(office, by, day), counted: '225.000', explained: '', to: other.id }
  const { handover } = await office.inAct(by, minute(6), (tx) => offerDrawer(tx, by, offer, minute(6)))
  await office.inAct(other, minute(7), (tx) => takeDrawer(tx, other, { handover, counted: '225.000' }, minute(7)))
  const pieces = { 'kertas-100000': 2, 'kertas-20000': 1, 'kertas-5000': 1 }
  await closeAt(office, other, { day, pieces: { 'kertas-100000': 2 }, explained: 'belum dihitung', at: minute(8) })
  await signAt(office, camat, { day, reason: 'hitung lagi', at: minute(9) })
  await closeAt(office, other, { day, pieces, at: minute(10) })
  await signAt(office, camat, { day, at: minute(11) })
  const first = await slipAt(office, by, minute(12))
  const drop = { requestId: randomUUID(), slip: first.slip, reason: 'bank tutup' }
  await office.inAct(by, minute(13), (tx) => dropSlip(tx, by, drop, minute(13)))
  const { slip } = await slipAt(office, by, minute(14))
  await depositAt(office, by, { slip, on: '2026-03-02', at: minute(15) })
  await confirmAt(office, by, { subjects: [transfer], on: '2026-03-02', at: minute(16) })
  const april = minute(40 * 24 * 60)
  for (const reason of ['ada yang belum tercatat', undefined]) {
    const month = { requestId: randomUUID(), month: Temporal.PlainDate.from('2026-03-01') }
    const { account } = await office.inAct(by, april, (tx) => prepareAccount(tx, by, month, april))
    const on = { requestId: randomUUID(), account }
    const input = reason === undefined ? ({ do: 'sign', ...on } as const) : ({ do: 'return', ...on, reason } as const)
    await office.inAct(camat, april, (tx) => signAccount(tx, camat, input, april))
  }
}

async function newest(office: TestOffice, query: string, of: string): Promise<string> {
  return (await office.owner.query<{ id: string }>(query, [of])).rows[0]?.id ?? randomUUID()
}
