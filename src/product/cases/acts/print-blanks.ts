import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { takeNumber } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import { findRegency, numberFormatOn } from '#offices'
import type { Tx } from '#platform/db.ts'
import { blankFormat } from '../blanks.ts'
import type { PrintingBlanks } from '../contract.ts'
import { trackingCode } from '../rules/numbers.ts'
import { saveBlank } from '../store/blanks.ts'

/** Numbers slips ahead, each with its code, to be written by hand while power or network are out. */
export async function printBlanks(
  tx: Tx,
  by: Officer,
  { count }: PrintingBlanks,
  at: Temporal.Instant,
): Promise<{ batch: string }> {
  const regency = await findRegency(tx)
  if (!regency) throw new Error('no regency pack was applied')
  const batch = randomUUIDv7()
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const format = numberFormatOn(regency.numberFormats, ['blank'], on) ?? blankFormat
  for (let printed = 0; printed < count; printed += 1) {
    const id = randomUUIDv7()
    const { written } = await takeNumber(tx, {
      ...{ office: by.office, series: 'blank', on, subject: id, format, unit: by.officePrefix, at },
    })
    const code = trackingCode(randomBytes(8))
    await saveBlank(tx, { id, office: by.office, number: written, code, batch, officer: by.id, at })
  }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, {
    name: 'blanks.printed',
    office: by.office,
    subject: batch,
    by: actor,
    at,
    facts: { batch, count },
  })
  return { batch }
}
