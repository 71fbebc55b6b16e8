import assert from 'node:assert/strict'
import { test } from 'node:test'
import { record } from '#journal'
import { connect, sql } from '#platform/db.ts'
import { monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { everything, written } from '#tests/written.ts'
import { findHolder, findOfficer } from '../store/officers.ts'
import { type Appointment, appointOfficer } from './appoint-officer.ts'

const office = await openOffice()
const admin = office.officer('administrator')
const mandau = office.officer('camat').office
const on = Temporal.PlainDate.from('2026-03-02')

const lina: Appointment = {
  username: 'lina.mandau',
  password,
  name: 'Lina Misal',
  addressAs: 'Ibu',
  nip: null,
  rank: 'Pengatur',
  office: mandau,
  posts: ['operator', 'petugas-penyerahan'],
  from: on,
}

test('an officer is appointed with posts from a day, in one act', async () => {
  const lines = await written(office, () => appoint(lina))
  assert.deepEqual(
    lines.map(({ name, by, office, images, facts }) => ({ name, by, office, images, facts })),
    [
      {
        name: 'officer.appointed',
        by: admin.id,
        office: mandau,
        images: ['identity.officer I', 'identity.post_holding I', 'identity.post_holding I'],
        facts: { posts: ['operator', 'petugas-penyerahan'] },
      },
    ],
  )
  const before = await office.read(admin, (tx) =>
    findOfficer(tx, { username: lina.username, on: on.subtract({ days: 1 }) }),
  )
  assert.deepEqual(before?.posts, [])
  const since = await office.read(admin, (tx) => findOfficer(tx, { username: lina.username, on }))
  assert.deepEqual(since?.posts, ['operator', 'petugas-penyerahan'])
})

test('whoever took a post last holds it', async () => {
  const holder = () => office.read(admin, (tx) => findHolder(tx, { office: mandau, post: 'operator', on }))
  assert.equal((await holder())?.name, lina.name)
  const day = on.subtract({ days: 1 })
  const earlier = await office.read(admin, (tx) => findHolder(tx, { office: mandau, post: 'operator', on: day }))
  assert.equal(earlier?.id, office.officer('operator').id)
})

test('a post that ended on a day is no longer held that day', async () => {
  await office.inAct(admin, monday, async (tx) => {
    await tx.all(sql`update identity.post_holding set valid_until = ${on.add({ days: 1 })} where post = 'sekcam'
                     and office = ${mandau}`)
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'post.ended-by-test', office: mandau, subject: mandau, by, at: monday })
  })
  const holder = (day: Temporal.PlainDate) =>
    office.read(admin, (tx) => findHolder(tx, { office: mandau, post: 'sekcam', on: day }))
  assert.equal((await holder(on))?.name, office.officer('sekcam').name)
  assert.equal(await holder(on.add({ days: 1 })), undefined)
})

test('the password is kept as a slow hash, and no image of it goes into the journal', async () => {
  const db = connect(office.owner)
  const kept = await db.all<{ hash: string }>(sql`select credential.password_hash as hash from identity.credential`)
  assert.ok(kept.every(({ hash }) => hash.startsWith('$argon2id$')))
  const [images] = await db.all<{ told: number }>(sql`
    select count(*)::int as told from journal.image where image.body like '%argon2%' or image.place = 'identity.credential'`)
  assert.deepEqual(images, { told: 0 })
})

test('one user name is one officer: a second appointment under it writes nothing', async () => {
  const before = await everything(office)
  await assert.rejects(appoint({ ...lina, name: 'Lina Umpama' }), /officer_username_key/)
  assert.deepEqual(await everything(office), before)
})

test('nobody appoints into an office beyond their own territory', async () => {
  const before = await everything(office)
  const camat = office.officer('camat', 'rupat-utara')
  const by = { kind: 'officer', id: camat.id, post: 'camat' } as const
  await assert.rejects(
    office.inAct(camat, monday, (tx) => appointOfficer(tx, by, { ...lina, username: 'lain.mandau' }, monday)),
    /row-level security/,
  )
  assert.deepEqual(await everything(office), before)
})

async function appoint(input: Appointment): Promise<{ officer: string }> {
  const by = { kind: 'officer', id: admin.id, post: 'administrator' } as const
  return await office.inAct(admin, monday, (tx) => appointOfficer(tx, by, input, monday))
}
