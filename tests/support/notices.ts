import { declareVoid, handOverNotice, listNotices } from '#cases'
import type { Officer } from '#identity'
import { minutesAfter, monday, nur, type Place } from '#tests/cast.ts'
import { closedSeen } from '#tests/correct.ts'
import type { TestOffice } from '#tests/office.ts'
import { getCase, sent } from '#tests/open-case.ts'

type Void = Partial<Parameters<typeof declareVoid>[2]>
type Give = Partial<Parameters<typeof handOverNotice>[2]>

/** A letter declared void, and the letter that says so handed over, two hours after the case came. */
export function notices(office: TestOffice, place: Place = 'mandau') {
  const at = (minutes: number) => minutesAfter(monday, minutes)
  const { equipment } = office
  const list = async (number: string) => {
    const camat = office.officer('camat', place)
    const { id } = await getCase(office, camat, number)
    return await office.read(camat, (tx) => listNotices(tx, id))
  }
  return {
    list,
    declare: async (
      number: string,
      changes: Void = {},
      by: Officer = office.officer('camat', place),
      when = at(120),
    ) => {
      const why = {
        ground: 'substance',
        reason: 'Alamatnya bukan di kecamatan ini.',
        decision: '',
        decidedOn: '',
      } as const
      const input = { ...sent(number, closedSeen), ...why, ...changes }
      return await office.inAct(by, when, (tx) => declareVoid(tx, by, input, when, equipment))
    },
    handOver: async (
      number: string,
      changes: Give = {},
      by: Officer = office.officer('petugas-penyerahan', place),
      when = at(130),
    ) => {
      const notice = changes.notice ?? (await list(number))[0]?.id ?? ''
      const who = { collectedBy: nur.name, relation: 'applicant', identitySeen: 'KTP-el', notice } as const
      const input = { ...sent(number, closedSeen), ...who, ...changes }
      return await office.inAct(by, when, (tx) => handOverNotice(tx, by, input, when, equipment))
    },
  }
}
