import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeFor } from '#tests/qris.ts'
import { copyPack } from '#tests/regency-pack.ts'
import { checkPack } from './check-pack.ts'

test('the code on a wall is whole, names no amount, and hangs in a kecamatan of the regency', (t) => {
  const { folder, edit } = copyPack(t)
  const hangs = (office: string, code: string) =>
    `  - { office: ${office}, code: "${code}", sure: b, source: rekaan }\n`
  const wall = codeFor(undefined)
  const codes = [
    hangs('mandau', wall),
    hangs('mandau', `${wall.slice(0, -4)}0000`),
    hangs('mandau', codeFor('48000')),
    hangs('entah', wall),
  ]
  edit('regency.yaml', '\nemblem:', `\nqris:\n${codes.join('')}\nemblem:`)
  const checked = checkPack(folder)
  const told = 'errors' in checked ? checked.errors.map(({ message }) => message) : []
  assert.equal(told.length, 3, told.join('\n'))
  assert.match(told.join('\n'), /qris\[2\]\.code.*Its checksum is wrong/)
  assert.match(told.join('\n'), /qris\[3\]\.code.*It is for one payment/)
  assert.match(told.join('\n'), /qris\[4\]\.office.*the key of a kecamatan/)
})
