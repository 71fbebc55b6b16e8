import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passStep, registerCase, withdrawCase } from '#cases'
import { transaction } from '#platform/db.ts'
import { foldFigures, foldStock, readOpenStock, rebuildFigures } from '#supervision'
import { minutesAfter, monday } from '#tests/cast.ts'
import { enterFromPaper } from '#tests/enter-paper.ts'
import { lapseAt } from '#tests/lapse.ts'
import { daysAfter, objectionEvents, objections } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, registration, sent } from '#tests/open-case.ts'
import { recounted } from '#tests/recounted.ts'
import { stepEvents } from '#tests/step-work.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { written } from '#tests/written.ts'
import { decideDay } from '#timetable'
import { foldAll } from './fold-figures.ts'

const office = await openOffice()
const camat = office.officer('camat')
const place = { office: camat.office, regency: office.regency, zone: camat.zone }
const lastYear = Temporal.Instant.from('2025-12-30T02:00:00Z')

/** What is kept against what is counted anew: how many buckets there are, and those that differ. */
async function held() {
  const counted = await recounted(office.database.connection, office.regency)
  return {
    buckets: counted.reduce((sum, one) => sum + one.buckets, 0),
    wrong: counted.flatMap(({ office: key, differences, openDifferences, roomDifferences }) =>
      [...differences, ...openDifferences, ...roomDifferences].map((difference) => ({ ...difference, in: key })),
    ),
  }
}

/** The sum of one measure in an office over a month, all services. */
async function sumOf(measure: string, month = '2026-03-01', detail = '%') {
  const { rows } = await office.owner.query<{ n: number; amount: number }>(
    `select coalesce(sum(n), 0)::int as n, coalesce(sum(amount), 0)::int as amount from supervision.roll
     where office = $1 and grain = 'month' and service = '' and measure = $2 and first_day = $3 and detail like $4`,
    [camat.office, measure, month, detail],
  )
  return rows[0] ?? { n: 0, amount: 0 }
}

/** How many moves of what lies open wait to be folded. */
async function moved() {
  const { rows } = await office.owner.query<{ n: number }>('select count(*)::int as n from supervision.stock_delta')
  return rows[0]?.n ?? 0
}

/** What lies open in each office at a moment, by the sums and by the files themselves. */
async function lies(now: Temporal.Instant, service?: string) {
  const ids = [camat.office, office.officer('camat', 'rupat-utara').office]
  const summed = await office.read(office.officer('pengawas'), (tx) =>
    readOpenStock(tx, { offices: ids, now, service }),
  )
  const { rows } = await office.owner.query<{
    office: string
    open: number
    late: number
    soon: number
    incomplete: number
  }>(
    `select standing.office, count(*) filter (where state = 'open')::int as open,
            count(*) filter (where state = 'open' and due_at <= $2)::int as late,
            count(*) filter (where state = 'open' and soon_at <= $2 and due_at > $2)::int as soon,
            count(*) filter (where state = 'incomplete')::int as incomplete
     from cases.standing join cases.case_file on case_file.id = standing.case_id
     where standing.office = any ($1) and ($3::text is null or service_key = $3) group by standing.office order by 1`,
    [ids, now.toString(), service],
  )
  const told = [...summed.values()].map(({ oldestDueAt: _, ...counts }) => counts)
  return { summed: told.filter(({ open, incomplete }) => open + incomplete > 0).sort(byOffice), counted: rows }
}

const byOffice = (a: { office: string }, b: { office: string }) => (a.office < b.office ? -1 : 1)

async function waiting() {
  const { rows } = await office.owner.query<{ n: number }>('select count(*)::int as n from supervision.delta')
  return rows[0]?.n ?? 0
}

/** A year's turn with every way a request can end, in two offices. */
async function everything(): Promise<void> {
  for (const where of ['mandau', 'rupat-utara'] as const) {
    await openCase(office, { place: where, at: lastYear, until: 'done' })
    await openCase(office, { place: where, at: lastYear, until: 'step 3' })
    await openCase(office, { place: where, until: 'done' })
    await openCase(office, { place: where, until: 'refused' })
    await openCase(office, { place: where, until: 'incomplete' })
    await stepEvents(office, where)
  }
  const acts = objections(office)
  const refused = await openCase(office, { until: 'refused' })
  const { number: objection } = await acts.object(refused)
  await acts.decide(objection, true)
  await lapseAt(office, minutesAfter(monday, 95 * 24 * 60))
  const withdrawn = await openCase(office)
  const counter = office.officer('petugas-loket')
  const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const
  const leaving = { ...sent(withdrawn, 1), ...who, reason: 'Sudah tidak diperlukan.', originals: [] }
  await office.inAct(counter, daysAfter(1), (tx) => withdrawCase(tx, counter, leaving, daysAfter(1)))
}

await everything()

test('a count from the journal equals what is kept, bucket by bucket, folded or not', async () => {
  assert.ok((await waiting()) > 100)
  const before = await held()
  assert.deepEqual(before.wrong, [])
  assert.ok(before.buckets > 200)
  await foldAll(office.pool, monday)
  assert.equal(await waiting(), 0)
  assert.deepEqual(await held(), before)
})

test('what lies open, late and soon is what its files say at any minute, folded or not, whatever moved their promises', async () => {
  const { rows } = await office.owner.query<{ at: Temporal.Instant }>(
    `select distinct at from (select due_at as at from cases.standing where state = 'open'
                              union all select soon_at from cases.standing where state = 'open') as one where at is not null`,
  )
  const moments = rows.flatMap(({ at }) => [-61, -1, 0, 59].map((minutes) => minutesAfter(at, minutes)))
  assert.ok(moments.length > 20)
  assert.ok((await moved()) === 0)
  await openCase(office, { until: 'step 2' })
  assert.ok((await moved()) > 0)
  for (const now of moments)
    for (const service of [undefined, 'tanggungan-keluarga']) {
      const { summed, counted } = await lies(now, service)
      assert.deepEqual(summed, counted, now.toString())
      assert.ok(counted.length > 0)
    }
  await foldAll(office.pool, monday)
  assert.equal(await moved(), 0)
  for (const now of moments) {
    const { summed, counted } = await lies(now)
    assert.deepEqual(summed, counted, now.toString())
  }
})

test('what is counted is what the office did', async () => {
  const counts = async (month: string) =>
    Object.fromEntries(
      await Promise.all(
        ['opened', 'issued', 'refused', 'returned', 'withdrawn', 'objection'].map(async (one) => [
          one,
          (await sumOf(one, month)).n,
        ]),
      ),
    )
  assert.deepEqual(await counts('2025-12-01'), {
    opened: 2,
    issued: 1,
    refused: 0,
    returned: 0,
    withdrawn: 0,
    objection: 0,
  })
  const march = await counts('2026-03-01')
  assert.deepEqual([march.refused, march.withdrawn, march.objection], [2, 1, 1])
  assert.equal((await sumOf('lapsed', '2026-06-01')).n, 1)
  assert.equal((await sumOf('missing')).n, march.returned)
})

test('a desk is counted the minutes that the office was open, and none while the promise stood still', async () => {
  const [pelum, at] = [office.officer('kasi-pelum'), Temporal.Instant.from('2026-04-06T02:00:00Z')]
  const number = await openCase(office, { at })
  const clock = stopClock(office)
  await clock.pause(pelum, number, minutesAfter(at, 60))
  await clock.resume(pelum, number, minutesAfter(at, 25 * 60))
  const passed = minutesAfter(at, 26 * 60)
  await office.inAct(pelum, passed, (tx) => passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, passed))
  await foldAll(office.pool, at)
  assert.deepEqual(await sumOf('step', '2026-04-01'), { n: 1, amount: 120 })
})

test('from complete to ready every minute is somebody’s', async () => {
  const december = (detail: string, measure = 'held') => sumOf(measure, '2025-12-01', detail)
  const { amount } = await december('on-time', 'issued')
  assert.ok(amount > 20)
  assert.deepEqual(await december('%'), { n: 1, amount })
  assert.deepEqual(await december('office'), { n: 1, amount })
})

test('two who fold at once fold everything once', async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    await openCase(office, { until: 'step 2' })
    await Promise.all([foldAll(office.pool, monday), foldAll(office.pool, monday)])
  }
  assert.equal(await waiting(), 0)
  assert.deepEqual((await held()).wrong, [])
})

test('who is killed while folding has folded nothing, and the next folds all of it', async () => {
  await openCase(office, { until: 'done' })
  const due = await waiting()
  const killed = transaction(office.pool, { scope: camat.scope, act: true, at: monday }, async (tx) => {
    await foldFigures(tx, place, monday)
    const self = await tx.one<{ pid: number }>({ name: 'pid', text: 'select pg_backend_pid() as pid', values: [] })
    await office.owner.query('select pg_terminate_backend($1)', [self?.pid])
    await tx.one({ name: 'still there', text: 'select 1', values: [] })
  })
  await assert.rejects(killed)
  assert.equal(await waiting(), due)
  const moves = await moved()
  const alsoKilled = transaction(office.pool, { scope: camat.scope, act: true, at: monday }, async (tx) => {
    assert.ok((await foldStock(tx, camat.office)) > 0)
    const self = await tx.one<{ pid: number }>({ name: 'pid', text: 'select pg_backend_pid() as pid', values: [] })
    await office.owner.query('select pg_terminate_backend($1)', [self?.pid])
    await tx.one({ name: 'still there', text: 'select 1', values: [] })
  })
  await assert.rejects(alsoKilled)
  assert.equal(await moved(), moves)
  assert.equal(await foldAll(office.pool, monday), due)
  assert.equal(await moved(), 0)
  assert.deepEqual((await held()).wrong, [])
})

test('a month that arrives when it is over changes its figures, and that is recorded', async () => {
  await enterFromPaper(office)
  assert.deepEqual(
    await written(office, () => foldAll(office.pool, monday)),
    [],
    'entered the next day is nothing late',
  )
  await foldAll(office.pool, monday)
  await arriveInMay()
  const before = await sumOf('opened', '2026-03-01')
  const [line, ...more] = await written(office, () => foldAll(office.pool, monday))
  assert.deepEqual([line?.name, line?.by, more.length], ['figures.corrected', 'paten figures', 0])
  assert.deepEqual(line?.facts, { cause: 'late-arrival', from: '2026-03-02', until: '2026-03-02', count: 1 })
  assert.deepEqual((await sumOf('opened', '2026-03-01')).n, before.n + 1)
})

/** A request of March that is only written down in May. */
async function arriveInMay(): Promise<void> {
  const [counter, may] = [office.officer('petugas-loket'), Temporal.Instant.from('2026-05-02T02:00:00Z')]
  const form = await registration(office)
  await office.inAct(counter, may, (tx) => registerCase(tx, counter, form, monday, office.equipment))
}

test('a closing decided afterwards changes the times that lay in it, and that is recorded once', async () => {
  const [pelum, at] = [office.officer('kasi-pelum'), Temporal.Instant.from('2026-05-04T02:00:00Z')]
  const number = await openCase(office, { at })
  const passed = minutesAfter(at, 2 * 24 * 60)
  await office.inAct(pelum, passed, (tx) => passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, passed))
  await foldAll(office.pool, at)
  const before = await sumOf('step', '2026-05-01')
  const closing = { kind: 'emergency-closing', name: 'Banjir', source: 'Lisan' } as const
  const day = {
    requestId: crypto.randomUUID(),
    date: Temporal.PlainDate.from('2026-05-05'),
    ...closing,
  } as const
  await office.inAct(camat, passed, (tx) => decideDay(tx, camat, day, passed))
  assert.deepEqual((await held()).wrong, [], 'until they are counted anew, both rest on the days as they were')
  const { summed, counted } = await lies(passed)
  assert.deepEqual(summed, counted, 'promises that the closing moved')
  const lines = await written(office, () => foldAll(office.pool, passed))
  assert.deepEqual(
    lines.map(({ name, facts }) => [name, facts.cause, facts.from]),
    [['figures.corrected', 'calendar', '2026-05-06']],
  )
  assert.equal((await sumOf('step', '2026-05-01')).amount, before.amount - 450)
  assert.deepEqual((await held()).wrong, [])
  assert.deepEqual(await written(office, () => foldAll(office.pool, passed)), [])
})

test('an extension, a refusal overturned and a void letter that holds again move sums as they move files', async () => {
  const number = await openCase(office)
  await stopClock(office).extend(camat, number, minutesAfter(monday, 60))
  await objectionEvents(office, 'mandau')
  assert.ok((await moved()) > 0)
  for (const fold of [false, true]) {
    if (fold) await foldAll(office.pool, monday)
    const { summed, counted } = await lies(daysAfter(3))
    assert.deepEqual(summed, counted)
    assert.deepEqual((await held()).wrong, [])
  }
})

test('rebuilt from the records they are what they were', async () => {
  const before = await held()
  await transaction(office.owner, { scope: [] }, rebuildFigures)
  assert.equal(await waiting(), 0)
  assert.deepEqual(await held(), before)
})
