import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen } from '#tests/filled-office.ts'
import { qrisCheck } from './qris-command.ts'

const whole =
  '00020101021126670016COM.NOBUBANK.WWW01189360050300000879140214703239147837910303UMI51440014ID.CO.QRIS.WWW0215ID20232709941630303UMI5204481253033605802ID5923GRANOOL STORE OK12295776006KEDIRI61056421262070703A0163047127'

async function ask(...words: string[]) {
  const terminal = listen({})
  const exit = await qrisCheck(words, terminal)
  return { exit, out: terminal.said, err: terminal.complained }
}

test('a whole code is told with its tags, merchant, amount and checksum, and exit 0', async () => {
  const { exit, out } = await ask(whole, '--json')
  const told = JSON.parse(out.join(''))
  assert.deepEqual([exit, told.right, told.kind, told.amount, told.faults], [0, true, 'static', null, []])
  assert.deepEqual(told.merchant, {
    name: 'GRANOOL STORE OK1229577',
    city: 'KEDIRI',
    nmid: 'ID2023270994163',
    acquirer: 'COM.NOBUBANK.WWW',
  })
  assert.deepEqual(told.crc, { written: '7127', computed: '7127', right: true })
  assert.deepEqual(told.tags[3], {
    tag: '51',
    value: '0014ID.CO.QRIS.WWW0215ID20232709941630303UMI',
    tags: [
      { tag: '00', value: 'ID.CO.QRIS.WWW' },
      { tag: '02', value: 'ID2023270994163' },
      { tag: '03', value: 'UMI' },
    ],
  })
})

test('a wrong checksum is told with the right one, and exit 1', async () => {
  const { exit, out, err } = await ask(`${whole.slice(0, -4)}M2B3`)
  assert.equal(exit, 1)
  assert.ok(out.includes('checksum  M2B3, computed 7127'))
  assert.deepEqual(err, [`at character ${whole.length - 4}: Its checksum is wrong.`])
})

test('no payload, and two, are wrong use', async () => {
  assert.equal((await ask()).exit, 2)
  assert.equal((await ask('0002', '01')).exit, 2)
})
