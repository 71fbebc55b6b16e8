import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findServiceVersion } from '#catalogue'
import { monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { putUnder, takeFrom, typeIn } from '#tests/placing.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const tapem = office.officer('kabag-tapem')
const mandau = office.officer('camat').office
await typeIn(office, 'PEM-50')

test('put back, a service opens under the authority of its file again; what was planned never begins', async () => {
  await putUnder(office, 'PEM-50', { services: ['ahli-waris'], from: '2026-04-01' })
  assert.equal(await under(mandau, 'ahli-waris', '2026-03-31'), 'PEM-02')
  assert.equal(await under(mandau, 'ahli-waris', '2026-04-01'), 'PEM-50')
  const lines = await written(office, () => takeFrom(office, 'PEM-50', 'ahli-waris'))
  assert.deepEqual(
    lines.map(({ name, facts }) => [name, facts]),
    [['authority.service-taken', { code: 'PEM-50', service: 'ahli-waris' }]],
  )
  assert.equal(await under(mandau, 'ahli-waris', '2026-04-01'), 'PEM-02')
  await refused(office, 'placement-unknown', () => takeFrom(office, 'PEM-50', 'ahli-waris'))
  await putUnder(office, 'PEM-50', { services: ['domisili'] })
  await takeFrom(office, 'PEM-50', 'domisili', tuesday)
  assert.equal(await under(mandau, 'domisili', '2026-03-02'), 'PEM-50')
  assert.equal(await under(mandau, 'domisili', '2026-03-03'), 'PEM-04')
})

test('only the regency puts a service back, of a power that is there, and two at once put it back once', async () => {
  const camat = { ...office.officer('camat'), duties: ['authorities.keep'] }
  await refused(office, 'register-regency-only', () => takeFrom(office, 'PEM-50', 'domisili', monday, camat))
  await refused(office, 'authority-unknown', () => takeFrom(office, 'PEM-97', 'domisili'))
  for (let round = 1; round <= 20; round += 1) {
    await putUnder(office, 'PEM-50', { services: ['rumah-ibadah'] })
    const raced = await race([1, 2].map(() => () => takeFrom(office, 'PEM-50', 'rumah-ibadah')))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['placement-unknown']], `round ${round}`)
  }
})

async function under(at: string, key: string, on: string) {
  const wanted = { office: at, key, on: Temporal.PlainDate.from(on) }
  return (await office.read(tapem, (tx) => findServiceVersion(tx, wanted)))?.authority
}
