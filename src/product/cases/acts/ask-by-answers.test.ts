import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCost } from '#fees'
import { WrongForm } from '#platform/refusal.ts'
import { askedRegistration, offerAskedService } from '#tests/asked-service.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, type Registration, sent } from '#tests/open-case.ts'
import { refused } from '#tests/written.ts'
import { missingOf } from '../rules.ts'
import { slipPage } from '../views/slip-page.ts'
import { amendCase } from './amend-case.ts'
import { completeCase } from './complete-case.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerAskedService(office)
const asked = (acara: string, changes: Partial<Registration> = {}) =>
  askedRegistration(office, definition, acara, changes)
const register = (input: Registration, at = monday) =>
  office.inAct(counter, at, (tx) => registerCase(tx, counter, input, at, office.equipment))
const costOfCase = async (number: string) => {
  const { id } = await getCase(office, counter, number)
  return await office.read(counter, (tx) => findCost(tx, id))
}

test('only the papers that the answers ask for are asked, and nothing is kept of the others', async () => {
  const papers = { ktp: 'received', undangan: 'received', 'daftar-pedagang': 'missing', akta: 'missing' } as const
  const { number } = await register(asked('pesta', { requirements: papers }))
  assert.deepEqual((await getCase(office, counter, number)).requirements, { ktp: 'received', undangan: 'received' })
})

test('who applies decides as well: a body brings its deed', async () => {
  const represented = { name: 'PT Contoh', registration: '', post: 'Direktur' }
  const papers = { ktp: 'received', undangan: 'received' } as const
  const input = asked('pesta', { applicantKind: 'body', represented, requirements: papers })
  await refused(office, 'papers-missing', () => register(input))
  const { number } = await register({ ...input, requirements: { ...papers, akta: 'received' } })
  assert.equal((await getCase(office, counter, number)).answers.applicant, 'body')
})

test('without the answer nobody could say what is missing, so that it is asked even of a file that goes back', async () => {
  const input = asked('', { intent: 'return', requirements: { ktp: 'missing' } })
  await assert.rejects(register(input), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.equal(error.errors['field.acara'], 'choose')
    return true
  })
})

test('the slip of a file that goes back names only what applies; another answer asks for other papers', async () => {
  const papers = { ktp: 'received', undangan: 'missing' } as const
  const { number } = await register(asked('pesta', { intent: 'return', requirements: papers }))
  const ask = { number, now: monday, origin: 'http://localhost' }
  const slip = await office.read(counter, (tx) => slipPage(tx, counter, ask, office.equipment))
  assert.deepEqual(
    slip?.missing.map(({ name }) => name.id),
    ['Surat undangan'],
  )

  const file = await getCase(office, counter, number)
  const fields = { ...asked('pasar').fields }
  const input = { ...sent(number, 0), remarks: {}, intent: 'open', fields } as const
  const complete = (requirements: Registration['requirements']) =>
    office.inAct(counter, monday, (tx) =>
      completeCase(tx, counter, { ...input, requirements, uploads: [] }, monday, office.equipment),
    )
  assert.equal(file.answers.acara, 'pesta')
  await refused(office, 'papers-missing', () => complete({ undangan: 'received' }))
  await complete({ 'daftar-pedagang': 'received' })
  assert.equal((await costOfCase(number))?.amountRupiah, 48_000n)
})

test('what it costs is fixed when it opens, with the sum, and stays whatever is amended or decided later', async () => {
  const { number } = await register(asked('pasar'))
  const cost = await costOfCase(number)
  assert.equal(cost?.amountRupiah, 48_000n)
  assert.equal(cost?.lines?.[0]?.says.id, '12 m × 4 m × Rp1.000 = Rp48.000')
  assert.equal(cost?.basis.id, 'Perda Contoh 2/2024 pasal 8')

  await amendPanjang(number, '20')
  const dearer = await offerAskedService(office, { rate: 2500, at: tuesday })
  assert.equal((await costOfCase(number))?.amountRupiah, 48_000n)
  const later = await register(askedRegistration(office, dearer, 'pasar'), tuesday)
  assert.equal((await costOfCase(later.number))?.amountRupiah, 120_000n)
  const free = await register(askedRegistration(office, dearer, 'pesta'), tuesday)
  assert.deepEqual([(await costOfCase(free.number))?.amountRupiah], [0n])
})

test('an amendment that asks for a paper nobody brought is refused while the file is open', async () => {
  const { number } = await register(asked('pesta'))
  const represented = { name: 'PT Contoh', registration: '', post: 'Direktur' }
  const bodyInstead = (changes: object = {}) => {
    const { name, nik, phone, village, address, fields } = asked('pesta')
    const about = { name, nik, noNikReason: '', phone, village, address, fields, reason: 'Atas nama badan.' }
    const input = { ...sent(number, 1), ...about, applicantKind: 'body' as const, represented, ...changes }
    return office.inAct(counter, monday, (tx) => amendCase(tx, counter, input, monday, office.equipment))
  }
  await refused(office, 'amend-lacks-papers', bodyInstead)
  await assert.rejects(bodyInstead, { facts: { id: ['Surat akta'], en: ['Surat akta'] } })
  assert.equal((await getCase(office, counter, number)).answers.applicant, 'person')

  const { number: waits } = await register(asked('pesta', { intent: 'return', requirements: { ktp: 'received' } }))
  await bodyInstead({ number: waits, seen: 0 })
  assert.deepEqual(
    missingOf(await getCase(office, counter, waits)).map(({ key }) => key),
    ['undangan', 'akta'],
  )
})

async function amendPanjang(number: string, panjang: string): Promise<void> {
  const file = await getCase(office, counter, number)
  const { name, nik, phone, village, address } = asked('pasar')
  const about = { name, phone, village, address, nik, noNikReason: '' }
  const fields = { ...asked('pasar').fields, panjang, acara: 'pesta' }
  const input = { ...sent(number, file.taken.length), ...about, fields, reason: 'Salah ukur di lapangan.' }
  const by = office.officer('kasi-pelum')
  await office.inAct(by, monday, (tx) => amendCase(tx, by, input, monday, office.equipment))
  const { fields: kept } = await getCase(office, counter, number)
  assert.deepEqual([kept.panjang, kept.acara], [panjang, 'pasar'], 'what decided on the papers stays')
}
