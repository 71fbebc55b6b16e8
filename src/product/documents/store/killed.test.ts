import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect, sql } from '#platform/db.ts'
import { openOffice } from '#tests/office.ts'
import { listUnexplained } from '../views/unexplained.ts'

const desk = await openOffice()
const { office, scope } = desk.officer('camat')
const writer = join(import.meta.dirname, '../../../../tests/support/letter-writer.ts')
const told: number[] = []

test('killed between number and letter: no number is lost unexplained and none is there twice', async () => {
  for (let round = 1; round <= 8; round += 1) {
    const writers = [start(), start(), start()]
    await Promise.all(writers.map((one) => once(one.stdout ?? one, 'data')))
    await wait(15 * round)
    for (const one of writers) one.kill('SIGKILL')
    await Promise.all(writers.map((one) => once(one, 'close')))
  }
  const numbers = await given()
  assert.ok(told.length >= 24, `${told.length} letters were acknowledged between the kills`)
  assert.deepEqual(
    numbers.map(({ number }) => number),
    numbers.map((_, place) => place + 1),
  )
  assert.ok(numbers.every(({ letters }) => letters === 1))
  assert.deepEqual(
    told.toSorted((a, b) => a - b),
    [...new Set(told)].sort((a, b) => a - b),
  )
  assert.ok(told.every((number) => number <= numbers.length))
  assert.deepEqual(await listUnexplained(connect(desk.owner), { office, series: 'letter', year: 2026 }), [])
})

// It tells each number only after the act that took it has committed.
function start(): ChildProcess {
  const given = JSON.stringify({ connection: desk.database.connection, office, scope })
  const child = spawn(process.execPath, [writer, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.on('data', (lines: Buffer) => {
    told.push(...lines.toString().trim().split('\n').map(Number))
  })
  return child
}

// The server ends what a killed writer left open a moment after it is gone.
async function given(): Promise<{ number: number; letters: number }[]> {
  return await connect(desk.owner).all(sql`
    select number.number, count(letter.id)::int as letters
    from documents.number left join documents.letter on letter.number = number.id
    where number.office = ${office} and number.series = 'letter' group by number.number order by number.number`)
}
