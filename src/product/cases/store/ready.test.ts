import assert from 'node:assert/strict'
import { test } from 'node:test'
import { archiveLetter, countReady, findCase, listAwaited, readyPaper } from '#cases'
import { minutesAfter, monday } from '#tests/cast.ts'
import { corrections, correctTo } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'

const office = await openOffice()
const kasi = office.officer('kasi-pelum')
const before = minutesAfter(monday, 7 * 24 * 60)

/** What the files themselves say, one after the other. */
async function readyOnes(): Promise<string[]> {
  return await office.read(kasi, async (tx) => {
    const ready: string[] = []
    for (const { number, notice } of await listAwaited(tx, { office: kasi.office, before })) {
      const file = await findCase(tx, number)
      const kind = notice?.kind ?? (file && readyPaper(file))?.kind
      if (kind) ready.push(kind)
    }
    return ready.sort()
  })
}

const counted = () => office.read(kasi, (tx) => countReady(tx, { office: kasi.office, before }))

test('as many papers are counted as ready as the files say, wherever letter, refusal and correction stand', async () => {
  assert.deepEqual([await counted(), await readyOnes()], [0, []])
  for (const until of ['step 1', 'step 6', 'step 7', 'done'] as const) await openCase(office, { until })
  assert.deepEqual([await counted(), await readyOnes()], [1, ['letter']])
  for (const stage of ['proposed', 'signed', 'issued', 'collected'] as const) await refuseTo(office, stage)
  assert.deepEqual([await counted(), await readyOnes()], [2, ['letter', 'refusal']])
  for (const stage of ['requested', 'approved', 'issued', 'archived', 'collected'] as const)
    await correctTo(office, stage)
  assert.deepEqual([await counted(), await readyOnes()], [3, ['correction', 'letter', 'refusal']])
})

test('a letter that is corrected before it is handed over is ready again once the archive has the new one', async () => {
  const [number, acts, operator] = [
    await openCase(office, { until: 'step 7' }),
    corrections(office),
    office.officer('operator'),
  ]
  assert.deepEqual([await counted(), await readyOnes()], [4, ['correction', 'letter', 'letter', 'refusal']])
  const both = async () => [await counted(), (await readyOnes()).length]
  await acts.ask(number, { seen: 7, paperBack: '' })
  assert.deepEqual(await both(), [3, 3])
  await acts.approve(number, undefined, 8)
  await acts.number(number, undefined, 8)
  assert.deepEqual(await both(), [3, 3])
  const at = minutesAfter(monday, 90)
  const copy = { ...sent(number, 9), step: 'arsip' }
  await office.inAct(operator, at, (tx) => archiveLetter(tx, operator, copy, at))
  assert.deepEqual(await both(), [4, 4])
})

test('the letter about a decision is ready until it is handed over', async () => {
  const number = await openCase(office, { until: 'done' })
  const { declare, handOver } = notices(office)
  await declare(number)
  const [count, ones] = [await counted(), await readyOnes()]
  assert.equal(count, ones.length)
  assert.ok(
    ones.some((kind) => !['letter', 'refusal', 'correction'].includes(kind)),
    ones.join(' '),
  )
  await handOver(number)
  assert.deepEqual([await counted(), (await readyOnes()).length], [count - 1, count - 1])
})
