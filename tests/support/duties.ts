import { randomUUID } from 'node:crypto'
import { type DutyLine, declareDuty, listDuties, withdrawDeclaration } from '#duties'
import type { Officer } from '#identity'
import { findOfficeByKey } from '#offices'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { plainPhoto } from '#tests/photos.ts'

/** The duties of an office: as its forms would send them, and as they stand. */
export function duties(office: TestOffice, place: Place = 'mandau') {
  return {
    declare: (by: Officer, changes: Record<string, string> = {}, at = monday, requestId = randomUUID()) => {
      const { office: key = place, duty = 'register-check', period = '2026-03-01', doneOn = '2026-03-02' } = changes
      const [from, on] = [Temporal.PlainDate.from(period), Temporal.PlainDate.from(doneOn)]
      const input = { requestId, office: key, duty, period: from, doneOn: on, number: changes.number ?? 'BA-1/2026' }
      const proof = changes.proof === undefined ? undefined : ({ sha256: changes.proof, type: 'image/jpeg' } as const)
      return office.inAct(by, at, (tx) => declareDuty(tx, by, { ...input, proof }, at, office.equipment), requestId)
    },
    takeBack: (by: Officer, declared: string, at = minutesAfter(monday, 5)) => {
      const input = { requestId: randomUUID(), declared, reason: 'Salah bulan.' }
      return office.inAct(by, at, (tx) => withdrawDeclaration(tx, by, input, at))
    },
    /** The lines of one duty, or of all, at a moment. */
    lines: async (at = monday, key?: string): Promise<DutyLine[]> =>
      await office.read(office.officer('pengawas'), async (tx) => {
        const here = await findOfficeByKey(tx, place)
        if (!here) throw new Error(`no office ${place}`)
        const [found] = await listDuties(tx, [here], { regency: office.regency, now: at })
        return (found?.lines ?? []).filter((line) => key === undefined || line.key === key)
      }),
  }
}

/** A section head checks the registers, shows the minutes, and takes it back. */
export async function dutyEvents(office: TestOffice, place: Place): Promise<void> {
  await duties(office, place).takeBack(office.officer('kasi-pelum', place), await shownDuty(office, place))
}

/** A check of the registers that is declared with a photo of its minutes. Returns its id. */
export async function shownDuty(office: TestOffice, place: Place): Promise<string> {
  const { sha256 } = await office.equipment.files.put(await plainPhoto(20, 20), 'image/jpeg')
  return (await duties(office, place).declare(office.officer('kasi-pelum', place), { proof: sha256 })).declared
}
