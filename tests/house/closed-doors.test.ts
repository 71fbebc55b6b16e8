import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)

test('nobody comes through a door that is not for anyone', async () => {
  const number = await openCase(office)
  for (const route of server.routes.filter(({ may }) => may !== 'anyone')) {
    const path = pathOf(route.path, number)
    const answer = route.method === 'POST' ? await server.anyone.post(path) : await server.anyone.get(path)
    assert.deepEqual([answer.status, answer.location?.split('?')[0]], [303, '/sign-in'], nameOf(route))
  }
})

test('whose post does not carry the duty does not find the door', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const without = {
    'cases.work': server.as(office.officer('pengawas')),
    'cases.register': server.as(office.officer('kasi-pelum')),
    'offices.supervise': server.as(office.officer('camat')),
  }
  for (const [duty, client] of Object.entries(without)) {
    for (const route of server.routes.filter(({ may, method }) => may === duty && method !== 'HEAD')) {
      const path = pathOf(route.path, number)
      const answer = route.method === 'POST' ? await client.post(path, complete(number)) : await client.get(path)
      assert.equal(answer.status, 404, nameOf(route))
    }
  }
})

test('another office finds nothing behind any door of a case', async () => {
  const number = await openCase(office)
  const far = server.as(office.officer('petugas-loket', 'rupat-utara'))
  const ofCases = server.routes.filter(({ path, method }) => path.startsWith('/cases/:number') && method !== 'HEAD')
  assert.ok(ofCases.length >= 14)
  for (const route of ofCases) {
    const path = pathOf(route.path, number)
    const answer = route.method === 'POST' ? await far.post(path, complete(number)) : await far.get(path)
    // The address of an act leads to the page of its case, and there it ends.
    const end = answer.status === 303 ? await far.get(answer.location ?? '') : answer
    assert.equal(end.status, 404, nameOf(route))
  }
})

// Enough for any form on a case to be well formed, so that only whose case it is decides.
function complete(number: string): Record<string, string> {
  const acting = {
    requestId: sent(number, 1).requestId,
    seen: '1',
    step: 'periksa-pelum',
    to: 'terima',
    reason: 'Bukan milik kami.',
  }
  return { ...acting, intent: 'return', collectedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' }
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}

function pathOf(route: string, number: string): string {
  return route.replace(':number', number).replace(':id', '019a0000-0000-7000-8000-000000000001')
}
