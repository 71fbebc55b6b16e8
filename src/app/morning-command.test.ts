import assert from 'node:assert/strict'
import { test } from 'node:test'
import { record } from '#journal'
import { sql, type Tx, transaction } from '#platform/db.ts'
import { listen, openFilledOffice } from '#tests/filled-office.ts'
import { morning } from './morning-command.ts'

const office = await openFilledOffice()

async function told(...args: string[]) {
  const terminal = listen(office.env)
  const exit = await morning(args, terminal)
  return { exit, lines: terminal.said.join('\n').split('\n') }
}

test('the morning of an office is told in short lines, for the camat or another post, and of the regency', async () => {
  const { exit, lines } = await told('--office', 'mandau')
  assert.equal(exit, 0)
  assert.ok(lines.every((line) => line.length <= 80))
  assert.equal(lines[0], 'PATEN, Kecamatan Mandau')
  assert.ok(lines.includes('BERKAS') && lines.includes('TAMU HARI INI'))
  const counter = await told('--office', 'mandau', '--post', 'petugas-loket', '--language', 'en')
  assert.ok(counter.lines.includes('FILES'))
  const regency = await told('--office', 'setda')
  assert.match(regency.lines[0] ?? '', /^PATEN, Bagian Tata Pemerintahan/)
  assert.ok(regency.lines.includes('YANG MENUNGGU') && !regency.lines.includes('BERKAS'), 'no file lies at the regency')
})

test('while nobody holds the post of camat, the morning is that of whoever acts in it', async () => {
  const { app, database } = office
  const { rows } = await database.pool.query<{ id: string; office: string; post: string }>(`
    select officer.id, officer.office, post_holding.post from identity.officer
    join offices.office on office.id = officer.office join identity.post_holding on post_holding.officer = officer.id
    where office.key = 'bantan'`)
  const [camat, kasi] = [rows.find(({ post }) => post === 'camat'), rows.find(({ post }) => post === 'kasi-pelum')]
  assert.ok(camat && kasi && camat.id !== kasi.id)
  const at = Temporal.Now.instant()
  const inAct = (name: string, work: (tx: Tx) => Promise<void>) =>
    transaction(app, { scope: [camat.office], act: true }, async (tx) => {
      await work(tx)
      await record(tx, { name, office: camat.office, subject: camat.id, by: { kind: 'program', id: 'tests' }, at })
    })
  await inAct('post.ended', (tx) =>
    tx.write(sql`update identity.post_holding set valid_until = valid_from + 1
                 where officer = ${camat.id} and post = 'camat'`),
  )
  await assert.rejects(told('--office', 'bantan'), /nobody holds the post camat in bantan today, and nobody acts in it/)
  await inAct('absence.entered', (tx) =>
    tx.write(sql`
      insert into identity.absence (id, office, post, kind, from_at, substitute, mark, order_number, order_on, order_by,
                                    reason, entered_by, entered_at)
      values (${crypto.randomUUID()}, ${camat.office}, 'camat', 'vacant', ${at.subtract({ hours: 1 })}, ${kasi.id}, 'Plt.',
              '800/12/2026', '2026-11-20', 'Bupati Contoh', '', ${kasi.id}, ${at})`),
  )
  const { lines } = await told('--office', 'bantan')
  assert.match(lines[0] ?? '', /Bantan/)
  assert.ok(lines.includes('BERKAS'))
})

test('an office or a post that is not there is said, and no office at all', async () => {
  await assert.rejects(told('--office', 'nirwana'), /no office nirwana/)
  await assert.rejects(told('--office', 'mandau', '--post', 'pengawas'), /nobody holds the post pengawas/)
  await assert.rejects(told(), /Name the office/)
})
