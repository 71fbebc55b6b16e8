import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { decideDay, withdrawDay } from '#timetable'

/** An office closes for a day, moves its promises with a reason, and takes it back. */
export async function closeOnce(office: TestOffice, place: Place): Promise<void> {
  const camat = office.officer('camat', place)
  const at = minutesAfter(monday, 50)
  const day = {
    requestId: crypto.randomUUID(),
    date: Temporal.PlainDate.from('2026-03-03'),
    kind: 'emergency-closing',
    name: 'Banjir',
    source: 'Lisan',
    later: 'yes',
    reason: 'Kantor tidak dapat dicapai.',
  } as const
  const made = await office.inAct(camat, at, (tx) => decideDay(tx, camat, day, at))
  const taking = { requestId: crypto.randomUUID(), day: made.day, reason: 'Air sudah surut.' }
  await office.inAct(camat, at, (tx) => withdrawDay(tx, camat, taking, at))
}
