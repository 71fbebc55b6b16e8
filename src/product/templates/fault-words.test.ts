import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawAside } from '#platform/draw-aside.ts'
import { sayFault, sayStranger } from './fault-words.ts'

async function told(source: string): Promise<string> {
  const drawing = await drawAside({
    ...{ template: 'surat.typ', data: null, mark: 'CONTOH', reader: 'sari' },
    files: new Map([['surat.typ', Buffer.from(source)]]),
  })
  assert.ok('problems' in drawing, source)
  return sayFault(drawing.problems[0]?.message ?? '').id
}

test('what the typesetter says of common mistakes is told in the office’s language', async () => {
  assert.equal(await told('#nama'), 'nama "nama" tidak dikenal.')
  assert.equal(await told('#tidak-ada()'), 'nama "tidak-ada" tidak dikenal.')
  assert.equal(await told('#let d = (a: 1)\n#d.tujuan'), 'isian "tujuan" tidak ada di surat contoh ini.')
  assert.equal(await told('#text(fill: red'), 'ada tanda buka yang belum ditutup.')
  assert.equal(await told('*tebal'), 'ada tanda buka yang belum ditutup.')
  assert.equal(await told('#let a = )'), 'di sini seharusnya sebuah nilai.')
  assert.equal(sayFault('unexpected closing bracket').id, 'ada tanda tutup tanpa tanda bukanya.')
  assert.equal(await told('#table(columns 2)'), 'di sini seharusnya koma.')
  assert.equal(await told('#(1 + "a")'), 'dua hal yang tidak sejenis digabung di sini.')
  assert.equal(await told('#image("cap.png")'), 'berkas itu tidak ada di folder templat.')
  assert.equal(await told('#include "../lain.typ"'), 'templat hanya membaca berkas di foldernya sendiri.')
  assert.equal(await told('#while true { [x] }'), 'perulangan ini tidak pernah berhenti.')
  assert.equal(await told('#let f(x) = f(x + 1)\n#f(1)'), 'bagian ini memanggil dirinya sendiri tanpa akhir.')
  assert.match(await told('#import "@preview/x:1.0.0"'), /^import dan include hanya untuk berkas di folder ini/)
  assert.equal(await told('#().first()'), 'daftar ini tidak punya sebanyak itu.')
})

test('what has no sentence of its own is told in the typesetter’s, in both languages', () => {
  assert.deepEqual(sayFault('something new'), {
    id: 'mesin cetak berkata: something new.',
    en: 'the typesetter says: something new.',
  })
})

test('a name that a letter does not have is told with all that it has', () => {
  assert.equal(
    sayStranger('fields.luas', ['nama', 'alamat']).id,
    'fields.luas tidak ada di surat ini. Yang ada: nama, alamat.',
  )
  assert.equal(sayStranger('parties.saksi', []).id, 'parties.saksi tidak ada di surat ini.')
})
