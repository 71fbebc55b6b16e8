import { extendCase, pauseCase, resumeCase } from '#cases'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import type { TestOffice } from '#tests/office.ts'
import { getCase, sent } from '#tests/open-case.ts'

type Stopping = { for?: string; seen?: number; reason?: string }
type Extending = { amount?: number; seen?: number; reason?: string }

/** The acts that stop and extend a promise, each by an officer on a case seen as it is now unless said. */
export function stopClock(office: TestOffice) {
  const seenBy = async (by: Officer, number: string, seen?: number) =>
    sent(number, seen ?? (await getCase(office, by, number)).taken.length)
  return {
    async pause(by: Officer, number: string, at: Temporal.Instant, more: Stopping = {}) {
      const { seen, for: waits = 'applicant', reason = 'Menunggu kartu keluarga yang baru.' } = more
      const input = { ...(await seenBy(by, number, seen)), for: waits, reason }
      // A test may ask for a reason that is on no list of this service.
      return await office.inAct(by, at, (tx) => pauseCase(tx, by, input as Parameters<typeof pauseCase>[2], at))
    },
    async resume(by: Officer, number: string, at: Temporal.Instant, seen?: number) {
      const input = await seenBy(by, number, seen)
      return await office.inAct(by, at, (tx) => resumeCase(tx, by, input, at))
    },
    async extend(by: Officer, number: string, at: Temporal.Instant, more: Extending = {}) {
      const { seen, amount = 1, reason = 'Jalan ke lokasi terendam.' } = more
      const input = { ...(await seenBy(by, number, seen)), amount, reason }
      return await office.inAct(by, at, (tx) => extendCase(tx, by, input, at))
    },
    /** The promise as it stands now, its moments in the office's zone. */
    async promise(by: Officer, number: string) {
      const file = await getCase(office, by, number)
      const runs = await office.read(by, (tx) => listRuns(tx, file.id))
      const run = runs.find(({ kind }) => kind === 'promise')
      if (!run) throw new Error(`case ${number} has no promise`)
      const local = (at: Temporal.Instant) =>
        at.toZonedDateTimeISO(by.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
      return { ...run, due: local(run.dueAt), moved: run.moves.map(({ was, became }) => [local(was), local(became)]) }
    },
  }
}
