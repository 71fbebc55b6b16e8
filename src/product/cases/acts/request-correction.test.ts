import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ServiceDefinition } from '#catalogue'
import { findLetter } from '#documents'
import { connect, sql } from '#platform/db.ts'
import { offerAskedService } from '#tests/asked-service.ts'
import { minutesAfter, monday, nur } from '#tests/cast.ts'
import { closedSeen, corrections, correctTo, stageOf } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refuseTo } from '#tests/refuse.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { registrationOf } from '../../../app/demo-walk.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import type { HeldCase } from '../store/find.ts'
import { casePage } from '../views/case-page.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const acts = corrections(office)

test('the counter asks for a new letter: old and new are kept, and nothing of the case changes yet', async () => {
  const number = await openCase(office, { until: 'done' })
  const lines = await written(office, () => acts.ask(number))
  assert.deepEqual(
    lines.map(({ name, by, facts, images }) => ({ name, by, facts, images })),
    [
      {
        ...{ name: 'correction.requested', by: counter.id },
        facts: { number, correction: 1, fault: 'office', fields: ['name'] },
        images: ['cases.corrected_field I', 'cases.correction I'],
      },
    ],
  )
  const kept = await connect(office.owner).one(sql`
    select corrected_field.name, corrected_field.was, corrected_field.became, correction.paper_back as back, party.name as still
    from cases.corrected_field join cases.correction on correction.id = corrected_field.correction
    join cases.case_file on case_file.id = correction.case_id
    join cases.party on party.case_id = case_file.id and party.role = 'applicant' where case_file.number = ${number}`)
  const names = { was: 'Nur Contoh', became: 'Nur Contoh Umpama' }
  assert.deepEqual(kept, { name: 'name', ...names, back: true, still: 'Nur Contoh' })
  const file = await getCase(office, counter, number)
  const letter = await office.read(counter, (tx) => findLetter(tx, file.inForce))
  assert.deepEqual([file.inForce, file.correcting?.stage, letter?.number !== null], [file.id, 'requested', true])
})

test('the case stays closed and is counted as before, and the correction lies at the desk that signs', async () => {
  const number = await correctTo(office, 'requested')
  const standing = await connect(office.owner).one(sql`
    select standing.state, standing.post, standing.correcting, standing.ended_at as ended, standing.due_at as due
    from cases.standing where standing.number = ${number}`)
  const ended = minutesAfter(monday, 28)
  assert.deepEqual(standing, { state: 'closed', post: 'camat', correcting: 'requested', ended, due: null })
})

test('a letter that nobody has collected yet waits at its desk until the new one has its number', async () => {
  const number = await openCase(office, { until: 'step 7' })
  await acts.ask(number, { seen: 7, paperBack: '' })
  const file = await getCase(office, counter, number)
  assert.equal(file.correcting?.beforeHandover, true)
})

test('no correction takes a letter beyond the power under which it was given', async (t) => {
  const limited = await openOffice(t)
  const { folder, edit } = copyPack(t)
  const names = 'name: { id: Jumlah orang, en: People }, above: { id: dinas contoh, en: sample agency }'
  edit(
    'authorities.yaml',
    '  - code: PEM-10\n',
    `  - code: PEM-10\n    limits: [{ question: jumlah-orang, atMost: 500, ${names} }]\n`,
  )
  await applyPack(limited.pool, getPack(folder), monday)
  const number = await openCase(limited, { service: 'rekomendasi-keramaian', until: 'done' })
  const { fields, taken } = await getCase(limited, limited.officer('petugas-loket'), number)
  const people = (many: string) => ({ ...texts(fields), 'jumlah-orang': many })
  const ask = (many: string) => corrections(limited).ask(number, { fields: people(many), seen: taken.length })
  await refused(limited, 'authority-limit', () => ask('1.200'))
  await ask('450')
})

test('checks about what changes are asked again, and what they tell is the case’s once the new letter has its number', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian', until: 'done' })
  const { fields, taken, definition } = await getCase(office, counter, number)
  const ask = (day: string, acknowledged: string[] = []) =>
    acts.ask(number, {
      ...asFiled(definition),
      fields: { ...texts(fields), 'tanggal-acara': day },
      acknowledged,
      seen: taken.length,
    })
  await refused(office, 'check-refused', () => ask('2026-03-01'))
  assert.deepEqual(await wrongForm(ask('2026-03-16')), { acknowledged: 'acknowledge' })
  const [line] = await written(office, () => ask('2026-03-27'))
  assert.deepEqual([line?.facts.told, await toldOf(number)], [undefined, ['polisi-14-hari']], 'in force: what it said')
  const camat = office.officer('camat')
  await acts.approve(number, camat, taken.length + 1)
  await acts.number(number, office.officer('operator'), taken.length + 1)
  assert.deepEqual(await toldOf(number), [], 'the new day leaves the police their time')

  const again = {
    ...asFiled(definition),
    fields: { ...texts(fields), 'tanggal-acara': '2026-03-16' },
    seen: taken.length + 1,
  }
  await acts.ask(number, { ...again, acknowledged: ['polisi-14-hari'] })
  const page = await office.read(camat, (tx) => casePage(tx, camat, { number, now: monday }, office.equipment))
  assert.match(page?.corrections[0]?.told[0]?.says.id ?? '', /kurang dari 14 hari kerja/)
  assert.equal(page?.corrections[0]?.told[0]?.acknowledged, true)
  await acts.approve(number, camat, taken.length + 2)
  await acts.number(number, office.officer('operator'), taken.length + 2)
  assert.deepEqual(await toldOf(number), ['polisi-14-hari'])
})

test('no check is asked again of what a correction leaves as it was, however late it comes', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian', until: 'done' })
  const { taken, definition } = await getCase(office, counter, number)
  const afterwards = Temporal.Instant.from('2026-04-20T09:00:00+07:00')
  await acts.ask(number, { ...asFiled(definition), name: 'Nur Umpama', seen: taken.length }, counter, afterwards)
  assert.equal(await stageOf(office, number), 'requested')
})

test('no correction gives a letter to whom other papers were asked of: that is a request of its own', async (t) => {
  const asking = await openOffice(t)
  const definition = await offerAskedService(asking)
  const number = await openCase(asking, { service: definition.key, until: 'done' })
  const { taken } = await getCase(asking, asking.officer('petugas-loket'), number)
  const represented = { name: 'PT Contoh', registration: '', post: 'Direktur' }
  const body = { applicantKind: 'body' as const, represented, seen: taken.length }
  await refused(asking, 'correction-lacks-papers', () => corrections(asking).ask(number, body))
  await assert.rejects(corrections(asking).ask(number, body), { facts: { id: ['Surat akta'], en: ['Surat akta'] } })
})

test('the form is wrong when nobody says whose mistake it is, where the paper is, or who was seen', async () => {
  const number = await openCase(office, { until: 'done' })
  await assert.rejects(acts.ask(number, { paperBack: '' }), { errors: { paperBack: 'choose' } })
  await assert.rejects(acts.ask(number, { identitySeen: '' }), { errors: { identitySeen: 'identity-seen' } })
  await assert.rejects(acts.ask(number, { village: office.villages('rupat-utara')[0] ?? '' }), {
    errors: { village: 'choose' },
  })
})

test('refuses what changes nothing, a letter without a number, a refused one, and while another correction waits', async () => {
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'nothing-amended', () => acts.ask(done, { name: 'Nur Contoh' }))
  const draft = await openCase(office, { until: 'step 5' })
  await refused(office, 'letter-not-issued', () => acts.ask(draft, { seen: 5 }))
  const no = await refuseTo(office, 'issued')
  await refused(office, 'already-moved', () => acts.ask(no, { seen: 1 }))
  const waiting = await correctTo(office, 'approved')
  await refused(office, 'correction-under-way', () => acts.ask(waiting, { seen: closedSeen + 1 }))
})

test('refuses whoever has no desk in this service or no post any more, another office, and an older picture', async () => {
  const number = await openCase(office, { until: 'done' })
  const former = { ...office.officer('kasi-tapem'), posts: [], duties: [] }
  await refused(office, 'not-your-turn', () => acts.ask(number, {}, former))
  const far = await openCase(office, { until: 'done', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.ask(far))
  await acts.ask(number)
  await refused(office, 'already-moved', () => acts.ask(number))
})

test('two ask at once: one correction is under way and the other is told, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { until: 'done' })
    const { done, refused } = await race([
      () => acts.ask(number),
      () => acts.ask(number, {}, office.officer('operator')),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
    assert.equal(await stageOf(office, number), 'requested')
  }
})

function texts(fields: HeldCase['fields']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

/** The people of a case as they were registered. */
function asFiled(definition: ServiceDefinition) {
  const { applicantKind, represented, parties } = registrationOf(
    definition,
    { ...nur, until: 'step 1', toFollow: false, at: monday },
    '',
  )
  return { applicantKind, represented, parties }
}

async function toldOf(number: string): Promise<string[]> {
  const rows = await connect(office.owner).all<{ key: string }>(sql`
    select told.key from cases.told join cases.case_file on case_file.id = told.case_id
    where case_file.number = ${number} order by told.key`)
  return rows.map(({ key }) => key)
}
