import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { record } from '#journal'
import { json, sql, transaction } from '#platform/db.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { everything } from '#tests/written.ts'
import { applyPack } from './apply-pack.ts'
import { citeAll } from './cite-all.ts'

const office = await openOffice()
const told = async () => (await everything(office))['regulations.citation']
const scope = [office.regency]
const instrument = { kind: 'regent-regulation', number: '39', year: 2011, title: 'Pelimpahan', giver: 'Bupati' }

test('what rests on what can be rebuilt from the records, to the last row', async () => {
  const before = await told()
  await office.owner.query('delete from regulations.citation')
  assert.notEqual(await told(), before)
  await transaction(office.pool, { scope, at: monday }, citeAll)
  assert.equal(await told(), before)
})

test('an instrument that an earlier release kept names no regulation, and the rest is told all the same', async () => {
  const by = office.officer('kabag-tapem')
  await office.inAct(by, monday, async (tx) => {
    await tx.write(sql`
      insert into authority.version (id, office, code, body, hash, illustrative, valid_from, valid_until)
      select ${randomUUID()}, office, code, body || ${json({ instrument })}, 'kept', false, '2001-01-01', '2001-01-02'
      from authority.version where code = 'PEM-05' limit 1`)
    await citeAll(tx)
    const actor = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'pack.applied', office: office.regency, subject: office.regency, by: actor, at: monday })
  })
  const { rows } = await office.owner.query<{ count: number }>(
    `select count(*)::int as count from regulations.citation where cited_by = 'authority' and regulation is not null`,
  )
  assert.ok((rows[0]?.count ?? 0) > 0)
})

test("a pack that says something new of a regulation takes its old mark back and makes another; an officer's stays", async (t) => {
  const { folder, edit } = copyPack(t)
  edit('regulations.yaml', 'from: 2018-05-08, by: pp-17-2018', 'from: 2018-05-09, by: pp-17-2018')
  edit('regulations.yaml', 'number: "4", year: 2010', 'number: "4", year: 2010, issuer: Menteri Dalam Negeri')
  const tuesday = monday.add({ hours: 24 })
  assert.equal((await applyPack(office.pool, getPack(folder), tuesday)).rows, 5) // fact, mark, mark taken back, the file, the pack
  const marks = async () => {
    const { rows } = await office.owner.query<{ day: string; living: boolean }>(
      `select mark.holds_from::text as day, mark_taken_back.mark is null as living from regulations.mark
       join regulations.regulation on regulation.id = mark.regulation
       left join regulations.mark_taken_back on mark_taken_back.mark = mark.id
       where regulation.key = 'pp-19-2008' order by mark.marked_at, mark.holds_from`,
    )
    return rows.map(({ day, living }) => `${day} ${living}`)
  }
  assert.deepEqual(await marks(), ['2018-05-08 false', '2018-05-09 true'])
  await applyPack(office.pool, getPack(), tuesday.add({ hours: 24 }))
  assert.deepEqual(await marks(), ['2018-05-08 false', '2018-05-09 false', '2018-05-08 true'])
})
