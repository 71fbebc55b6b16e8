import { test } from 'node:test'
import { cutPower } from '#tests/power-cut.ts'

test('two hundred kills of server or database lose nothing that was acknowledged', async () => {
  await cutPower(200)
})
