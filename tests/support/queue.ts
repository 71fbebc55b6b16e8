import { randomUUID } from 'node:crypto'
import { enrolDevice, keepDevices } from '#devices'
import type { Officer } from '#identity'
import { type setScope, transaction } from '#platform/db.ts'
import { attendTicket, callNext, closeDay, openCounter, type Taker, takeTicket, tellFromPhone } from '#queue'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** Opens a counter with all its matters for its officer, which opens the day too. */
export async function openAt(
  office: TestOffice,
  by: Officer,
  counter: number,
  { at = monday, groups = ['ambil', 'keterangan', 'informasi'] }: { at?: Temporal.Instant; groups?: string[] } = {},
): Promise<string> {
  const input = { requestId: randomUUID(), counter, groups }
  return (await office.inAct(by, at, (tx) => openCounter(tx, by, input, at))).session
}

/** Gives a ticket by hand. */
export async function giveTicket(
  office: TestOffice,
  by: Officer,
  {
    at = monday,
    group = 'keterangan',
    also,
    priority,
  }: { at?: Temporal.Instant; group?: string; also?: string[]; priority?: 'yes' } = {},
) {
  const taker: Taker = { source: 'counter', office: by.office, zone: by.zone, id: by.id, post: by.posts[0] ?? '' }
  return await office.inAct(by, at, (tx) => takeTicket(tx, taker, { group, also, priority }, at))
}

/** Enrols a kiosk or board of an office. Returns its token, as its browser keeps it. */
export async function enrolAt(
  office: TestOffice,
  kind: 'kiosk' | 'board',
  place: Place = 'mandau',
  name: string = kind,
): Promise<string> {
  const by = office.officer('camat', place)
  const input = { do: 'list', requestId: randomUUID(), kind, name } as const
  const { device } = await office.inAct(by, monday, (tx) => keepDevices(tx, by, input, monday))
  const { rows } = await office.owner.query<{ code: string }>('select code from devices.code where device = $1', [
    device,
  ])
  const code = rows[0]?.code ?? ''
  const enrolled = await transaction(office.pool, { scope: [office.regency], act: true, at: monday }, (tx) =>
    enrolDevice(tx, { code }, monday),
  )
  return enrolled.token
}

/** A short day of the queue with everything in it: a kiosk, a call, a purpose told by telephone, a no-show, closing. */
export async function queueDay(office: TestOffice, place: Place): Promise<void> {
  const by = office.officer('petugas-loket', place)
  await enrolAt(office, 'kiosk', place)
  await enrolAt(office, 'board', place)
  await openAt(office, by, 1)
  const first = await giveTicket(office, by)
  await giveTicket(office, by, { priority: 'yes', also: ['tanah'] })
  const key = place
  const said: Parameters<typeof tellFromPhone>[1] = {
    do: 'say',
    requestId: randomUUID(),
    office: key,
    code: first.code,
    service: 'tanggungan-keluarga',
    papers: ['kk'],
  } as const
  await transaction(office.pool, { scope: [office.regency], act: true, at: monday }, (tx) =>
    tellFromPhone(tx, said, monday),
  )
  const later = minutesAfter(monday, 3)
  const called = await office.inAct(by, later, (tx) => callNext(tx, by, {}, later))
  const miss = { do: 'miss', requestId: randomUUID(), ticket: called.ticket, seen: 1 } as const
  await office.inAct(by, later, (tx) => attendTicket(tx, by, miss, later))
  const lead = office.officer('camat', place)
  const revoked = await office.owner.query<{ id: string }>(
    `select id from devices.device where office = $1 and kind = 'board'`,
    [by.office],
  )
  const revoking = { do: 'revoke', requestId: randomUUID(), device: revoked.rows[0]?.id ?? '' } as const
  await office.inAct(lead, later, (tx) => keepDevices(tx, lead, revoking, later))
  await office.inAct(lead, later, (tx) => closeDay(tx, lead, later))
}

/** The whole regency as somebody without an account sees it, opened to one office. */
export async function asAnyone<Result>(
  office: TestOffice,
  at: Temporal.Instant,
  work: (tx: Parameters<typeof setScope>[0]) => Promise<Result>,
): Promise<Result> {
  return await transaction(office.pool, { scope: [office.regency], act: true, at }, work)
}
