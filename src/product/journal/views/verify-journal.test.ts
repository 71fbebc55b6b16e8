import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { addPaper, addPerson, mandau, openJournalSample, renamePerson, rupat } from '#tests/journal-sample.ts'
import type { Head } from '../contract.ts'
import { parseHead, printHead } from '../rules.ts'
import { destroyImages } from '../store.ts'
import { declaredTables } from './declared-tables.ts'
import { listHeads } from './list-heads.ts'
import { type Verification, verifyJournal } from './verify-journal.ts'

const sample = await openJournalSample()
const db = connect(sample.database.pool)
const budi = '019a0000-0000-7000-8000-0000000000f1'
const rita = '019a0000-0000-7000-8000-0000000000f2'

// The story: two people, a name changed, a page looked at, a paper added; in Rupat one act. Then all is sealed.
const lines = {
  budi: await sample.act(mandau, (tx) => addPerson(tx, { id: budi, office: mandau, name: 'Budi Contoh' })),
  rita: await sample.act(mandau, (tx) => addPerson(tx, { id: rita, office: mandau, name: 'Rita Misal' })),
  looked: await sample.act(mandau, undefined, { why: 'in hand' }),
  renamed: await sample.act(mandau, (tx) => renamePerson(tx, { id: budi, name: 'Budi Umpama' })),
  paper: await sample.act(mandau, (tx) => addPaper(tx, { person: budi, office: mandau, kind: 'kk|asli', copy: '1' })),
}
await sample.act(rupat)
await sample.seal()
const printed = (await listHeads(db)).map(printHead).flatMap((text) => parseHead(text) ?? [])
const tables = (await declaredTables(db)).filter(({ place }) => /^(sample|journal)[.]/.test(place))
await sample.damage('create schema stash')
await forAllTables((place, columns, stash) => `create table ${stash} as select ${columns} from ${place}`)

async function forAllTables(statement: (place: string, columns: string, stash: string) => string): Promise<void> {
  const all = tables.map(({ place, columns }) => {
    const written = columns.filter((column) => !column.computed).map((column) => column.sql)
    return statement(place, written.join(', '), `stash.${place.replace('.', '_')}`)
  })
  await sample.damage(all.join(';'))
}

async function verify(heads: readonly Head[] = printed): Promise<Verification> {
  const client = await sample.database.pool.connect()
  try {
    return await verifyJournal(client, { heads })
  } finally {
    client.release()
  }
}

/** Verifies after the damage, then puts every table back as it was. */
async function verifyAfter(damage: string, heads: readonly Head[] = printed): Promise<Verification> {
  await sample.damage(damage)
  try {
    return await verify(heads)
  } finally {
    await putBack()
  }
}

async function putBack(): Promise<void> {
  await forAllTables(
    (place, columns, stash) =>
      `delete from ${place}; insert into ${place} (${columns}) overriding system value select ${columns} from ${stash}`,
  )
}

test('a journal that nobody touched has nothing wrong', async () => {
  const { findings, wrong, heads: _, ...counted } = await verify()
  assert.deepEqual([...findings], [])
  assert.equal(wrong, 0)
  assert.deepEqual(counted, { lines: 6, images: 4, destroyed: 0, unsealed: 0, rows: 3 })
})

test('one changed byte of a line is found, and nothing else is told', async () => {
  const { findings } = await verifyAfter(`update journal.line set by_id = 'sarj' where id = '${lines.looked}'`)
  assert.deepEqual(findings, [{ kind: 'line-changed', office: mandau, number: 3, line: lines.looked }])
})

test('one changed byte of the facts is found', async () => {
  const { findings } = await verifyAfter(
    `update journal.line set facts = '{"why": "in hanD"}' where id = '${lines.looked}'`,
  )
  assert.deepEqual(findings, [{ kind: 'line-changed', office: mandau, number: 3, line: lines.looked }])
})

test('one changed byte of an image is found, and nothing else is told', async () => {
  const { findings } = await verifyAfter(
    `update journal.image set body = replace(body, 'Umpama', 'Umpamo') where line = '${lines.renamed}'`,
  )
  assert.deepEqual(findings, [
    { kind: 'image-changed', office: mandau, number: 4, line: lines.renamed, place: 'sample.person', key: budi },
  ])
})

test('an image that is no longer JSON is found like any other change', async () => {
  const { findings } = await verifyAfter(`update journal.image set body = '{' where line = '${lines.budi}'`)
  assert.deepEqual(findings, [
    { kind: 'image-changed', office: mandau, number: 1, line: lines.budi, place: 'sample.person', key: budi },
  ])
})

test('a line taken out with its seal is found by the number that is missing', async () => {
  const { findings } = await verifyAfter(
    `delete from journal.line where id = '${lines.looked}'; delete from journal.seal where line = '${lines.looked}'`,
  )
  assert.deepEqual(findings, [{ kind: 'line-removed', office: mandau, number: 3, until: 3 }])
})

test('a line taken out while its seal stays is found', async () => {
  const { findings } = await verifyAfter(`delete from journal.line where id = '${lines.looked}'`)
  assert.deepEqual(findings, [{ kind: 'line-removed', office: mandau, number: 3, until: 3 }])
})

test('an act undone whole, with its row set back, is found by its number', async () => {
  const { findings } = await verifyAfter(`
    update sample.person set name = 'Budi Contoh' where id = '${budi}';
    delete from journal.image where line = '${lines.renamed}';
    delete from journal.line where id = '${lines.renamed}'; delete from journal.seal where line = '${lines.renamed}'`)
  assert.deepEqual(findings, [{ kind: 'line-removed', office: mandau, number: 4, until: 4 }])
})

const cutTail = `
  delete from sample.paper;
  delete from journal.image where line = '${lines.paper}';
  delete from journal.line where id = '${lines.paper}'; delete from journal.seal where line = '${lines.paper}'`

test('a tail cut clean is found against a printed head, and nothing else is told', async () => {
  const { findings } = await verifyAfter(cutTail)
  assert.deepEqual(findings, [{ kind: 'tail-cut', office: mandau, number: 5, last: 4 }])
})

test('without a printed head a tail cut clean cannot be seen', async () => {
  assert.deepEqual((await verifyAfter(cutTail, [])).findings, [])
})

test('a whole chain taken away is found against its head', async () => {
  const { findings } = await verifyAfter(`
    delete from journal.seal where office = '${rupat}'; delete from journal.line where office = '${rupat}'`)
  assert.deepEqual(findings, [{ kind: 'tail-cut', office: rupat.replaceAll('-', '').slice(-12), number: 1, last: 0 }])
})

const changeAndQueueAgain = `
  update journal.line set by_id = 'budi' where id = '${lines.rita}';
  insert into journal.unsealed select line.id, line.office, line.seq from journal.line join journal.seal on line = id
    where seal.office = '${mandau}' and number >= 2;
  delete from journal.seal where office = '${mandau}' and number >= 2`

test('a chain built anew over a changed line is found against a printed head, and nothing else is told', async () => {
  await sample.damage(changeAndQueueAgain)
  await sample.seal()
  try {
    assert.deepEqual((await verify([])).findings, [])
    assert.deepEqual((await verify()).findings, [{ kind: 'chain-rebuilt', office: mandau, number: 5 }])
  } finally {
    await putBack()
  }
})

test('a row that was changed is found, and nothing else is told', async () => {
  const { findings } = await verifyAfter(`update sample.person set "fee of" = "fee of" - 1 where id = '${budi}'`)
  assert.deepEqual(findings, [{ kind: 'row-changed', place: 'sample.person', key: budi }])
})

test('a row that was taken out is found, by a key of several parts too', async () => {
  const { findings } = await verifyAfter('delete from sample.paper')
  assert.deepEqual(findings, [{ kind: 'row-missing', place: 'sample.paper', key: `${budi}|kk\\|asli|1` }])
})

test('a row that no image knows is found', async () => {
  const id = '019a0000-0000-7000-8000-0000000000f9'
  const { findings } = await verifyAfter(
    `insert into sample.person (id, office, name) values ('${id}', '${mandau}', 'Siapa Andai')`,
  )
  assert.deepEqual(findings, [{ kind: 'row-unknown', place: 'sample.person', key: id }])
})

test('images destroyed by an act pass and are counted, though the row lives on', async () => {
  const key = rita
  try {
    await sample.act(mandau, async (tx) => {
      await renamePerson(tx, { id: rita, name: '(dihapus)' })
      assert.equal(await destroyImages(tx, { place: 'sample.person', key }), 1)
    })
    assert.equal((await verify()).wrong, 0)
    await sample.seal()
    const { findings, destroyed } = await verify()
    assert.deepEqual([findings, destroyed], [[], 1])

    const left = await db.all<{ op: string; body: string | null; salt: unknown }>(sql`
      select op::text as op, body, salt from journal.image where key = ${key} order by seq`)
    assert.deepEqual(
      left.map((image) => [image.op, image.body?.includes('Misal'), image.salt === null]),
      [
        ['I', undefined, true],
        ['U', false, false],
        ['X', false, false],
      ],
    )
  } finally {
    await putBack()
  }
})

test('an image emptied without an act that says so is found', async () => {
  const { findings } = await verifyAfter(`
    update journal.image set body = null, salt = null, destroyed_by = '${lines.paper}' where line = '${lines.rita}'`)
  assert.deepEqual(findings, [
    { kind: 'image-emptied', office: mandau, number: 2, line: lines.rita, place: 'sample.person', key: rita },
  ])
})

test('an image is not destroyed before it is sealed, nor for an office out of sight', async () => {
  const id = '019a0000-0000-7000-8000-0000000000f3'
  await sample.act(mandau, (tx) => addPerson(tx, { id, office: mandau, name: 'Andi Contoh' }))
  const destroy = (office: string) => sample.act(office, (tx) => destroyImages(tx, { place: 'sample.person', key: id }))
  try {
    await assert.rejects(destroy(mandau), { code: 'PA005' })
    await sample.seal()
    await assert.rejects(destroy(rupat), { code: 'PA006' })
    await assert.rejects(db.all(sql`select journal.destroy_images('sample.person', ${id})`), { code: 'PA001' })
  } finally {
    await putBack()
  }
})

test('lines that wait for their seal are counted, and their rows are held against their images', async () => {
  await sample.act(mandau, (tx) => renamePerson(tx, { id: budi, name: 'Budi Peraga' }))
  const { wrong, unsealed } = await verify()
  assert.deepEqual([wrong, unsealed], [0, 1])
  const { findings } = await verifyAfter(`update sample.person set name = 'Budi Ibarat' where id = '${budi}'`)
  assert.deepEqual(findings, [{ kind: 'row-changed', place: 'sample.person', key: budi }])
})

test('an unsealed image that cannot be read is told, and the other rows are still compared', async () => {
  const line = await sample.act(mandau, (tx) => renamePerson(tx, { id: budi, name: 'Budi Peraga' }))
  const { findings } = await verifyAfter(`
    update journal.image set body = '{"born": "1970-02-31"}' where line = '${line}';
    update sample.person set name = 'Rita Ibarat' where id = '${rita}'`)
  assert.deepEqual(findings, [
    { kind: 'image-unreadable', line, place: 'sample.person', key: budi },
    { kind: 'row-changed', place: 'sample.person', key: rita },
  ])
})

test('a line slipped in beside the chain is found', async () => {
  const id = '019a0000-0000-7000-8000-00000000dead'
  const { findings } = await verifyAfter(`
    insert into journal.line (id, office, name, subject, by_kind, by_id, event_at, arrived_at)
    values ('${id}', '${mandau}', 'case.opened', '${mandau}', 'officer', 'sari', now(), now())`)
  assert.deepEqual(findings, [{ kind: 'line-unchained', office: mandau, line: id }])
})

test('a line taken out before it was sealed leaves traces that are found', async () => {
  const line = await sample.act(mandau)
  const { findings } = await verifyAfter(`delete from journal.line where id = '${line}'`)
  assert.deepEqual(findings, [{ kind: 'line-removed', line }])
})

test('of very many findings the first thousand are told and all are counted', async () => {
  const { findings, wrong } = await verifyAfter(`
    insert into sample.person (id, office, name)
    select gen_random_uuid(), '${mandau}', 'Siapa Andai' from generate_series(1, 1200)`)
  assert.deepEqual([findings.length, wrong], [1000, 1200])
})

test('a role that sees rows through a policy is refused, and not shown a journal without faults', async () => {
  const client = await sample.app.connect()
  try {
    await assert.rejects(verifyJournal(client), { code: '42501' })
  } finally {
    client.release()
  }
})
