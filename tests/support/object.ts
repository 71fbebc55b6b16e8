import { randomUUID } from 'node:crypto'
import type { Officer } from '#identity'
import { carryOut, decideObjection, fileAppeal, fileObjection } from '#objections'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import { corrections, correctTo } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import type { TestOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'

const dayMinutes = 24 * 60
/** Days after Monday 2 March 2026, at nine. The holidays of Idulfitri lie between. */
export const daysAfter = (days: number) => minutesAfter(monday, days * dayMinutes)

export const grounds = 'Alamat di kartu keluarga sudah diperbaiki.\nLampiran kartu keluarga yang baru.'
type Filing = Parameters<typeof fileObjection>[2]

/** The acts of an objection and an appeal, each by who may unless said. */
export function objections(office: TestOffice, place: Place = 'mandau') {
  const [counter, camat] = [office.officer('petugas-loket', place), office.officer('camat', place)]
  const superior = office.officer('kabag-tapem')
  const form = (number: string, more: Partial<Filing> = {}): Filing => ({
    requestId: randomUUID(),
    ...{ number, relation: 'applicant', filedBy: 'Nur Contoh', identitySeen: 'KTP-el asli', grounds, ...more },
  })
  return {
    object: (number: string, at = daysAfter(1), more: Partial<Filing> = {}, by: Officer = counter) =>
      office.inAct(by, at, (tx) => fileObjection(tx, by, form(number, more), at)),
    appeal: (number: string, at = daysAfter(3), more: Partial<Filing> = {}, by: Officer = counter) =>
      office.inAct(by, at, (tx) => fileAppeal(tx, by, form(number, more), at)),
    decide: (
      number: string,
      granted: boolean,
      at = daysAfter(2),
      by: Officer = camat,
      step = 'periksa-pelum',
      reasons = 'Lampirannya sudah benar.',
    ) => {
      const outcome = granted ? ('granted' as const) : ('turned-down' as const)
      const input = { requestId: randomUUID(), number, outcome, reasons, basis: '', step }
      return office.inAct(by, at, (tx) => decideObjection(tx, by, { ...input, reference: '' }, at))
    },
    carryOut: (number: string, at = daysAfter(4), by: Officer = camat, step = 'periksa-pelum') => {
      const input = { requestId: randomUUID(), number, step, reason: 'Sesuai keputusan.' }
      return office.inAct(by, at, (tx) => carryOut(tx, by, input, at))
    },
    superior,
  }
}

/** A case that was refused, with an objection that has come so far. Returns the numbers of both. */
export async function objectTo(
  office: TestOffice,
  stage: 'filed' | 'turned-down' | 'granted',
): Promise<{ number: string; objection: string }> {
  const acts = objections(office)
  const number = await refuseTo(office, 'issued')
  const { number: objection } = await acts.object(number)
  if (stage !== 'filed') await acts.decide(objection, stage === 'granted')
  return { number, objection }
}

/** A letter that was declared void, or whose correction was turned down, and what tells of it handed over, on the Monday. */
export async function decidedOnLetter(
  office: TestOffice,
  kind: 'voided' | 'turned-down',
  place: Place = 'mandau',
): Promise<string> {
  if (kind === 'turned-down') {
    const number = await correctTo(office, 'requested', { place })
    await corrections(office, place).turnDown(number)
    return number
  }
  const number = await openCase(office, { place, until: 'done' })
  await notices(office, place).declare(number)
  return number
}

/** An objection that is granted, in any place: a refusal is overturned, a void letter holds, a correction is taken up. */
export async function objectionEvents(office: TestOffice, place: Place): Promise<void> {
  const acts = objections(office, place)
  const number = await openCase(office, { place, until: 'refused' })
  const { number: objection } = await acts.object(number)
  const camat = office.officer('camat', place)
  await acts.decide(objection, true, daysAfter(2), camat, 'periksa-pelum')
  for (const kind of ['voided', 'turned-down'] as const) {
    const about = await acts.object(await decidedOnLetter(office, kind, place))
    await acts.decide(about.number, true, daysAfter(2), camat)
  }
}
