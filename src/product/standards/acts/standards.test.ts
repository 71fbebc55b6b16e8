import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { findServiceVersion } from '#catalogue'
import { calendarFileOf, saveCalendar } from '#clock'
import { record } from '#journal'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { someComments, standardOf, standardService } from '#tests/standards.ts'
import { standardTexts } from '../../../app/demo-texts.ts'
import { DiscussingStandard, WritingStandard } from '../contract/forms.ts'
import { findLife } from '../store/life.ts'
import { obligationsPage } from '../views/obligations-page.ts'
import { listUnanswered } from '../views/standing.ts'
import { answerComment } from './answer-comment.ts'
import { beginStandard } from './begin-standard.ts'
import { discussStandard } from './discuss-standard.ts'
import { dropStandard } from './drop-standard.ts'
import { enactStandard } from './enact-standard.ts'
import { giveComment } from './give-comment.ts'
import { mendStandard } from './mend-standard.ts'
import { publishDraft } from './publish-draft.ts'
import { publishPledge } from './publish-pledge.ts'
import { reviewStandard } from './review-standard.ts'
import { writeStandard } from './write-standard.ts'

const office = await openOffice()
const camat = office.officer('camat')
const sekcam = office.officer('sekcam')
const far = office.officer('camat', 'rupat-utara')
const requestId = () => randomUUID()
const day = (text: string) => Temporal.PlainDate.from(text)
const lifeOf = (id: string) => office.read(camat, (tx) => findLife(tx, id))
const begin = (service: string, by = camat) =>
  office.inAct(by, monday, (tx) => beginStandard(tx, by, { requestId: requestId(), service }, monday))
const write = (standard: string, seen: number, more = {}, by = camat) => {
  const form = WritingStandard.parse({ requestId: requestId(), standard, seen, ...standardTexts, ...more })
  return office.inAct(by, monday, (tx) => writeStandard(tx, by, form, monday))
}
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

async function discussion(standard: string, more = {}) {
  const paper = async (words: string) => ({
    ...(await office.equipment.files.put(Buffer.concat([pdf, Buffer.from(words)]), 'application/pdf')),
    ...{ type: 'application/pdf', name: 'contoh.pdf' },
  })
  const papers = { minutes: await paper('satu'), attendance: await paper('dua') }
  const held = { signedOn: '2026-03-02', place: 'Aula', attended: '9', agreed: 'Sepakat.' }
  return DiscussingStandard.parse({ requestId: requestId(), standard, ...held, ...papers, ...more })
}

test('two begin a draft of one service at once: one is begun, the other is told of it', async () => {
  const { done, refused } = await race([() => begin('spgk'), () => begin('spgk', sekcam), () => begin('spgk')])
  assert.deepEqual([done.length, refused], [1, ['standard-under-way', 'standard-under-way']])
  await assert.rejects(begin('tidak-ada'), { code: 'standard-service-unknown' })
  await assert.rejects(begin('domisili', office.officer('petugas-loket')), { code: 'writer-only' })
})

test('two write one draft at once: the second is told who was first, and nothing of theirs is lost unseen', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { standard } = round === 0 ? await begin('domisili') : { standard: await current('domisili') }
    const seen = (await lifeOf(standard))?.wording.ordinal ?? 0
    const { done, refused } = await race([
      () => write(standard, seen),
      () => write(standard, seen, { staff: 'CONTOH: 7 orang' }, sekcam),
    ])
    assert.deepEqual([done.length, refused], [1, ['draft-moved']])
  }
})

async function current(service: string): Promise<string> {
  const { rows } = await office.owner.query<{ id: string }>(
    'select id from standards.standard where service = $1 and office = $2 order by ordinal desc limit 1',
    [service, camat.office],
  )
  return rows[0]?.id ?? ''
}

test('a promise that is looser than the regency is refused as it is written, a stricter one is kept', async () => {
  const { standard } = await begin('keterangan-usaha')
  await assert.rejects(write(standard, 0, { amount: '900', unit: 'working-days' }), { code: 'time-longer' })
  await assert.rejects(write(standard, 0, { without: 'bukan-syarat' }), { code: 'requirement-unknown' })
  await write(standard, 0, {})
  assert.equal((await lifeOf(standard))?.wording.ordinal, 1)
})

test('minutes are two PDFs that lie in the store, of a day that has come', async () => {
  const standard = await standardOf(office, { service: 'pindah-kabupaten', until: 'written' })
  const discuss = async (more = {}) => {
    const input = await discussion(standard, more)
    return await office.inAct(camat, monday, (tx) => discussStandard(tx, camat, input, monday, office.equipment))
  }
  const photo = await office.equipment.files.put(Buffer.from('\xff\xd8 bukan pdf', 'latin1'), 'image/jpeg')
  const claimed = { ...photo, type: 'application/pdf', name: 'berita.pdf' }
  await assert.rejects(discuss({ minutes: claimed }), { errors: { minutes: 'pdf-only' } })
  const nowhere = { sha256: 'ab'.repeat(32), bytes: 9, type: 'application/pdf', name: 'tidak-ada.pdf' }
  await assert.rejects(discuss({ attendance: nowhere }), { errors: { minutes: 'pdf-only' } })
  await assert.rejects(discuss({ signedOn: '2026-03-03' }), { errors: { signedOn: 'day-ahead' } })
  await assert.rejects(discuss({ signedOn: '2026-03-01' }), { errors: { signedOn: 'before-draft' } })
  await discuss()
  await assert.rejects(discuss(), { code: 'already-discussed' })
})

test('a draft is published after its discussion, and mended after every comment has its answer', async () => {
  const standard = await standardOf(office, { service: 'ahli-waris', until: 'published', comments: someComments })
  const on = () => ({ requestId: requestId(), standard })
  const at = minutesAfter(monday, 60)
  await assert.rejects(
    office.inAct(camat, at, (tx) => publishDraft(tx, camat, on(), at)),
    { code: 'already-published' },
  )
  await assert.rejects(
    office.inAct(camat, at, (tx) => mendStandard(tx, camat, on(), at)),
    { code: 'comments-open' },
  )
  const late = monday.add({ hours: 24 * 40 })
  await assert.rejects(
    office.inAct(camat, late, (tx) => mendStandard(tx, camat, on(), late)),
    {
      code: 'comments-unanswered',
    },
  )
  for (const { id } of await office.read(camat, (tx) => listUnanswered(tx, standard))) {
    const input = { ...on(), comment: id, outcome: 'accepted', reason: 'Contoh.' } as const
    const answer = () =>
      office.inAct(camat, late, (tx) => answerComment(tx, camat, { ...input, requestId: requestId() }, late))
    const { done, refused } = await race([answer, answer])
    assert.deepEqual([done.length, refused], [1, ['comment-answered']])
  }
  const unknown = { ...on(), comment: randomUUID(), outcome: 'accepted', reason: 'Contoh.' } as const
  await assert.rejects(
    office.inAct(camat, late, (tx) => answerComment(tx, camat, unknown, late)),
    {
      code: 'comment-unknown',
    },
  )
  await office.inAct(camat, late, (tx) => mendStandard(tx, camat, on(), late))
  const { rows } = await office.owner.query<{ late: boolean }>(
    `select ended_at > due_at as late from clock.run where subject = $1 and kind = 'standard-mend'`,
    [standard],
  )
  assert.deepEqual(rows, [{ late: true }])
})

test('a comment sent twice is one comment, and none is taken where no draft is open', async () => {
  await standardOf(office, { service: 'rumah-ibadah', until: 'published' })
  const input = {
    requestId: requestId(),
    office: 'mandau',
    service: 'rumah-ibadah',
    name: '',
    words: 'Mohon lebih cepat.',
  }
  const at = minutesAfter(monday, 90)
  const give = () => office.inAct({ scope: [office.regency] }, at, (tx) => giveComment(tx, input, at), input.requestId)
  const { done } = await race([give, give, give])
  assert.equal(done.length, 3)
  const { rows } = await office.owner.query('select 1 from standards.comment where words = $1', [input.words])
  assert.equal(rows.length, 1)
  for (const nowhere of [{ office: 'tidak-ada' }, { service: 'tidak-ada' }, { office: 'rupat-utara' }]) {
    const asked = { ...input, requestId: requestId(), ...nowhere }
    const rejected = office.inAct({ scope: [office.regency] }, at, (tx) => giveComment(tx, asked, at))
    await assert.rejects(rejected, { code: 'comments-closed' })
  }
})

test('enacted by two at once, a standard is enacted once; its promise begins, and the year is counted', async () => {
  const better = { amount: '120', unit: 'working-minutes' }
  const standard = await standardOf(office, { until: 'mended', better })
  const at = (await lifeOf(standard))?.mending?.at.add({ hours: 1 }) ?? monday
  const today = at.toZonedDateTimeISO(camat.zone).toPlainDate()
  const asked = (more = {}) => ({
    ...{ requestId: requestId(), standard, number: '12/2026', decidedOn: today, holdsFrom: today },
    ...more,
  })
  const enact = (more = {}, by = camat) => office.inAct(by, at, (tx) => enactStandard(tx, by, asked(more), at))
  await assert.rejects(enact({}, sekcam), { code: 'enacter-only' })
  await assert.rejects(enact({}, far), { code: 'standard-unknown' })
  await assert.rejects(enact({ decidedOn: today.add({ days: 1 }) }), { errors: { decidedOn: 'day-ahead' } })
  await assert.rejects(enact({ decidedOn: day('2026-03-01') }), { errors: { decidedOn: 'before-mending' } })
  await assert.rejects(enact({ holdsFrom: today.subtract({ days: 1 }) }), { errors: { holdsFrom: 'holds-before' } })
  const { done, refused } = await race([() => enact(), () => enact(), () => enact()])
  assert.deepEqual([done.length, refused], [1, ['already-enacted', 'already-enacted']])

  const find = (wanted: string, on: Temporal.PlainDate) =>
    office.read(camat, (tx) => findServiceVersion(tx, { office: wanted, key: standardService, on }))
  assert.deepEqual((await find(camat.office, today))?.definition.promise.amount, 120)
  assert.deepEqual((await find(camat.office, today.subtract({ days: 1 })))?.definition.promise.amount, 1)
  const { rows } = await office.owner.query<{ kind: string }>(
    'select kind from clock.run where subject = $1 and ended_at is null order by kind',
    [standard],
  )
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['standard-evaluate', 'standard-pledge', 'standard-review'],
  )
})

test('a change is a standard of its own: enacted, it takes the place of the one before, which owes nothing more', async () => {
  const better = { amount: '120', unit: 'working-minutes' }
  const former = await standardOf(office, { place: 'rupat-utara', until: 'pledged', better })
  const begunAt = monday.add({ hours: 24 * 60 })
  const review = {
    requestId: requestId(),
    standard: former,
    heldOn: begunAt.toZonedDateTimeISO(far.zone).toPlainDate(),
  }
  const asked = { ...review, outcome: 'changed', findings: 'Contoh.' } as const
  await office.inAct(far, begunAt, (tx) => reviewStandard(tx, far, asked, begunAt))
  await assert.rejects(
    office.inAct(far, begunAt, (tx) => reviewStandard(tx, far, { ...asked, requestId: requestId() }, begunAt)),
    { errors: { heldOn: 'held-already' } },
  )
  const next = { place: 'rupat-utara', begunAt, number: '2/2026', until: 'begun' } as const
  const changed = await standardOf(office, next)
  const begun = await office.read(far, (tx) => findLife(tx, changed))
  assert.equal(begun?.wording.words.texts.facilities, standardTexts.facilities)
  const reason = { requestId: requestId(), standard: changed, reason: 'Contoh.' }
  await office.inAct(far, begunAt, (tx) => dropStandard(tx, far, reason, begunAt))

  const kept = await standardOf(office, { ...next, seen: 1, until: 'enacted' })
  const decided = (await office.read(far, (tx) => findLife(tx, kept)))?.enactment
  const { rows } = await office.owner.query<{ subject: string }>(
    `select distinct subject from clock.run where office = $1 and ended_at is null and kind like 'standard-%'`,
    [far.office],
  )
  assert.deepEqual(rows, [{ subject: kept }])
  const { done } = await office.read(far, (tx) =>
    obligationsPage(tx, far, { now: begunAt.add({ hours: 24 * 30 }), mode: 'demo' }),
  )
  const ofFormer = done.filter(({ standard }) => standard === former).map(({ limit }) => limit)
  const met = ['standard-mend', 'standard-pledge', 'standard-publish', 'standard-review']
  assert.deepEqual(ofFormer.toSorted(), met, 'nobody evaluated it, so that is not done')
  const promised = async (on: Temporal.PlainDate) => {
    const wanted = { office: far.office, key: standardService, on }
    const found = await office.read(far, (tx) => findServiceVersion(tx, wanted))
    return [found?.versionId === decided?.version, found?.adopted, found?.definition.promise.unit]
  }
  const from = decided?.holdsFrom ?? day('2026-03-02')
  assert.deepEqual(await promised(from.subtract({ days: 1 })), [false, 'published', 'working-minutes'])
  assert.deepEqual(await promised(from), [true, 'published', 'working-days'])
  const since = decided?.at ?? begunAt
  await assert.rejects(
    office.inAct(far, since, (tx) => reviewStandard(tx, far, { ...asked, requestId: requestId() }, since)),
    { code: 'standard-replaced' },
  )
})

test('a kecamatan begins with the texts of the baseline that the regency enacted, and with none of its promises', async () => {
  const regency = office.officer('kabag-organisasi')
  const baseline = await standardOf(office, { place: 'kabupaten', service: 'hiburan', until: 'enacted' })
  const on = { requestId: requestId(), standard: baseline }
  const late = monday.add({ hours: 24 * 40 })
  await assert.rejects(
    office.inAct(regency, late, (tx) => publishPledge(tx, regency, on, late)),
    { code: 'pledge-of-kecamatan' },
  )
  const { standard } = await begin('hiburan')
  const { texts, proposal } = (await lifeOf(standard))?.wording.words ?? {}
  assert.equal(texts?.safety, standardTexts.safety)
  assert.deepEqual(proposal, { without: [] })
})

test('the calendar must hold a limit before a step is counted by it', async () => {
  const standard = await standardOf(office, { service: 'dana-desa', until: 'discussed' })
  const whole = await office.read(camat, (tx) => calendarFileOf(tx, office.regency))
  await office.inAct({ scope: [office.regency] }, monday, async (tx) => {
    await saveCalendar(tx, { office: office.regency, body: { ...whole, limits: [] }, at: monday })
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'calendar.kept-by-test', office: office.regency, subject: office.regency, by, at: monday })
  })
  const on = { requestId: requestId(), standard }
  await assert.rejects(
    office.inAct(camat, monday, (tx) => publishDraft(tx, camat, on, monday)),
    { code: 'limit-unknown' },
  )
  await assert.rejects(
    office.inAct(camat, monday, (tx) => publishPledge(tx, camat, on, monday)),
    { code: 'not-enacted' },
  )
})
