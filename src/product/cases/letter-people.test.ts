import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday, nur } from '#tests/cast.ts'
import { buyer, landRegistration, offerLandService, seller, witness } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, type Registration } from '#tests/open-case.ts'
import { registerCase } from './acts/register-case.ts'
import { wordsOfLetter } from './letter.ts'
import { peopleOfLetter, withNik } from './letter-people.ts'
import { listParties } from './store/parties.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerLandService(office)

test('a letter names everybody by role, a date of birth in words, and who stands beside the applicant', async () => {
  const represented = { name: 'PT Contoh Sejahtera', registration: 'NIB 1234567890999', post: 'Direktur' }
  const proxy = { name: 'Puan Misal', nik: '1403014704609994', relation: 'Karyawan', letterSeen: true }
  const { data } = await lettersOf({ applicantKind: 'body', represented, proxy })
  const { applicant, parties } = data
  assert.deepEqual(
    [applicant.name, applicant.kind, applicant.registration, applicant.nik],
    ['PT Contoh Sejahtera', 'body', 'NIB 1234567890999', null],
  )
  assert.deepEqual(applicant.representative, { ...nur, post: 'Direktur', relation: null })
  assert.deepEqual(applicant.proxy, { name: 'Puan Misal', nik: proxy.nik, post: null, relation: 'Karyawan' })
  assert.equal(applicant.guardian, null)
  assert.deepEqual(parties, {
    penjual: [{ ...seller, bornOn: '7 April 1990', phone: null }],
    pembeli: [{ ...buyer, bornOn: null, address: null, phone: null }],
    saksi: [{ name: witness.name, nik: null, bornOn: null, address: witness.address, phone: null }],
  })
})

test('an approval keeps no identity number of anybody, and the print puts each back at its place', async () => {
  const { data, frozen, people } = await lettersOf({})
  assert.doesNotMatch(JSON.stringify(frozen), /1403\d{12}/)
  assert.deepEqual(withNik(frozen.data, people), data)
})

async function lettersOf(changes: Partial<Registration>) {
  const input = landRegistration(office, definition, changes)
  const { number } = await office.inAct(counter, monday, (tx) =>
    registerCase(tx, counter, input, monday, office.equipment),
  )
  const file = await getCase(office, counter, number)
  const signer = { post: 'camat', name: 'Umar Ibarat', rank: null, nip: null, mark: '' } as const
  const day = Temporal.PlainDate.from('2026-03-02')
  return await office.read(counter, async (tx) => ({
    ...(await wordsOfLetter(tx, file, { signer, day }, office.equipment)),
    people: peopleOfLetter(file, await listParties(tx, file.id), office.equipment.keys),
  }))
}
