import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listWork } from '#cases'
import { closeAccount, findOfficer, givePost, listHoldings, type Officer } from '#identity'
import { WrongForm } from '#platform/refusal.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { everything, refused, written } from '#tests/written.ts'
import { closeOfficer } from './close-officer.ts'
import { createOfficer } from './create-officer.ts'
import { endPost } from './end-post.ts'

const office = await openOffice()
const [camat, pelum, tapem] = [office.officer('camat'), office.officer('kasi-pelum'), office.officer('kasi-tapem')]
const day = (text: string) => Temporal.PlainDate.from(text)

test('what lies at a post is counted, and what is on its way there', async () => {
  await openCase(office)
  await openCase(office, { until: 'incomplete' })
  const work = await office.read(camat, (tx) => listWork(tx, camat.office))
  const at = (post: string) => work.find((one) => one.post === post)
  assert.deepEqual(at('kasi-pelum'), { post: 'kasi-pelum', now: 1, coming: 1 })
  assert.deepEqual(at('camat'), { post: 'camat', now: 0, coming: 2 })
})

test('ending a post is warned of while it leaves files with nobody, and done once that is known', async () => {
  const holding = await holdingOf(pelum, 'kasi-pelum')
  await refused(office, 'post-leaves-work', () => end(pelum, holding, '2026-03-09'))
  const lines = await written(office, () => end(pelum, holding, '2026-03-09', 'yes'))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['post.ended', ['identity.post_holding U']]],
  )
})

test('a post that a colleague holds from that day on ends without a warning', async () => {
  const requestId = randomUUID()
  const input = { requestId, officer: pelum.id, post: 'kasi-tapem', from: day('2026-03-03'), until: undefined }
  await office.inAct(camat, monday, (tx) => givePost(tx, camat, input, monday))
  await refused(office, 'post-leaves-work', async () => end(tapem, await holdingOf(tapem, 'kasi-tapem'), '2026-03-02'))
  await end(tapem, await holdingOf(tapem, 'kasi-tapem'), '2026-03-03')
})

test('nobody leaves while files lie with them alone; handed on, they do, and the colleague holds those posts', async () => {
  await refused(office, 'work-lies-here', () => close(pelum))
  const loket = office.officer('petugas-loket')
  const lines = await written(office, () => close(pelum, loket.id))
  assert.deepEqual(lines[0]?.facts, { handedTo: loket.id, posts: ['kasi-pelum'], files: 0, drafts: 0 })
  const posts = await office.read(camat, (tx) => findOfficer(tx, { username: 'loket.mandau', on: day('2026-03-02') }))
  assert.deepEqual(posts?.posts, ['kasi-pelum', 'petugas-loket'])
  await refused(office, 'officer-left', () =>
    office.inAct(camat, tuesday, (tx) => closeAccount(tx, camat, { officer: pelum.id, handOn: undefined }, tuesday)),
  )
})

test('another office finds nobody here, and makes nobody here', async () => {
  const far = office.officer('camat', 'rupat-utara')
  await refused(office, 'officer-unknown', () => close(tapem, undefined, far))
  await refused(office, 'officer-unknown', () => create({ username: 'siapa.mandau' }, far))
})

test('a colleague is made with posts from a day, and a password that must be changed', async () => {
  const lines = await written(office, () => create({ username: 'lina.mandau' }))
  assert.deepEqual(
    lines.map(({ name, images, facts }) => ({ name, images, facts })),
    [
      {
        name: 'officer.appointed',
        images: ['identity.officer I', 'identity.post_holding I', 'identity.post_holding I'],
        facts: { posts: ['operator', 'petugas-loket'] },
      },
    ],
  )
})

test('a user name in use, of a leaver or of another office too, a post of elsewhere and one of the regency are refused', async () => {
  const before = await everything(office)
  const taken = { username: 'username-taken' }
  assert.deepEqual(await wrong({ username: 'lina.mandau' }), taken)
  assert.deepEqual(await wrong({ username: 'pelum.mandau' }), taken)
  assert.deepEqual(await wrong({ username: 'loket.rupat-utara' }), taken)
  assert.deepEqual(await wrong({ username: 'baru.mandau', posts: ['pengawas'] }), { posts: 'post-unknown' })
  await refused(office, 'regency-appoints', () => create({ username: 'baru.mandau', posts: ['sekcam'] }))
  assert.deepEqual(await everything(office), before)
})

test('a user name that two want at once is given to one of them, and the other is told', async () => {
  for (let round = 1; round <= 5; round += 1) {
    const twice = await Promise.allSettled([1, 2].map(() => create({ username: `kembar.${round}` })))
    const told = twice.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.equal(told.length, 1)
    assert.ok(told[0] instanceof WrongForm)
  }
})

async function holdingOf({ id, office: at }: Officer, post: string): Promise<string> {
  const held = await office.read(camat, (tx) => listHoldings(tx, { office: at, officer: id }))
  return held.find((one) => one.post === post)?.id ?? ''
}

async function end(of: Officer, holding: string, until: string, knowing?: 'yes') {
  const input = { requestId: randomUUID(), officer: of.id, holding, until: day(until), knowing }
  return await office.inAct(camat, monday, (tx) => endPost(tx, camat, input, monday))
}

async function close(of: Officer, handTo?: string, by = camat) {
  const input = { requestId: randomUUID(), officer: of.id, handTo }
  return await office.inAct(by, monday, (tx) => closeOfficer(tx, by, input, monday))
}

async function create(changes: { username: string; posts?: string[] }, by = camat) {
  const person = { name: 'Lina Misal', addressAs: 'Ibu' as const, nip: '' as const, rank: '' }
  const start = { posts: ['operator', 'petugas-loket'], from: day('2026-03-02'), given: 'K7QM-3XHD-PW5R-9TZE' }
  const input = { requestId: randomUUID(), office: camat.office, ...person, ...start, ...changes }
  return await office.inAct(by, monday, (tx) => createOfficer(tx, by, input, monday))
}

async function wrong(changes: { username: string; posts?: string[] }) {
  const told: unknown = await create(changes).catch((error: unknown) => error)
  assert.ok(told instanceof WrongForm)
  return told.errors
}
