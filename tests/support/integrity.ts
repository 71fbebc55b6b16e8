import { randomUUID } from 'node:crypto'
import { deviceAsking } from '#devices'
import {
  answerAtKiosk,
  answerByCode,
  asBytes,
  askAtKiosk,
  enterKey,
  markAnswers,
  openEnvelope,
  openKeyFile,
  tellCount,
} from '#integrity'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { asAnyone } from '#tests/queue.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { demoInspectorate } from '../../src/app/demo-inspectorate.ts'

/** A morning after everything of Monday was handed over. */
export const afterwards = minutesAfter(monday, 24 * 60)

type Said = Partial<Parameters<typeof answerByCode>[1]>

/** Enters a public key as the inspectorate does; that of the demonstration unless another line is given. */
export async function putKey(office: TestOffice, line: string = demoInspectorate.line, at = monday): Promise<string> {
  const by = office.officer('inspektorat')
  const input = { requestId: randomUUID(), key: line }
  return (await office.inAct(by, at, (tx) => enterKey(tx, by, input, at, undefined))).fingerprint
}

/** Number and code of a case whose letter was handed over. */
export async function collected(
  office: TestOffice,
  { place = 'mandau', at = monday }: { place?: Place; at?: Temporal.Instant } = {},
): Promise<{ number: string; code: string }> {
  const number = await openCase(office, { until: 'done', place, at })
  return { number, code: await codeOf(office, number) }
}

export async function codeOf(office: TestOffice, number: string): Promise<string> {
  const { rows } = await office.owner.query<{ code: string }>(
    `select code from cases.tracking_code join cases.case_file on case_file.id = case_id
     where number = $1 and ended_at is null`,
    [number],
  )
  return rows[0]?.code ?? ''
}

/** What somebody answers about a hand-over: nobody asked, unless said. */
export function said(of: { number: string; code: string }, more: Said = {}): Parameters<typeof answerByCode>[1] {
  const nothing = { amount: '', purpose: '', who: '', happened: '', contact: '', words: '' }
  return { requestId: randomUUID(), asked: 'no', ...nothing, ...of, ...more }
}

/** Answers on one's own telephone. */
export async function answer(
  office: TestOffice,
  of: { number: string; code: string },
  more: Said = {},
  at = afterwards,
): Promise<void> {
  await asAnyone(office, at, (tx) => answerByCode(tx, said(of, more), at))
}

/** Answers at a kiosk, by its token and the code that was given. */
export async function answerAt(
  office: TestOffice,
  token: string,
  kode: string,
  more: Said = {},
  at = afterwards,
): Promise<void> {
  const { number: _number, code: _code, ...input } = said({ number: '', code: '' }, more)
  await asAnyone(office, at, async (tx) => {
    const device = await deviceAsking(tx, { perangkat: token }, 'kiosk')
    return await answerAtKiosk(tx, device, { ...input, kode }, at)
  })
}

/** Puts the question as whoever hands over does. Returns the code for the kiosk. */
export async function putQuestion(
  office: TestOffice,
  number: string,
  { place = 'mandau', at = afterwards }: { place?: Place; at?: Temporal.Instant } = {},
): Promise<string> {
  const by = office.officer('petugas-penyerahan', place)
  await office.inAct(by, at, (tx) => askAtKiosk(tx, by, { requestId: randomUUID(), number }, at))
  const { rows } = await office.owner.query<{ code: string }>(
    `select code.code from integrity.code join cases.case_file on case_file.id = code.case_id where number = $1`,
    [number],
  )
  return rows[0]?.code ?? ''
}

/** Opens the envelope of a case as the inspectorate would. */
export async function opened(office: TestOffice, number: string): Promise<Record<string, string> | undefined> {
  const { rows } = await office.owner.query<{ id: string; envelope: string }>(
    `select case_id as id, envelope from integrity.answer join cases.case_file on case_file.id = case_id where number = $1`,
    [number],
  )
  const [row] = rows
  const [pair, bytes] = [await openKeyFile(demoInspectorate.file(), demoPassword), asBytes(row?.envelope)]
  if (!row || !bytes || typeof pair === 'string') return undefined
  const text = await openEnvelope(pair, bytes, { kind: 'answer', id: row.id })
  return text === undefined ? undefined : JSON.parse(text)
}

/** The question put and answered about one hand-over, in any place. */
export async function questionAsked(office: TestOffice, place: Place): Promise<void> {
  const of = await collected(office, { place })
  await putQuestion(office, of.number, { place })
  await answer(office, of, { asked: 'yes', amount: 'Rp20.000' })
  await answer(office, of, { asked: 'yes', words: 'Di parkiran.' })
  const [auditor, later] = [office.officer('inspektorat'), minutesAfter(monday, 61 * 24 * 60)]
  const { rows } = await office.owner.query<{ id: string }>(
    'select case_id as id from integrity.answer where kecamatan = $1',
    [office.officer('camat', place).office],
  )
  const about = { requestId: randomUUID(), office: place, month: '2026-03' }
  const marks = rows.map(({ id }) => ({ answer: id, kind: 'followed-up' as const, note: 'Sudah ditanyakan.' }))
  await office.inAct(auditor, later, (tx) => markAnswers(tx, auditor, { ...about, marks }, later))
  await office.inAct(auditor, later, (tx) =>
    tellCount(tx, auditor, { ...about, requestId: randomUUID(), yes: 1 }, later),
  )
}
