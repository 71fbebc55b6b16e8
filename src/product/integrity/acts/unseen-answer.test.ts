import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markAnswers } from '#integrity'
import { sealLines } from '#journal'
import { openPool, transaction } from '#platform/db.ts'
import { afterwards, answer, answerAt, collected, putKey, putQuestion } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { enrolAt } from '#tests/queue.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => afterwards })
await putKey(office)
const kiosk = await enrolAt(office, 'kiosk')
const [byPhone, atKiosk] = [await collected(office), await collected(office)]
const codes = [await putQuestion(office, byPhone.number), await putQuestion(office, atKiosk.number)] as const
const supervisor = office.officer('pengawas')

/** Every row of every table and view that those who serve may read, in a scope of the regency and all its offices. */
async function seen(): Promise<Map<string, string>> {
  return await transaction(office.pool, { scope: supervisor.scope }, async (tx) => {
    const places = await tx.all<{ place: string }>({
      name: 'readable',
      text: `select format('%I.%I', nspname, relname) as place
             from pg_class join pg_namespace on pg_namespace.oid = relnamespace
             where relkind in ('r', 'v') and has_table_privilege(pg_class.oid, 'select')
               and nspname not in ('pg_catalog', 'information_schema') order by 1`,
      values: [],
    })
    const rows = new Map<string, string>()
    for (const { place } of places) {
      const text = `select coalesce(md5(string_agg(one::text, ',' order by one::text)), '') as sum from ${place} as one`
      rows.set(place, (await tx.one<{ sum: string }>({ name: place, text, values: [] }))?.sum ?? '')
    }
    return rows
  })
}

async function seal(): Promise<void> {
  const sealer = openPool(office.database.connection, 'paten_sealer', 1)
  await sealLines(sealer, afterwards)
  await sealer.end()
}

async function pages(): Promise<string[]> {
  const handing = server.as(office.officer('petugas-penyerahan'))
  const cookie = `perangkat=${kiosk}`
  const texts: string[] = []
  for (const [place, { number, code }] of [byPhone, atKiosk].entries()) {
    for (const path of [`/tanya/${number}/${code}`, `/lacak/${number}/${code}`])
      texts.push((await server.anyone.get(path)).page.text)
    texts.push((await handing.get(`/cases/${number}/question`)).page.text)
    texts.push((await server.anyone.get(`/kiosk/tanya?kode=${codes[place]}`, { cookie })).page.text)
  }
  return texts
}

test('nobody of the office or the regency sees that somebody answered: no row, no line, no seal, no page is another', async () => {
  // Read once before: whom the tracking page counts among its readers stays the same from then on.
  await pages()
  const shown = await pages()
  await seal()
  const before = await seen()
  assert.ok((before.get('journal.line') ?? '') !== '' && (before.get('journal.seal') ?? '') !== '' && before.size > 100)
  await answer(office, byPhone, { asked: 'yes' })
  await answer(office, byPhone)
  await answerAt(office, kiosk, codes[1])
  const auditor = office.officer('inspektorat')
  const { rows } = await office.owner.query<{ id: string }>('select case_id as id from integrity.answer')
  assert.equal(rows.length, 2)
  const marks = rows.map(({ id }) => ({ answer: id, kind: 'read' as const, note: 'Sudah.' }))
  const input = { requestId: crypto.randomUUID(), office: 'mandau', month: '2026-03', marks }
  await office.inAct(auditor, afterwards, (tx) => markAnswers(tx, auditor, input, afterwards))
  await seal()
  assert.deepEqual([...(await seen())], [...before])
  assert.deepEqual(await pages(), shown)
  const month = (await server.as(auditor).get('/inspectorate')).page.text
  assert.match(month, /Kecamatan Mandau/)
})
