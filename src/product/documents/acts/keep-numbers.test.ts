import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { record } from '#journal'
import { connect, sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import type { KeptSeries } from '../contract.ts'
import { lockSeries, rebuildSeries, takeLeased, takeNumber, type WantedNumber } from '../store/numbers.ts'
import { enterOutside } from '../store/outside.ts'
import { listUnexplained } from '../views/unexplained.ts'
import { cancelNumber } from './cancel-number.ts'
import { leaseNumbers } from './lease-numbers.ts'
import { openNumbers } from './open-numbers.ts'
import { returnLease } from './return-lease.ts'

const desk = await openOffice()
const sekcam = desk.officer('sekcam')
const far = desk.officer('camat', 'rupat-utara')
const { office } = sekcam
const book = 'case' as const
const reason = 'Buku tulis tangan sampai hari ini.'
const source = 'Buku agenda surat keluar 2026'

// Each test has a year of its own, and with it series that nobody else uses.
let years = 0
function ownYear(): Temporal.Instant {
  years += 1
  return monday.toZonedDateTimeISO('Asia/Jakarta').add({ years }).toInstant()
}

test('the paper book of this year goes on: the next number follows the last one written there', async () => {
  const at = ownYear()
  const opened = await inAct(at, (tx) => openNumbers(tx, sekcam, sent({ year: yearOf(at), last: 137, source }), at))
  assert.deepEqual([opened.first, opened.last], [1, 137])
  assert.equal(await take(at), 138)
  assert.deepEqual(await gaps(at), [])
})

test('an opening number is only higher than what was given, also after numbers were given here', async () => {
  const at = ownYear()
  assert.equal(await take(at), 1)
  await assert.rejects(
    inAct(at, (tx) => openNumbers(tx, sekcam, sent({ year: yearOf(at), last: 1, source }), at)),
    new Refusal('number-not-upwards', { last: 1, year: yearOf(at) }),
  )
  await inAct(at, (tx) => openNumbers(tx, sekcam, sent({ year: yearOf(at), last: 40, source }), at))
  assert.equal(await take(at), 41)
  assert.deepEqual(await gaps(at), [])
})

test('a form of the old year that is sent in the new one takes no numbers from it', async () => {
  const [before, at] = [ownYear(), ownYear()]
  await assert.rejects(
    inAct(at, (tx) => openNumbers(tx, sekcam, sent({ year: yearOf(before), last: 137, source }), at)),
    new Refusal('year-turned', { last: 0, year: yearOf(before) }),
  )
  assert.equal(await take(at), 1)
})

test('a number of ours and the same of another register never stand on two letters, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const at = ownYear()
    const on = at.toZonedDateTimeISO(sekcam.zone).toPlainDate()
    const entered = { office, on, subject: randomUUID(), written: '1', source: 'SRIKANDI' }
    const who = { officer: sekcam.id, post: 'sekcam', at }
    const format = { pattern: '{nomor}', digits: 1 }
    const { done, refused } = await race([
      () => inAct(at, async (tx) => await closed(tx, await enterOutside(tx, { ...entered, ...who }))),
      () => inAct(at, async (tx) => await closed(tx, await takeNumber(tx, wanted(at, { series: 'letter', format })))),
    ])
    assert.equal(done.length, 1)
    assert.match(refused.join(), /^number-(known|given-outside)$/)
  }
})

test('a number is cancelled with its reason, by whoever saw which one is next', async () => {
  const at = ownYear()
  assert.equal(await take(at), 1)
  await inAct(at, (tx) => cancelNumber(tx, sekcam, sent({ number: 2 }), at))
  await assert.rejects(
    inAct(at, (tx) => cancelNumber(tx, sekcam, sent({ number: 2 }), at)),
    new Refusal('number-moved-on', { last: 2 }),
  )
  assert.equal(await take(at), 3)
  assert.deepEqual(await gaps(at), [])
})

test('two who cancel one number at once: one does, the other is told that numbers went on, twenty times', async () => {
  const at = ownYear()
  for (let round = 1; round <= 20; round += 1) {
    const attempt = () => inAct(at, (tx) => cancelNumber(tx, sekcam, sent({ number: round }), at))
    const { done, refused } = await race([attempt, attempt])
    assert.deepEqual([done.length, refused], [1, ['number-moved-on']])
  }
  assert.deepEqual(await gaps(at), [])
})

test('numbers leased to a node are taken there, here the series goes on behind them, and the rest is given back', async () => {
  const at = ownYear()
  assert.equal(await take(at), 1)
  const lease = await inAct(at, (tx) => leaseNumbers(tx, sekcam, sent({ count: 3, node: 'Kotak kantor Bantan' }), at))
  assert.deepEqual([lease.first, lease.last], [2, 4])
  assert.equal(await take(at), 5)
  assert.equal(await takeFrom(lease.lease, at), 2)
  assert.deepEqual(await gaps(at), [])
  const back = sent({ lease: lease.lease })
  const returned = await inAct(at, (tx) => returnLease(tx, sekcam, back, at))
  assert.equal(returned.unused, 2)
  await assert.rejects(takeFrom(lease.lease, at), new Refusal('lease-returned'))
  await assert.rejects(
    inAct(at, (tx) => returnLease(tx, sekcam, back, at)),
    new Refusal('lease-returned'),
  )
  assert.equal(await take(at), 6)
  assert.deepEqual(await gaps(at), [])
})

test('a lease gives no more than it holds, and only to its own office, book and year', async () => {
  const at = ownYear()
  const { lease } = await inAct(at, (tx) => leaseNumbers(tx, sekcam, sent({ count: 1, node: 'Kotak' }), at))
  const next = at.toZonedDateTimeISO('Asia/Jakarta').add({ years: 40 }).toInstant()
  await assert.rejects(takeFrom(lease, next), new Refusal('lease-other-series'))
  await assert.rejects(takeFrom(lease, at, { series: 'letter' }), new Refusal('lease-other-series'))
  assert.equal(await takeFrom(lease, at), 1)
  await assert.rejects(takeFrom(lease, at), new Refusal('lease-used-up'))
  await assert.rejects(takeFrom(randomUUID(), at), new Refusal('lease-unknown'))
  const theirs = desk.inAct(far, at, (tx) => returnLease(tx, far, sent({ lease }), at))
  await assert.rejects(theirs, new Refusal('lease-unknown'))
})

test('leases asked for at once follow each other and never meet, and neither do numbers taken meanwhile', async () => {
  const at = ownYear()
  const leasing = () => inAct(at, (tx) => leaseNumbers(tx, sekcam, sent({ count: 7, node: 'Kotak' }), at))
  for (let round = 1; round <= 20; round += 1) {
    const [leases, singles] = await Promise.all([
      Promise.all([leasing(), leasing(), leasing()]),
      Promise.all([take(at), take(at), take(at)]),
    ])
    const held = leases.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, more) => first + more),
    )
    const all = [...held, ...singles].sort((a, b) => a - b)
    assert.deepEqual(
      all,
      Array.from({ length: 24 }, (_, more) => (round - 1) * 24 + 1 + more),
    )
  }
  assert.deepEqual(await gaps(at), [])
})

test('the table itself refuses a range that meets another or a number', async () => {
  const at = ownYear()
  await inAct(at, (tx) => leaseNumbers(tx, sekcam, sent({ count: 5, node: 'Kotak' }), at))
  assert.equal(await take(at), 6)
  const backwards = (last: number) =>
    inAct(at, async (tx) => {
      await tx.all(sql`
        update documents.series set last = ${last}
        where series.office = ${office} and series.series = ${book} and series.year = ${yearOf(at)}`)
      await leaseNumbers(tx, sekcam, sent({ count: 2, node: 'Kotak' }), at)
    })
  await assert.rejects(backwards(2), /are given already/)
  await assert.rejects(backwards(5), /are given already/)
})

test('past the last number of a year none is leased, and the regency has no numbers to look after', async () => {
  const at = ownYear()
  await inAct(at, (tx) => openNumbers(tx, sekcam, sent({ year: yearOf(at), last: 999_990, source }), at))
  await assert.rejects(
    inAct(at, (tx) => leaseNumbers(tx, sekcam, sent({ count: 10, node: 'Kotak' }), at)),
    new Refusal('numbers-used-up', { last: 999_990 }),
  )
  const supervisor = desk.officer('pengawas')
  for (const act of [openNumbers, cancelNumber, leaseNumbers, returnLease] as const) {
    const input = sent({ year: yearOf(at), last: 1, source, number: 1, count: 1, node: 'Kotak', lease: randomUUID() })
    await assert.rejects(
      desk.inAct(supervisor, at, async (tx) => void (await act(tx, supervisor, input, at))),
      new Refusal('numbers-office-only'),
    )
  }
})

test('whatever happened to a series, each number from 1 to the last is used or explained, and counting goes on from there', async () => {
  for (let history = 1; history <= 12; history += 1) {
    const at = ownYear()
    await live(at, history)
    assert.deepEqual(await gaps(at), [], `history ${history}`)
    const before = await counters()
    await inAct(at, rebuildSeries)
    assert.deepEqual(await counters(), before, `history ${history}`)
  }
})

test('a number that nobody explains is found', async () => {
  const at = ownYear()
  assert.equal(await take(at), 1)
  await desk.owner.query('update documents.series set last = 4 where office = $1 and series = $2 and year = $3', [
    ...[office, book, yearOf(at)],
  ])
  assert.equal(await take(at), 5)
  assert.deepEqual(await gaps(at), [{ first: 2, last: 4 }])
})

// A random walk, the same for the same history: what was thrown is part of it.
async function live(at: Temporal.Instant, history: number): Promise<void> {
  let seed = history
  const below = (bound: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * bound)
  }
  const leases: string[] = []
  const some = () => leases[below(leases.length)] ?? randomUUID()
  const happenings: (() => Promise<unknown>)[] = [
    () => take(at),
    () => take(at),
    () => inAct(at, (tx) => cancelNumber(tx, sekcam, sent({ number: 1 + below(60) }), at)),
    () => cancelNext(at),
    () => inAct(at, (tx) => openNumbers(tx, sekcam, sent({ year: yearOf(at), last: 1 + below(80), source }), at)),
    async () => {
      const asked = sent({ count: 1 + below(6), node: 'Kotak' })
      leases.push((await inAct(at, (tx) => leaseNumbers(tx, sekcam, asked, at))).lease)
    },
    () => takeFrom(some(), at),
    () => takeFrom(some(), at),
    () => inAct(at, (tx) => returnLease(tx, sekcam, sent({ lease: some() }), at)),
    () =>
      inAct(at, async (tx) => {
        await takeNumber(tx, wanted(at))
        throw new Refusal('given-up')
      }),
  ]
  for (let step = 0; step < 40; step += 1) {
    const happen = happenings[below(happenings.length)]
    await happen?.().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
}

async function cancelNext(at: Temporal.Instant): Promise<void> {
  await inAct(at, async (tx) => {
    const last = await lockSeries(tx, { office, series: book, year: yearOf(at) })
    await cancelNumber(tx, sekcam, sent({ number: last + 1 }), at)
  })
}

// Every form of the four acts at once: each reads what it asks for.
function sent<More extends object>(more: More): More & { requestId: string; book: KeptSeries; reason: string } {
  return { requestId: randomUUID(), book, reason, ...more }
}

function yearOf(at: Temporal.Instant): number {
  return at.toZonedDateTimeISO(sekcam.zone).year
}

function wanted(at: Temporal.Instant, changes: Partial<WantedNumber> = {}): WantedNumber {
  const on = at.toZonedDateTimeISO(sekcam.zone).toPlainDate()
  const format = { pattern: '{unit}-{tahun}-{nomor}', digits: 3 }
  return { office, series: book, on, subject: randomUUID(), format, unit: 'MDU', at, ...changes }
}

async function take(at: Temporal.Instant): Promise<number> {
  return await inAct(at, async (tx) => await closed(tx, await takeNumber(tx, wanted(at))))
}

async function takeFrom(lease: string, at: Temporal.Instant, changes: Partial<WantedNumber> = {}): Promise<number> {
  return await inAct(at, async (tx) => await closed(tx, await takeLeased(tx, lease, wanted(at, changes))))
}

async function closed(tx: Tx, { number }: { number: number }): Promise<number> {
  const by = { kind: 'program', id: 'tests' } as const
  await record(tx, { name: 'documents.tried', office, subject: office, by, at: monday })
  return number
}

async function gaps(at: Temporal.Instant): Promise<{ first: number; last: number }[]> {
  return await listUnexplained(connect(desk.owner), { office, series: book, year: yearOf(at) })
}

async function counters(): Promise<unknown> {
  const db = connect(desk.owner)
  return [
    await db.all(sql`select series.* from documents.series where series.last > 0 order by series, year`),
    await db.all(sql`select lease_at.* from documents.lease_at order by lease`),
  ]
}

async function inAct<Result>(
  at: Temporal.Instant,
  work: (tx: Tx) => Promise<Result>,
  by: Officer = sekcam,
): Promise<Result> {
  return await desk.inAct(by, at, work)
}
