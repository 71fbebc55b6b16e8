import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { record } from '#journal'
import { sql } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused } from '#tests/written.ts'
import { appointOfficer } from './acts/appoint-officer.ts'
import { closeAccount } from './acts/close-account.ts'
import { givePost } from './acts/give-post.ts'
import { takePost } from './acts/take-post.ts'
import type { Officer } from './contract.ts'
import { listHoldings, savePosts } from './store/officers.ts'
import { refusals } from './words.ts'

const office = await openOffice()
const [camat, admin] = [office.officer('camat'), office.officer('administrator')]
const [pelum, tapem, loket] = [
  office.officer('kasi-pelum'),
  office.officer('kasi-tapem'),
  office.officer('petugas-loket'),
]
const day = (text: string) => Temporal.PlainDate.from(text)

test('a post of one holder is given to nobody else while it is held, and the refusal says whose and until when', async () => {
  await refused(office, 'post-held', () => give(pelum, 'camat', '2026-03-09'))
  await refused(office, 'post-held', () => appoint('pengganti.mandau', '2026-03-09'))
  assert.match(
    await told(pelum, '2026-03-09'),
    /Tengku Andai memegang jabatan Camat sejak 2 Januari 2025, tanpa tanggal akhir/,
  )
  await end(camat, '2026-03-10')
  assert.match(await told(pelum, '2026-03-09'), /sejak 2 Januari 2025, sampai sebelum 10 Maret 2026/)
  await give(pelum, 'camat', '2026-03-10', '2026-04-01')
  await refused(office, 'post-held', () => give(tapem, 'camat', '2026-03-31'))
})

test('the same person may hold several posts, and a post of several holders is held by two', async () => {
  await give(tapem, 'kasi-pelum', '2026-03-09')
  await give(tapem, 'operator', '2026-03-09')
  const held = await office.read(admin, (tx) => listHoldings(tx, { office: camat.office, officer: tapem.id }))
  assert.deepEqual(held.map(({ post }) => post).sort(), ['kasi-pelum', 'kasi-pmd', 'kasi-tapem', 'operator'])
})

test('a post of one holder that two are given at once is held by one of them, and the other is told', async () => {
  await end(office.officer('sekcam'), '2027-01-01')
  for (let round = 1; round <= 20; round += 1) {
    const from = day('2027-01-01').add({ months: round })
    const until = `${from.add({ months: 1 })}`
    const raced = await race([pelum, loket].map((one) => () => give(one, 'sekcam', `${from}`, until)))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['post-held']])
  }
})

test('what no rule was asked about, the database refuses: one post twice for one person, or for two where one holds it', async () => {
  const twice = { officer: loket.id, office: camat.office, posts: ['petugas-loket'], from: day('2026-03-09') }
  await assert.rejects(write(twice), /post_held_once/)
  const two = { officer: loket.id, office: camat.office, posts: ['camat'], from: day('2026-03-20') }
  await assert.rejects(write(two), /post_held_by_one/)
})

test('a post of one holder is handed on the day its holder leaves', async () => {
  const [gone, next] = [office.officer('camat', 'rupat-utara'), office.officer('kasi-pelum', 'rupat-utara')]
  const handOn = { to: next.id, posts: ['camat'] }
  await office.inAct(admin, monday, (tx) => closeAccount(tx, admin, { officer: gone.id, handOn }, monday))
  const held = await office.read(admin, (tx) => listHoldings(tx, { office: gone.office, officer: next.id }))
  assert.ok(held.some(({ post, from }) => post === 'camat' && from.equals(day('2026-03-02'))))
})

const give = (to: Officer, post: string, from: string, until?: string) =>
  office.inAct(admin, monday, (tx) => {
    const stretch = { from: day(from), until: until === undefined ? undefined : day(until) }
    return givePost(tx, admin, { requestId: randomUUID(), officer: to.id, post, ...stretch }, monday)
  })

async function told(to: Officer, from: string): Promise<string> {
  const refusal: unknown = await give(to, 'camat', from).catch((error: unknown) => error)
  assert.ok(refusal instanceof Refusal)
  return refusals['post-held'](refusal.facts).id
}

const appoint = (username: string, from: string) =>
  office.inAct(admin, monday, (tx) => {
    const person = { username, password, name: 'Lina Misal', addressAs: 'Ibu', nip: null, rank: null }
    const by = { kind: 'officer', id: admin.id, post: 'administrator' } as const
    return appointOfficer(tx, by, { ...person, office: camat.office, posts: ['camat'], from: day(from) }, monday)
  })

async function end(of: Officer, until: string): Promise<void> {
  const post = of === camat ? 'camat' : 'sekcam'
  const held = await office.read(admin, (tx) => listHoldings(tx, { office: of.office, officer: of.id }))
  const holding = held.find((one) => one.post === post)?.id ?? ''
  const input = { requestId: randomUUID(), officer: of.id, holding, until: day(until) }
  await office.inAct(admin, monday, (tx) => takePost(tx, admin, input, monday))
}

const write = (taking: Parameters<typeof savePosts>[1]) =>
  office.inAct(admin, monday, async (tx) => {
    await savePosts(tx, taking)
    await tx.all(sql`select 1`)
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'post.given-by-test', office: taking.office, subject: taking.officer, by, at: monday })
  })
