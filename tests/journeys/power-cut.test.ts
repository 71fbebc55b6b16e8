import { test } from 'node:test'
import { cutPower } from '#tests/power-cut.ts'

test('ten kills of server or database lose nothing that was acknowledged, and nothing is there twice or half', async () => {
  await cutPower(10)
})
