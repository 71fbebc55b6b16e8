import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { findCaseForCitizen } from '#cases'
import { answerByCode, enterKey } from '#integrity'
import { transaction } from '#platform/db.ts'
import { demoInspectorate } from './demo-inspectorate.ts'
import { readOfficers } from './demo-officers.ts'

type Asking = { regency: string; zone: string; now: Temporal.Instant }

const nothing = { amount: '', purpose: '', who: '', happened: '', contact: '', words: '' }
const answers = [
  { ...nothing, asked: 'no' },
  {
    ...nothing,
    asked: 'yes',
    amount: 'Rp20.000',
    purpose: 'Katanya uang map dan materai',
    happened: 'Waktu mengambil surat',
    words: 'Tidak diberi kuitansi. (Contoh)',
  },
] as const

/** Enters the key of the demonstration, so that collectors are asked. Nothing where nobody is of the inspectorate. */
export async function enterDemoKey(pool: pg.Pool, { regency, zone, now }: Asking): Promise<void> {
  const scope = [regency]
  const on = now.toZonedDateTimeISO(zone).toPlainDate()
  const [auditor] = await readOfficers(pool, { scope, usernames: ['inspektorat'], on })
  if (!auditor) return
  await transaction(pool, { scope, act: true, at: now }, async (tx) => {
    const input = { requestId: randomUUID(), key: demoInspectorate.line }
    await enterKey(tx, auditor, input, now, undefined)
  })
}

/** Answers the question about letters that were collected: by turns that nobody asked for money, and that somebody did. */
export async function answerDemoQuestions(
  pool: pg.Pool,
  { now, scope, numbers }: { now: Temporal.Instant; scope: readonly string[]; numbers: readonly string[] },
): Promise<void> {
  for (const [place, number] of numbers.entries()) {
    const found = await transaction(pool, { scope }, (tx) => findCaseForCitizen(tx, number))
    const said = answers[place % answers.length] ?? answers[0]
    const input = { ...said, requestId: randomUUID(), number, code: found?.told.code ?? '' }
    await transaction(pool, { scope, act: true, at: now }, (tx) => answerByCode(tx, input, now))
  }
}
