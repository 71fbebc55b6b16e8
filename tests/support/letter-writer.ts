import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { record } from '#journal'
import { openPool, transaction } from '#platform/db.ts'
import { monday } from '#tests/cast.ts'
import { draftLetter, issueLetter, keepFile } from '../../src/product/documents/store/letters.ts'
import { takeNumber } from '../../src/product/documents/store/numbers.ts'

// A process of its own that issues letters until it is killed, and tells each number once its act has committed.
const { connection, office, scope } = JSON.parse(process.argv[2] ?? '{}')
const pool = openPool(connection, 'paten_app', 1)
const on = Temporal.PlainDate.from('2026-03-02')
const sha256 = 'e'.repeat(64)

for (;;) {
  const number = await transaction(pool, { scope, act: true, at: monday }, async (tx) => {
    const subject = randomUUID()
    const letter = await draftLetter(tx, { office, subject, template: 'keterangan', at: monday })
    const format = { pattern: '{unit}/{nomor}', digits: 1 }
    const taken = await takeNumber(tx, { office, series: 'letter', on, subject, format, unit: 'MDU', at: monday })
    await wait(5)
    await keepFile(tx, { office, sha256, bytes: 9, type: 'application/pdf', at: monday })
    await issueLetter(tx, { letter, number: taken.id, sha256, frozen: {}, at: monday })
    await record(tx, { name: 'documents.tried', office, subject, by: { kind: 'program', id: 'tests' }, at: monday })
    return taken.number
  })
  process.stdout.write(`${number}\n`)
}
