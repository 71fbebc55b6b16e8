import { randomUUID } from 'node:crypto'
import { printBlanks, registerCase } from '#cases'
import { connect, sql } from '#platform/db.ts'
import { monday, type Place, tuesday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { registration } from '#tests/open-case.ts'

/** A blank slip printed on Monday, written by hand, and entered on Tuesday. Returns the number of the case. */
export async function enterFromPaper(office: TestOffice, place: Place = 'mandau'): Promise<string> {
  const clerk = office.officer('petugas-loket', place)
  const input = { requestId: randomUUID(), count: 1 }
  const { batch } = await office.inAct(clerk, monday, (tx) => printBlanks(tx, clerk, input, monday))
  const blank = await connect(office.owner).one<{ number: string }>(
    sql`select blank_slip.number from cases.blank_slip where blank_slip.batch = ${batch}`,
  )
  const onPaper = { paperDate: '2026-03-02', paperTime: '10.15', paperReason: 'Listrik padam sampai sore.' }
  const form = await registration(office, { ...onPaper, paperNumber: blank?.number ?? '' }, place)
  const made = await office.inAct(clerk, tuesday, (tx) => registerCase(tx, clerk, form, tuesday, office.equipment))
  return made.number
}
