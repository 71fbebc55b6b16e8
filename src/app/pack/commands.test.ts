import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '#tests/database.ts'
import { listen } from '#tests/listen.ts'
import { bengkalis, copyPack, getPack } from '#tests/regency-pack.ts'
import { packApply, packCheck } from './commands.ts'

const { pool } = await openDatabase()
const monday = Temporal.Instant.from('2026-03-02T01:00:00Z')

const noDatabase = {
  at: monday,
  openPool: () => Promise.reject(new Error('the database was asked for')),
}

test('checking a good pack says what is in it and exits with 0', async () => {
  const { said, terminal } = listen()
  assert.equal(await packCheck([bengkalis], terminal), 0)
  assert.match(
    said.out,
    /no mistakes\. 11 kecamatan, 19 kelurahan, 136 desa, 17 posts, 57 regulations, 31 authorities, 26 services\./,
  )
  assert.equal(said.err, '')
})

test('mistakes go to standard error with file, line and column, and exit with 1', async (t) => {
  const { folder, edit } = copyPack(t)
  const line = edit('offices.yaml', 'prefix: MDU', 'prefix: M1')
  const { said, terminal } = listen()
  assert.equal(await packCheck([folder], terminal), 1)
  assert.equal(
    said.err,
    `${folder}/offices.yaml:${line}:13 offices[5].prefix: expected three capital letters, such as MDU; found "M1"\n1 mistake. Nothing was applied.\n`,
  )
  assert.equal(said.out, '')
})

test('an archive code of an earlier classification is accepted, and told as old', async (t) => {
  const { folder, edit } = copyPack(t)
  edit('services/tanggungan-keluarga.yaml', '  code: 400.12.2.1\n', '  code: "474.2"\n')
  const { said, terminal } = listen()
  assert.equal(await packCheck([folder], terminal), 0)
  const old = 'services/tanggungan-keluarga.yaml: warning: 474.2 is an archive code of an earlier classification'
  assert.equal(said.err, `${old}; today it is 400.12.3.\n`)
  const json = listen()
  assert.equal(await packCheck([folder, '--json'], json.terminal), 0)
  assert.equal(JSON.parse(json.said.out).warnings.length, 1)
})

test('with --json the outcome is one line that a program can read', async (t) => {
  const good = listen()
  assert.equal(await packCheck(['--json', bengkalis], good.terminal), 0)
  assert.deepEqual([JSON.parse(good.said.out).ok, JSON.parse(good.said.out).hash], [true, getPack().hash])

  const { folder, edit } = copyPack(t)
  edit('offices.yaml', 'prefix: MDU', 'prefix: M1')
  const bad = listen()
  assert.equal(await packCheck([folder, '--json'], bad.terminal), 1)
  const { ok, errors } = JSON.parse(bad.said.out)
  assert.deepEqual(
    [ok, errors.length, errors[0].file, errors[0].where],
    [false, 1, 'offices.yaml', 'offices[5].prefix'],
  )
})

test('wrong use is explained and exits with 2; help exits with 0', async () => {
  const wrong = listen()
  assert.equal(await packCheck(['--jsn'], wrong.terminal), 2)
  assert.match(wrong.said.err, /--jsn.*\n\npaten pack check/s)
  assert.equal(await packCheck(['one', 'two'], wrong.terminal), 2)
  const help = listen()
  assert.equal(await packApply(['--help'], noDatabase, help.terminal), 0)
  assert.match(help.said.out, /paten pack apply \[FOLDER\]/)
})

test('a pack with a mistake is not applied, and the database is not even opened', async (t) => {
  const { folder, edit } = copyPack(t)
  edit('offices.yaml', 'prefix: MDU', 'prefix: M1')
  const { said, terminal } = listen()
  assert.equal(await packApply([folder], noDatabase, terminal), 1)
  assert.match(said.err, /1 mistake\. Nothing was applied\./)
})

test('a good pack is applied, then found applied, then refused when it changes a prefix', async (t) => {
  const database = { at: monday, openPool: () => Promise.resolve(pool) }
  const first = listen()
  assert.equal(await packApply([bengkalis], database, first.terminal), 0)
  assert.match(first.said.out, /applied, \d+ rows written\. 11 kecamatan/)

  const again = listen()
  assert.equal(await packApply([bengkalis, '--json'], database, again.terminal), 0)
  assert.deepEqual([JSON.parse(again.said.out).ok, JSON.parse(again.said.out).applied], [true, false])

  const { folder, edit } = copyPack(t)
  edit('offices.yaml', 'prefix: MDU', 'prefix: MND')
  const refused = listen()
  assert.equal(await packApply([folder], database, refused.terminal), 1)
  assert.match(refused.said.err, /already begin with MDU\. Its prefix cannot become MND\. Nothing was applied\./)
  const asJson = listen()
  assert.equal(await packApply([folder, '--json'], database, asJson.terminal), 1)
  assert.equal(JSON.parse(asJson.said.out).refused, 'prefix-changed')
})
