import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyPack } from '#tests/regency-pack.ts'
import { checkPack } from './check-pack.ts'

test('a power limited by an answer needs every service under it to ask for that answer', (t) => {
  const { folder, edit } = copyPack(t)
  const limit =
    'limits: [{ question: luas, name: { id: Luas, en: Area }, atMost: 9, above: { id: dinas, en: agency } }]'
  edit('authorities.yaml', '  - code: PEM-05\n', `  - code: PEM-05\n    ${limit}\n`)
  const checked = checkPack(folder)
  const told = 'errors' in checked ? checked.errors.map(({ file, message }) => `${file} ${message}`) : []
  assert.deepEqual(told, [
    'services/tanggungan-keluarga.yaml fields: expected a question luas, for PEM-05 is limited by it; found none of that key',
  ])
})
