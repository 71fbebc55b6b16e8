import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { hasan, monday, nur, wati } from '#tests/cast.ts'
import { buyer, landRegistration, offerLandService, seller, witness } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import { type Completion, getCase, type Registration, registration } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { everything, refused, written } from '#tests/written.ts'
import { completeCase } from './complete-case.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerLandService(office)
const land = (changes: Partial<Registration> = {}) => landRegistration(office, definition, changes)

test('a request names everybody in their role and order, each found again by one hash', async () => {
  const { number } = await register(
    land({ parties: { penjual: [seller], pembeli: [buyer], saksi: [witness, { ...nur, address: 'Jalan Contoh 4' }] } }),
  )
  const people = await peopleOf(number)
  assert.deepEqual(
    people.map(({ role, ordinal, name, reason }) => [role, ordinal, name, reason]),
    [
      ['applicant', 0, nur.name, null],
      ['pembeli', 0, buyer.name, null],
      ['penjual', 0, seller.name, null],
      ['saksi', 0, witness.name, witness.noNikReason],
      ['saksi', 1, nur.name, null],
    ],
  )
  assert.equal(people[0]?.hash, people[4]?.hash, 'the same person in two roles has one hash')
  assert.equal(people[3]?.hash, null)
  assert.equal(people[2]?.born, '1990-04-07')
  assert.ok(people.every(({ cipher }) => !cipher?.includes('1403')))
})

test('a body applies through somebody who holds an office in it', async () => {
  const represented = { name: 'PT Contoh Sejahtera', registration: 'NIB 1234567890999', post: 'Direktur' }
  const { number } = await register(land({ applicantKind: 'body', represented }))
  const [body, representative] = (await peopleOf(number)).filter(({ role }) => /applicant|representative/.test(role))
  assert.deepEqual(
    [body?.kind, body?.name, body?.registration, body?.cipher],
    ['body', 'PT Contoh Sejahtera', 'NIB 1234567890999', null],
  )
  assert.deepEqual([representative?.kind, representative?.name, representative?.post], ['person', nur.name, 'Direktur'])
  const row = await connect(office.owner).one(sql`select applicant from cases.standing where number = ${number}`)
  assert.deepEqual(row, { applicant: 'PT Contoh Sejahtera' }, 'lists show the body')
})

test('a village government bears the name of its village, and its head applies for it', async () => {
  const { number } = await register(land({ applicantKind: 'village-government', represented: { post: 'Kepala Desa' } }))
  const [village] = await peopleOf(number)
  assert.equal(village?.kind, 'village-government')
  assert.match(village?.name ?? '', /^(Pemerintah Desa|Kelurahan) /)
})

test('a service that only persons may ask for is not opened for a body', async () => {
  const represented = { name: 'PT Contoh', post: 'Direktur' }
  assert.deepEqual(await wrongOf(await registration(office, { applicantKind: 'body', represented })), {
    applicantKind: 'choose',
  })
})

test('a body without its name or the office of who represents it is told so', async () => {
  assert.deepEqual(await wrongOf(land({ applicantKind: 'body', represented: { name: ' ' } })), {
    'represented.name': 'body-name',
    'represented.post': 'post-empty',
  })
})

test('a proxy comes with a letter that was seen, and their NIK is found again too', async () => {
  const stored = await office.equipment.files.put(await plainPhoto(11, 6), 'image/jpeg')
  const uploads = [{ ...stored, type: 'image/jpeg', requirement: 'proxy-letter', name: 'kuasa.jpg' } as const]
  const proxy = { ...hasan, relation: 'Anak kandung', letterSeen: true }
  const { number } = await register(land({ proxy, uploads }))
  const found = (await peopleOf(number)).find(({ role }) => role === 'proxy')
  assert.deepEqual([found?.name, found?.relation, found?.seen], [hasan.name, 'Anak kandung', true])
  assert.equal(found?.hash, (await peopleOf(number)).find(({ role }) => role === 'penjual')?.hash)
})

test('without the letter a file does not open; it goes back, and opens when the letter has been seen', async () => {
  const proxy = { ...wati, relation: 'Saudara' }
  assert.deepEqual(await wrongOf(land({ proxy })), { 'proxy.letterSeen': 'letter-not-seen' })
  const [line] = await written(office, () => register(land({ proxy, intent: 'return' })))
  assert.deepEqual(line?.facts.missing, ['proxy-letter'])
  const number = String(line?.facts.number)
  await refused(office, 'papers-missing', () => complete(number, {}))
  await complete(number, { proxyLetterSeen: true })
  assert.equal((await getCase(office, counter, number)).opened, true)
})

test('the proxy is not the applicant, by NIK or by name, and neither is the guardian', async () => {
  const proxy = { name: 'Nama Misal', nik: nur.nik, relation: 'sendiri', letterSeen: true }
  const guardian = { name: ` ${nur.name.toUpperCase()}`, noNikReason: 'belum ada', relation: 'ibu' }
  assert.deepEqual(await wrongOf(land({ proxy, guardian })), {
    'proxy.name': 'proxy-name',
    'guardian.name': 'guardian-name',
  })
})

test('a guardian says how they are related, and has a NIK or a reason', async () => {
  assert.deepEqual(await wrongOf(land({ guardian: { name: 'Siti Misal' } })), {
    'guardian.nik': 'nik-or-reason',
    'guardian.relation': 'relation-empty',
  })
  const { number } = await register(
    land({ guardian: { name: 'Siti Misal', nik: '1403014704609994', relation: 'Nenek' } }),
  )
  assert.equal((await peopleOf(number)).find(({ role }) => role === 'guardian')?.relation, 'Nenek')
})

test('a proxy or guardian of whom nothing was written is nobody', async () => {
  const blank = { name: '', nik: ' ', noNikReason: '', relation: '' }
  const { number } = await register(land({ proxy: { ...blank, letterSeen: false }, guardian: blank }))
  assert.equal((await peopleOf(number)).length, 4)
})

test('everything wrong with the parties is told at once, beside its row, and nothing is written', async () => {
  const before = await everything(office)
  const parties = {
    penjual: [
      { name: 'Hasan Peraga', bornOn: '2026-03-03' },
      {},
      { name: '', nik: '1', bornOn: '1849-12-31', address: 'x' },
    ],
    saksi: [{ ...witness, phone: 'nol delapan' }, witness],
    hantu: [buyer],
  }
  assert.deepEqual(await wrongOf(land({ parties })), {
    'party.hantu': 'choose',
    'party.penjual.0.bornOn': 'born-later',
    'party.penjual.0.nik': 'nik-or-reason',
    'party.penjual.0.address': 'empty',
    'party.penjual.2.name': 'name-empty',
    'party.penjual.2.bornOn': 'date',
    'party.pembeli': 'too-few',
    'party.saksi.0.phone': 'phone',
    'party.saksi.1.name': 'party-twice',
  })
  assert.deepEqual(await everything(office), before)
})

test('one more than a role holds is too many, and two of one name are two people', async () => {
  const two = [buyer, { ...buyer, nik: '1403015202889994' }]
  assert.deepEqual(await wrongOf(land({ parties: { penjual: [seller], pembeli: two } })), {
    'party.pembeli': 'too-many',
  })
  const witnesses = two.map((one) => ({ ...one, address: 'Jalan Contoh 5' }))
  await register(land({ parties: { penjual: [seller], pembeli: [buyer], saksi: witnesses } }))
})

test('a file that goes back may name nobody yet, or only by name; what is missing is said', async () => {
  const parties = { penjual: [{ name: seller.name }], pembeli: [] }
  const [line] = await written(office, () => register(land({ parties, intent: 'return' })))
  assert.equal(line?.name, 'case.returned-incomplete')
  assert.deepEqual(line?.facts.missing, ['penjual', 'pembeli'])
})

test('what was missing of the parties is completed later; a NIK shown masked stays as it was', async () => {
  const parties = { penjual: [{ name: seller.name, nik: seller.nik }], pembeli: [] }
  const { number } = await register(land({ parties, intent: 'return' }))
  const [, first] = await peopleOf(number)
  await refused(office, 'papers-missing', () => complete(number, {}))
  const masked = { ...seller, nik: '140301******9991' }
  await complete(number, { parties: { penjual: [masked], pembeli: [buyer] } })
  const people = await peopleOf(number)
  assert.deepEqual(
    people.map(({ role }) => role),
    ['applicant', 'pembeli', 'penjual'],
  )
  assert.equal(people[2]?.hash, first?.hash)
  assert.equal((await getCase(office, counter, number)).opened, true)
})

test('completing with the same people writes no row of theirs again', async () => {
  const input = land({ intent: 'return', requirements: { ...land().requirements, npwp: 'missing' } })
  const { number } = await register(input)
  const parties = { penjual: [{ ...seller, nik: '140301******9991' }], pembeli: [buyer], saksi: [witness] }
  const [line] = await written(office, () => complete(number, { parties, requirements: { npwp: 'received' } }))
  assert.deepEqual(
    line?.images.filter((image) => image.includes('party')),
    [],
  )
})

test('names of one letter, of two hundred, of every script and with every mark are kept as they are', async () => {
  const long = `${'Ж'.repeat(199)}é`
  const marks = 'Ñguyễn Ởđø ’Aẞȷ̈ ﷺ 孟 ᬅᬓ᭄ᬱᬭ <b>&amp;'
  const parties = {
    penjual: [{ ...seller, name: 'Q' }],
    pembeli: [{ ...buyer, name: long }],
    saksi: [{ ...witness, name: marks }],
  }
  const { number } = await register(land({ name: 'O', parties }))
  const names = (await peopleOf(number)).map(({ name }) => name)
  assert.deepEqual(names, ['O', long, 'Q', marks.normalize('NFC')])
})

test('people born in another century are people', async () => {
  const old = { ...seller, bornOn: '1899-12-31' }
  const { number } = await register(land({ parties: { penjual: [old], pembeli: [buyer] } }))
  assert.equal((await peopleOf(number)).find(({ role }) => role === 'penjual')?.born, '1899-12-31')
})

type Person = {
  role: string
  kind: string
  ordinal: number
  name: string
  cipher: string | null
  reason: string | null
  registration: string | null
  post: string | null
  relation: string | null
  seen: boolean | null
  born: string | null
  hash: string | null
}

async function peopleOf(number: string): Promise<Person[]> {
  return await connect(office.owner).all(sql`
    select party.role, party.kind, party.ordinal, party.name, party.nik_cipher as cipher, party.no_nik_reason as reason,
           party.registration, party.post, party.relation, party.letter_seen as seen, party.born_on::text as born,
           person_hash.hash
    from cases.case_file join cases.party on party.case_id = case_file.id
    left join cases.person_hash on person_hash.party = party.id where case_file.number = ${number}
    order by party.role, party.ordinal`)
}

async function register(input: Registration): Promise<{ number: string }> {
  return await office.inAct(counter, monday, (tx) => registerCase(tx, counter, input, monday, office.equipment))
}

async function complete(number: string, changes: Partial<Completion>): Promise<unknown> {
  const { requestId, requirements, remarks } = land()
  const seen = { number, seen: 0, intent: 'open' as const, uploads: [] }
  const input = { requestId, requirements, remarks, ...seen, ...changes }
  return await office.inAct(counter, monday, (tx) => completeCase(tx, counter, input, monday, office.equipment))
}

async function wrongOf(input: Registration): Promise<Readonly<Record<string, string>>> {
  const wrong = await register(input).catch((error: unknown) => error)
  assert.ok(wrong instanceof WrongForm, String(wrong))
  return wrong.errors
}
