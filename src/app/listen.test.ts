import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { listen } from './listen.ts'

test('a port that another program holds is told in one sentence, with the setting that chooses another', async () => {
  const [one, other] = [Fastify(), Fastify()]
  try {
    await listen(one, { host: '127.0.0.1', port: 0 })
    const address = one.server.address()
    assert.ok(typeof address === 'object' && address !== null)
    await assert.rejects(listen(other, { host: '127.0.0.1', port: address.port }), {
      message: `Port ${address.port} is taken by another program. Stop that one first, or choose another port with PATEN_PORT.`,
    })
  } finally {
    await one.close()
    await other.close()
  }
})

test('an address of another machine is told as that', async () => {
  const app = Fastify()
  try {
    await assert.rejects(listen(app, { host: '192.0.2.1', port: 0 }), /This machine has no address 192\.0\.2\.1/)
  } finally {
    await app.close()
  }
})
