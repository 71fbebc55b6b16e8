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
