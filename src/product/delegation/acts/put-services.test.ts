import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signLetter } from '#cases'
import { findServiceVersion } from '#catalogue'
import { Refusal } from '#platform/refusal.ts'
import { closeFrom } from '#tests/authority.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { putUnder, typeIn } from '#tests/placing.ts'
import { race } from '#tests/race.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { servicesUnder } from '../views/services-under.ts'

const office = await openOffice()
const tapem = office.officer('kabag-tapem')
const [mandau, rupat] = [office.officer('camat').office, office.officer('camat', 'rupat-utara').office]
const day = (text: string) => Temporal.PlainDate.from(text)
const family = 'tanggungan-keluarga'

test('a power that was typed in carries services: they open under it where it was put, and elsewhere as before', async () => {
  await typeIn(office, 'PEM-50', { substitutes: '', capacity: 'on-behalf-of-regent' })
  const running = await openCase(office, { until: 'step 3' })
  const lines = await written(office, () => putUnder(office, 'PEM-50', { services: [family], offices: ['mandau'] }))
  const facts = { code: 'PEM-50', services: [family], offices: ['mandau'], from: '2026-03-02' }
  assert.deepEqual(
    lines.map(({ name, images, facts: said }) => [name, images, said]),
    [['authority.services-put', ['catalogue.placement I'], facts]],
  )
  assert.deepEqual([await under(mandau), await under(rupat)], ['PEM-50', 'PEM-05'])
  const fresh = await openCase(office, { until: 'step 4' })
  assert.deepEqual([await openedUnder(running), await openedUnder(fresh)], ['PEM-05', 'PEM-50'])
  const listed = await office.read(tapem, (tx) => servicesUnder(tx, day('2026-03-02')))
  const told = (code: string) =>
    listed.get(code)?.map(({ key, offices, running: count }) => `${key} ${offices.length} ${count}`)
  assert.deepEqual(told('PEM-50'), [`${family} 1 1`])
  assert.deepEqual(told('PEM-05'), [`${family} 10 1`])
})

test('a running case is signed under the power it was opened under, wherever its service is now', async (t) => {
  const own = await openOffice(t)
  const camat = own.officer('camat')
  const before = await openCase(own, { until: 'step 4' })
  await typeIn(own, 'PEM-50')
  await putUnder(own, 'PEM-50', { services: [family] })
  const after = await openCase(own, { until: 'step 4' })
  await closeFrom(own, 'PEM-50', { on: '2026-03-03', what: 'revoked', regulation: 'pp-17-2018' })
  const at = tuesday
  const sign = (number: string) => {
    const input = { ...sent(number, 4), step: 'tanda-tangan' }
    return own.inAct(camat, at, (tx) => signLetter(tx, camat, input, at, own.equipment))
  }
  assert.equal((await sign(before)).number, before)
  await refused(own, 'authority-ended', () => sign(after))
})

test('it is refused for a day, an office, a service or a limit that does not fit, and for what is so already', async () => {
  const put = (changes: Partial<Parameters<typeof putUnder>[2]>, code = 'PEM-50') =>
    putUnder(office, code, { services: ['domisili'], ...changes })
  assert.deepEqual(await wrongForm(put({ from: '2026-03-01' })), { from: 'day-past' })
  assert.deepEqual(await wrongForm(put({}, 'PEM-97')), { from: 'authority-not-then' })
  assert.deepEqual(await wrongForm(put({ offices: ['entah'] })), { offices: 'office-holds-not' })
  assert.deepEqual(await wrongForm(put({ services: ['entah'] })), { services: 'choose' })
  await refused(office, 'placement-field', () => put({ services: ['keterangan-usaha'] }))
  await refused(office, 'placement-done', () => put({ services: [family], offices: ['mandau'] }))
  const limit = {
    'limit.0.question': 'luas-lahan',
    'limit.0.name': 'Luas',
    'limit.0.atMost': '10',
    'limit.0.above': 'dinas',
  }
  await typeIn(office, 'PEM-51', { ...limit, offices: ['mandau'] })
  await refused(office, 'placement-limit', () => put({}, 'PEM-51'))
  assert.deepEqual(await wrongForm(put({ offices: ['rupat-utara'] }, 'PEM-51')), { offices: 'office-holds-not' })
  const camat = { ...office.officer('camat'), duties: ['authorities.keep'] }
  await refused(office, 'register-regency-only', () => putUnder(office, 'PEM-50', { services: ['domisili'] }, camat))
})

test('a limit of the power is held against the answers of new requests', async () => {
  const choice = { 'limit.0.question': 'keperluan', 'limit.0.name': 'Keperluan', 'limit.0.above': 'dinas' }
  await typeIn(office, 'PEM-52', { ...choice, 'limit.0.atMost': '1', offices: ['mandau'] })
  await putUnder(office, 'PEM-52', { services: [family], offices: ['mandau'] })
  const open = () => openCase(office, { until: 'step 2' })
  await assert.rejects(open, (error) => error instanceof Refusal && error.code === 'authority-limit')
  await putUnder(office, 'PEM-50', { services: [family], offices: ['mandau'] })
})

test('a pack that is applied leaves it, and closing the power ahead stops the service from its day', async (t) => {
  const { folder, edit } = copyPack(t)
  edit(`services/${family}.yaml`, 'authority: PEM-05', 'authority: PEM-04')
  edit('services/bencana.yaml', '  - { office: rupat-utara, adopted: illustrative }\n', '')
  await applyPack(office.pool, getPack(folder), minutesAfter(tuesday, 5))
  const nowhere = { services: ['bencana'], offices: ['rupat-utara'], from: '2026-03-03', at: minutesAfter(tuesday, 6) }
  await refused(office, 'placement-nowhere', () => putUnder(office, 'PEM-50', nowhere))
  assert.equal(await under(mandau, family, '2026-03-03'), 'PEM-50')
  await closeFrom(office, 'PEM-50', { on: '2026-05-01', at: minutesAfter(tuesday, 10) })
  const later = minutesAfter(monday, 60 * 24 * 60)
  const open = () => openCase(office, { at: later })
  await assert.rejects(open, (error) => error instanceof Refusal && error.code === 'authority-ended')
})

test('two who put one service at once, twenty times: it is there once, and the other is told', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const [code, service] = [`PEM-${60 + round}`, 'rumah-ibadah']
    await typeIn(office, code)
    const raced = await race([1, 2].map(() => () => putUnder(office, code, { services: [service] })))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['placement-done']], code)
  }
})

async function under(at: string, service = family, on = '2026-03-02') {
  return (await office.read(tapem, (tx) => findServiceVersion(tx, { office: at, key: service, on: day(on) })))
    ?.authority
}

async function openedUnder(number: string): Promise<string | undefined> {
  const asked = `select version.code from cases.case_file join authority.version on version.id = case_file.authority
                 where case_file.number = $1`
  return (await office.owner.query<{ code: string }>(asked, [number])).rows[0]?.code
}
