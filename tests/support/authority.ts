import { randomUUID } from 'node:crypto'
import { cancelClosing, closeAuthority, listClosings } from '#authority'
import { record } from '#journal'
import { sql } from '#platform/db.ts'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** Ends an authority of the whole regency: from `on`, nobody may open or sign under it. */
export async function endAuthority(office: TestOffice, code: string, on: string): Promise<void> {
  await office.inAct({ scope: [office.regency] }, monday, async (tx) => {
    await tx.all(sql`update authority.version set valid_until = ${on} where version.code = ${code}`)
    await record(tx, { ...act, office: office.regency, subject: office.regency })
  })
}

/** Takes an authority away as if it had never been given. */
export async function withdrawAuthority(office: TestOffice, code: string): Promise<void> {
  await office.inAct({ scope: [office.regency] }, monday, async (tx) => {
    await tx.all(sql`delete from authority.version where version.code = ${code}`)
    await record(tx, { ...act, office: office.regency, subject: office.regency })
  })
}

const act = { name: 'authority.changed-by-test', by: { kind: 'program', id: 'tests' }, at: monday } as const

type Closing = { on: string; what?: 'ended' | 'revoked'; regulation?: string; at?: Temporal.Instant }

/** The officer of the regency closes a power from a day on; it ends, and what runs is finished, unless said. */
export async function closeFrom(office: TestOffice, code: string, closing: Closing): Promise<void> {
  const { on, what = 'ended', regulation = '', at = monday } = closing
  const tapem = office.officer('kabag-tapem')
  const input = { requestId: randomUUID(), code, on: Temporal.PlainDate.from(on), what, regulation, article: '' }
  await office.inAct(tapem, at, (tx) => closeAuthority(tx, tapem, { ...input, reason: 'Contoh.' }, at))
}

/** Plans the end of a power and cancels it: both stay in the history. */
export async function closeAndCancel(office: TestOffice, code: string): Promise<void> {
  const tapem = office.officer('kabag-tapem')
  await closeFrom(office, code, { on: '2026-04-01' })
  const closing = (await office.read(tapem, (tx) => listClosings(tx, code))).at(-1)?.id ?? ''
  const input = { requestId: randomUUID(), code, closing, reason: 'Keliru.' }
  await office.inAct(tapem, monday, (tx) => cancelClosing(tx, tapem, input, monday))
}
