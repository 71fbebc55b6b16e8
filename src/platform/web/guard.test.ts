import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { guard } from './guard.ts'

test('a route that does not say who may use it is not opened', () => {
  const app = Fastify()
  const opened = guard(app, { inlineCssHash: '', secure: false })
  assert.throws(() => app.get('/open', async () => 'all'), /route GET \/open does not say who may use it/)
  app.get('/mine', { config: { may: 'signed-in' } }, async () => 'mine')
  assert.deepEqual(
    opened.filter(({ method }) => method === 'GET'),
    [{ method: 'GET', path: '/mine', may: 'signed-in' }],
  )
})
