import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givePost, takePost } from '#identity'
import { absences, asPlh } from '#tests/absences.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { absencesPage } from '../views/absences-page.ts'

const office = await openOffice()
const { enter, away, back, change, standing } = absences(office)
const [camat, sekcam, kasi, kesos] = [
  office.officer('camat'),
  office.officer('sekcam'),
  office.officer('kasi-pelum'),
  office.officer('kasi-kesos'),
]
const admin = office.officer('administrator')
const page = async (by = camat, now = monday) =>
  await office.read(by, (tx) => absencesPage(tx, by, { office: undefined, now, saved: undefined }))

test('the camat enters the own absence with who acts by which order; the secretary then holds that post too', async () => {
  const lines = await written(office, () => away(camat, camat, { substitute: sekcam.id, ...asPlh }))
  assert.deepEqual(
    lines.map(({ name, subject, by, images }) => [name, subject, by, images]),
    [['absence.entered', camat.id, camat.id, ['identity.absence I']]],
  )
  const acting = await standing(sekcam)
  assert.deepEqual(acting.posts, ['sekcam', 'camat'])
  assert.ok(acting.duties.includes('cases.sign') && !acting.duties.includes('standards.enact'))
  assert.deepEqual((await standing(sekcam, Temporal.Instant.from('2026-03-06T16:59:59Z'))).posts, ['sekcam', 'camat'])
  assert.deepEqual((await standing(sekcam, Temporal.Instant.from('2026-03-06T17:00:00Z'))).posts, ['sekcam'])
  const [line] = (await page())?.lines ?? []
  assert.deepEqual(
    [line?.stands, line?.standIn?.mark, line?.standIn?.order, line?.why],
    ['now', 'Plh.', '800/12/2026, 27 Februari 2026, Bupati Contoh', undefined],
  )
})

test('colleagues read that somebody is away and until when, never why', async () => {
  const [line] = (await page(kasi))?.lines ?? []
  assert.deepEqual([line?.kind, line?.reason, line?.why], [undefined, '', 'absence-not-yours'])
  assert.equal((await page(sekcam))?.lines[0]?.kind?.id, 'Dinas luar')
})

test('the same days twice, a chain that comes round, and what is not theirs to write are refused', async () => {
  await refused(office, 'absence-overlaps', () => away(camat, camat, { from: '2026-03-06', back: '2026-03-20' }))
  await refused(office, 'substitute-circle', () => away(sekcam, sekcam, { substitute: camat.id }))
  await refused(office, 'absence-not-yours', () => away(kasi, kesos))
  await refused(office, 'absence-above-you', () => away(sekcam, camat, { from: '2026-04-01', back: '2026-04-02' }))
  await refused(office, 'absence-unknown', () => away(office.officer('camat', 'rupat-utara'), kasi))
  await refused(office, 'absence-past', () => away(kasi, kasi, { from: '2026-02-27', back: '2026-03-03' }))
  await refused(office, 'absence-of-regency', () =>
    enter(camat, { kind: 'vacant', post: 'sekcam', from: '2026-03-02' }),
  )
  await refused(office, 'absence-post-held', () =>
    enter(admin, { office: camat.office, kind: 'vacant', post: 'sekcam', from: '2026-03-02' }),
  )
})

test('what began before today is entered with why, by whoever looks after officers', async () => {
  const late = { from: '2026-02-27', back: '2026-03-03', kind: 'sick' }
  assert.deepEqual(await wrongForm(away(sekcam, kesos, late)), { reason: 'reason-late' })
  const { absence } = await away(sekcam, kesos, { ...late, reason: 'Baru dikabari hari ini.' })
  await back(kesos, absence)
  assert.deepEqual(
    await wrongForm(away(camat, kesos, { from: '2026-03-09', back: '2026-03-10', substitute: admin.id })),
    {
      substitute: 'substitute-wrong',
    },
  )
})

test('a change keeps what was said before; whoever is back early has the work again at once', async () => {
  const { absence } = await away(kasi, kasi, { substitute: kesos.id })
  const later = minutesAfter(monday, 40)
  assert.ok((await standing(kesos, later)).posts.includes('kasi-pelum'))
  const lines = await written(office, () => change(camat, absence, { substitute: undefined }))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['absence.changed', ['identity.absence U', 'identity.absence_change I']]],
  )
  assert.ok(!(await standing(kesos, later)).posts.includes('kasi-pelum'))
  assert.deepEqual(
    (await page())?.lines.find(({ id }) => id === absence)?.changes[0]?.reason,
    'Perjalanan diperpanjang.',
  )
  await refused(office, 'absence-not-yours', () => back(kesos, absence))
  await back(kasi, absence)
  await refused(office, 'absence-over', () => back(kasi, absence, minutesAfter(monday, 60)))
  await refused(office, 'absence-unknown', () => back(office.officer('camat', 'rupat-utara'), crypto.randomUUID()))
})

test('whoever came back this morning and leaves again is away from then on, not before', async () => {
  const day = { from: '2026-05-11', back: '2026-05-12' }
  const at = Temporal.Instant.from('2026-05-11T03:00:00Z')
  const { absence } = await away(kasi, kasi, day)
  await back(kasi, absence, at)
  await away(kasi, kasi, { ...day, substitute: kesos.id }, minutesAfter(at, 60))
  assert.ok((await standing(kesos, minutesAfter(at, 60))).posts.includes('kasi-pelum'))
})

test('one that had not begun is taken back, and the days are free again', async () => {
  const planned = { from: '2026-05-04', back: '2026-05-06' }
  const { absence } = await away(kasi, kasi, planned)
  await back(kasi, absence)
  await away(kasi, kasi, planned)
})

test('of two who enter the same days at once one does, twenty times over', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const from = Temporal.PlainDate.from('2026-06-01').add({ days: round })
    const days = { from: from.toString(), back: from.add({ days: 1 }).toString() }
    const attempts = [kasi, sekcam].map((by) => () => away(by, kasi, days))
    const { done, refused: codes } = await race(attempts)
    assert.deepEqual([done.length, codes], [1, ['absence-overlaps']])
  }
})

test('an empty post has somebody who acts until it is held again, and who lost their posts stands in for nobody', async () => {
  const far = { camat: office.officer('camat', 'rupat-utara'), kasi: office.officer('kasi-pelum', 'rupat-utara') }
  const holding = await office.owner.query<{ id: string }>(
    "select id from identity.post_holding where officer = $1 and post = 'camat'",
    [far.camat.id],
  )
  const ending = { requestId: crypto.randomUUID(), officer: far.camat.id, holding: holding.rows[0]?.id ?? '' }
  const today = Temporal.PlainDate.from('2026-03-02')
  await office.inAct(admin, monday, (tx) => takePost(tx, admin, { ...ending, until: today }, monday))
  const empty = { office: far.kasi.office, kind: 'vacant', post: 'camat', from: '2026-03-02', back: '2026-06-01' }
  const acts = { substitute: far.kasi.id, ...asPlh, mark: 'Plt.' }
  await enter(admin, { ...empty, ...acts })
  assert.ok((await standing(far.kasi)).posts.includes('camat'))
  const giving = { requestId: crypto.randomUUID(), officer: far.camat.id, post: 'camat', from: today, until: undefined }
  await office.inAct(admin, monday, (tx) => givePost(tx, admin, giving, monday))
  assert.ok(!(await standing(far.kasi)).posts.includes('camat'))
})
