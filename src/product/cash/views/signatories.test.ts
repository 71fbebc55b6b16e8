import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listPostKinds } from '#offices'
import { absences, asPlh } from '#tests/absences.ts'
import { secondCashier } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { signatoriesOf } from './signatories.ts'

const office = await openOffice()
const [camat, sekcam, cashier] = [office.officer('camat'), office.officer('sekcam'), office.officer('pemegang-kas')]
const later = minutesAfter(monday, 10)

const asked = async (officer = cashier, at = later) =>
  await office.read(camat, async (tx) => {
    const { office: id, zone } = camat
    return await signatoriesOf(tx, { office: { id, zone }, posts: await listPostKinds(tx), officer: officer.id, at })
  })

test('the camat and who keeps the cash stand under a paper with their posts and NIP', async () => {
  const { approves, keeps } = await asked(camat)
  assert.deepEqual(approves, { post: 'Camat', name: camat.name, nip: camat.nip, vacant: false })
  assert.deepEqual(keeps, {
    post: 'Bendahara Penerimaan Pembantu',
    name: cashier.name,
    nip: cashier.nip,
    vacant: false,
  })
})

test('of two who keep cash the one who prints is named, and to anybody else none', async () => {
  const second = await secondCashier(office)
  assert.equal((await asked(second)).keeps.name, second.name)
  assert.equal((await asked(cashier)).keeps.name, cashier.name)
  assert.deepEqual((await asked(camat)).keeps, {
    post: 'Bendahara Penerimaan Pembantu',
    name: null,
    nip: null,
    vacant: false,
  })
})

test('who acts for the camat by an order stands there with the mark, and without an order the camat does', async () => {
  const register = absences(office)
  const { absence } = await register.away(camat, camat, { substitute: sekcam.id, ...asPlh })
  const { approves } = await asked()
  assert.deepEqual(approves, { post: 'Plh. Camat', name: sekcam.name, nip: sekcam.nip, vacant: false })
  await register.back(camat, absence)
})

test('a post that nobody holds is said to be vacant', async () => {
  const before = Temporal.Instant.from('2020-01-06T02:00:00Z')
  assert.deepEqual((await asked(camat, before)).approves, { post: 'Camat', name: null, nip: null, vacant: true })
})
