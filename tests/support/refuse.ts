import { dropRefusal, handOverRefusal, numberRefusal, proposeRefusal, signRefusal } from '#cases'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'

export const reason = 'Alamat pada kartu keluarga berada di luar kecamatan ini.'

type Done = Promise<{ number: string }>

/** The acts of a refusal as anyone of an office would send them, one minute of the clock each. */
export function refusals(office: TestOffice, seen = 1) {
  const at = (minutes: number) => minutesAfter(monday, minutes)
  const camat = office.officer('camat')
  const operator = office.officer('operator')
  return {
    propose: (number: string, by: Officer = office.officer('kasi-pelum'), when = at(45), why = reason): Done =>
      office.inAct(by, when, (tx) => proposeRefusal(tx, by, { ...sent(number, seen), reason: why, basis: '' }, when)),
    sign: (number: string, by: Officer = camat, when = at(50)): Done =>
      office.inAct(by, when, (tx) => signRefusal(tx, by, sent(number, seen), when, office.equipment)),
    drop: (number: string, by: Officer = camat, when = at(50)): Done =>
      office.inAct(by, when, (tx) => dropRefusal(tx, by, { ...sent(number, seen), reason: 'Alamatnya benar.' }, when)),
    number: (number: string, by: Officer = operator, when = at(55)): Done =>
      office.inAct(by, when, (tx) => numberRefusal(tx, by, sent(number, seen), when, office.equipment)),
    handOver: (
      number: string,
      by: Officer = office.officer('petugas-penyerahan'),
      when = at(60),
      collectedBy = 'Nur Contoh',
    ): Done => {
      const who = { collectedBy, relation: 'applicant' as const, identitySeen: 'KTP-el', originals: [] }
      return office.inAct(by, when, (tx) => handOverRefusal(tx, by, { ...sent(number, seen), ...who }, when))
    },
  }
}

/** A case whose refusal has come so far. */
export async function refuseTo(
  office: TestOffice,
  stage: 'proposed' | 'signed' | 'issued' | 'collected',
): Promise<string> {
  const number = await openCase(office)
  const acts = refusals(office)
  await acts.propose(number)
  if (stage === 'proposed') return number
  await acts.sign(number)
  if (stage === 'signed') return number
  await acts.number(number)
  if (stage === 'collected') await acts.handOver(number)
  return number
}
