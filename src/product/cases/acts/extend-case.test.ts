import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, written, wrongForm } from '#tests/written.ts'

const office = await openOffice()
const { pause, extend, promise } = stopClock(office)
const [pelum, sekcam, camat] = [office.officer('kasi-pelum'), office.officer('sekcam'), office.officer('camat')]
const later = minutesAfter(monday, 60)

test('who may sign gives a promise more time with why, and the old date stays beside the new one', async () => {
  const number = await openCase(office)
  const [line] = await written(office, () => extend(sekcam, number, later))
  assert.deepEqual(
    [line?.name, line?.post, line?.images],
    ['case.extended', 'sekcam', ['clock.extension I', 'clock.move I', 'clock.run U']],
  )
  const after = await promise(sekcam, number)
  assert.deepEqual([after.amount, after.extension?.amount, after.due], [1, 1, '2026-03-04T15:00'])
  assert.deepEqual(
    after.moves.map(({ cause, reason }) => [cause, reason]),
    [['extended', 'Jalan ke lokasi terendam.']],
  )
})

test('never twice, never once it is past, never while it stands still, and never more than the calendar allows', async () => {
  const number = await openCase(office)
  assert.deepEqual(await wrongForm(extend(camat, number, later, { amount: 2 })), { amount: 'extension-long' })
  await extend(camat, number, later)
  await refused(office, 'extended-once', () => extend(camat, number, later))
  const stopped = await openCase(office)
  await pause(pelum, stopped, later)
  await refused(office, 'clock-stopped', () => extend(camat, stopped, later))
  const late = await openCase(office)
  await refused(office, 'promise-late', () => extend(camat, late, minutesAfter(tuesday, 6 * 60)))
})

test('a regency whose calendar holds no rule for extensions extends nothing', async () => {
  const number = await openCase(office)
  const body = (change: string) =>
    office.owner.query(
      `alter table clock.calendar disable trigger keep_image;
       insert into clock.calendar (id, office, version, body, applied_at)
       select gen_random_uuid(), office, version + 1, ${change}, applied_at from clock.calendar order by version desc limit 1;
       alter table clock.calendar enable trigger keep_image`,
    )
  await body(`body - 'extension'`)
  await refused(office, 'extension-not-set', () => extend(camat, number, later))
  await body(`(select first.body from clock.calendar as first order by first.version limit 1)`)
  await extend(camat, number, later)
})

test('refuses who does not decide, another office, and an older picture', async () => {
  const number = await openCase(office)
  await refused(office, 'signer-decides', () => extend(pelum, number, later))
  await refused(office, 'already-moved', () => extend(camat, number, later, { seen: 0 }))
  const elsewhere = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => extend(camat, elsewhere, later, { seen: 1 }))
})

test('of two who extend one promise at once, one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const { done, refused: codes } = await race([sekcam, camat].map((by) => () => extend(by, number, later)))
    assert.deepEqual([done.length, codes], [1, ['extended-once']])
  }
})
