import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findCase, handOver, numberLetter, registerCase, signLetter } from '#cases'
import { findServiceVersion } from '#catalogue'
import { findLetter } from '#documents'
import { appointOfficer } from '#identity'
import { findOfficeByKey, listVillages } from '#offices'
import { openPool, type Tx, transaction } from '#platform/db.ts'
import { openKeys } from '#platform/keys.ts'
import { atEnd } from '#tests/at-end.ts'
import { monday, nur } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { sent } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import { readOfficers } from '../demo-officers.ts'
import { registrationOf } from '../demo-walk.ts'
import { openEquipment } from '../equipment.ts'
import { applyPack } from './apply-pack.ts'

const invented = join(import.meta.dirname, '../../../tests/support/kabupaten-contoh')

/** The invented regency with the common letters beside it, as somebody begins who copied a pack. */
function startPack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paten-contoh-'))
  atEnd(async () => rmSync(folder, { recursive: true, force: true }))
  cpSync(invented, folder, { recursive: true })
  for (const file of ['emblem.svg', 'letterhead.typ', 'keterangan.typ', 'penolakan.typ'])
    cpSync(join(bengkalis, 'letters', file), join(folder, 'letters', file))
  const letterhead = join(folder, 'letters/letterhead.typ')
  writeFileSync(letterhead, readFileSync(letterhead, 'utf8').replaceAll('Kabupaten Bengkalis', 'Kabupaten Contoh'))
  return folder
}

test('another regency begins from nothing but its pack: a file is opened, signed, numbered in its own way, handed over', async () => {
  const { connection } = await openDatabase()
  const pool = openPool(connection, 'paten_app')
  atEnd(() => pool.end())
  const dataFolder = mkdtempSync(join(tmpdir(), 'paten-contoh-data-'))
  atEnd(async () => rmSync(dataFolder, { recursive: true, force: true }))
  const { applied, regencyId } = await applyPack(pool, getPack(startPack()), monday)
  assert.equal(applied, true)

  const office = await transaction(pool, { scope: [regencyId] }, (tx) => findOfficeByKey(tx, 'hulu'))
  assert.ok(office)
  const scope = [office.id, regencyId]
  const on = monday.toZonedDateTimeISO(office.zone).toPlainDate()
  const from = on.subtract({ days: 30 })
  const person = { addressAs: 'Ibu', nip: null, rank: null, office: office.id, password: 'contoh-paten-2026', from }
  const act = <Result>(work: (tx: Tx) => Promise<Result>, minutes = 0) =>
    transaction(pool, { scope, act: true, at: monday.add({ minutes }) }, work)
  for (const [username, name, post] of [
    ['depan.hulu', 'Pat Rekaan', 'loket'],
    ['camat.hulu', 'Citra Rekaan', 'camat'],
  ] as const)
    await act((tx) =>
      appointOfficer(tx, { kind: 'program', id: 'tests' }, { ...person, username, name, posts: [post] }, monday),
    )
  const [front, camat] = await readOfficers(pool, { scope, usernames: ['depan.hulu', 'camat.hulu'], on })
  assert.ok(front && camat)

  const equipment = openEquipment({ mode: 'production', dataFolder, keys: openKeys(dataFolder, { mayCreate: true }) })
  const { definition, villages } = await transaction(pool, { scope }, async (tx) => {
    const found = await findServiceVersion(tx, { office: office.id, key: 'tinggal', on })
    assert.ok(found)
    return { definition: found.definition, villages: await listVillages(tx, office.id, on) }
  })
  assert.equal(definition.promise.unit, 'working-minutes', 'Hulu promises more than its regency')
  const input = registrationOf(definition, { ...nur, until: 'done', toFollow: false }, villages[0]?.id ?? '')
  const { number } = await act((tx) => registerCase(tx, front, input, monday, equipment))
  assert.equal(number, 'HUL/2026/0001')
  const later = (minutes: number) => monday.add({ minutes })
  await act((tx) => signLetter(tx, camat, { ...sent(number, 1), step: 'tanda-tangan' }, later(4), equipment), 4)
  await act((tx) => numberLetter(tx, front, { ...sent(number, 2), step: 'nomor' }, later(8), equipment), 8)

  const originals: string[] = []
  const collected = {
    collectedBy: nur.name,
    relation: 'applicant',
    identitySeen: 'KTP-el',
    originals,
  } as const
  await act((tx) => handOver(tx, front, { ...sent(number, 3), ...collected }, later(12)), 12)
  const letter = await transaction(pool, { scope }, async (tx) =>
    findLetter(tx, (await findCase(tx, number))?.id ?? ''),
  )
  assert.equal(letter?.number, '001/400/HUL/III/2026')
  const text = pdfText(readFileSync(equipment.files.path(letter?.sha256 ?? ''))).replace(/\s+/g, ' ')
  for (const said of [
    'KABUPATEN CONTOH',
    'KECAMATAN HULU',
    nur.name,
    'Citra Rekaan',
    'Dasar kewenangan: Peraturan Bupati',
  ])
    assert.ok(text.includes(said), `${said}: ${text}`)
  assert.doesNotMatch(text, /CONTOH PERAGAAN|Bengkalis/)
})
