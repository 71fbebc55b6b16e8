import { changeAbsence, comeBack, EnteringAbsence, enterAbsence } from '#absence'
import { dutiesOf, listAway, NamingAnew, nameAnew, type Officer, ownPosts, withAway } from '#identity'
import { findRegency, listPostKinds } from '#offices'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** The register of absences of an office at work: as its forms would send it. */
export function absences(office: TestOffice) {
  const enter = async (by: Officer, entry: Record<string, unknown>, at = monday) => {
    const input = EnteringAbsence.parse({ requestId: crypto.randomUUID(), office: by.office, ...entry })
    return await office.inAct(by, at, (tx) => enterAbsence(tx, by, input, at))
  }
  return {
    enter,
    /** Somebody is on duty travel from today until a day, with or without a substitute and their order. */
    away: (by: Officer, who: Officer, more: Record<string, unknown> = {}, at = monday) =>
      enter(by, { officer: who.id, kind: 'duty-travel', from: '2026-03-02', back: '2026-03-07', ...more }, at),
    back: async (by: Officer, absence: string, at = minutesAfter(monday, 30)) =>
      await office.inAct(by, at, (tx) => comeBack(tx, by, { requestId: crypto.randomUUID(), absence }, at)),
    change: async (by: Officer, absence: string, change: Record<string, unknown>, at = minutesAfter(monday, 20)) => {
      const input = { requestId: crypto.randomUUID(), absence, reason: 'Perjalanan diperpanjang.', ...change }
      return await office.inAct(by, at, (tx) => changeAbsence(tx, by, input, at))
    },
    /** An officer as a session finds them at a moment. */
    standing: async (who: Officer, at = monday): Promise<Officer> =>
      await office.read(who, async (tx) => {
        const own = { ...who, posts: ownPosts(who) }
        const found = withAway(own, await listAway(tx, { office: who.office, at }))
        const strategic = (await findRegency(tx))?.absences?.strategic.duties ?? []
        return { ...found, duties: dutiesOf(found, await listPostKinds(tx), strategic) }
      }),
  }
}

/** An order by which somebody acts for a holder who is away. */
export const asPlh = { mark: 'Plh.', orderNumber: '800/12/2026', orderOn: '2026-02-27', orderBy: 'Bupati Contoh' }

/** A section head of an office is away for a day, changed once, and back again. */
export async function awayOnce(office: TestOffice, place: Place): Promise<void> {
  const { away, change, back } = absences(office)
  const [camat, kasi] = [office.officer('camat', place), office.officer('kasi-pelum', place)]
  const { absence } = await away(camat, kasi, { substitute: camat.id })
  await change(camat, absence, { back: Temporal.PlainDate.from('2026-03-09'), substitute: camat.id })
  await back(kasi, absence)
  const admin = office.officer('administrator')
  const { id: officer, name, rank, nip } = kasi
  const said = { requestId: crypto.randomUUID(), officer, name, rank: rank ?? '', nip: nip ?? '', from: '2026-03-02' }
  await office.inAct(admin, monday, (tx) => nameAnew(tx, admin, NamingAnew.parse(said), monday))
}
