import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { guard } from '#platform/web/guard.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)

// Who may use which door of the office. A new route is opened by writing it here, on purpose.
const routes = {
  anyone: [
    'GET /',
    'GET /assets/:name',
    'GET /board',
    'GET /board/news',
    'GET /keberatan/:number/:code',
    'GET /kecamatan/:office',
    'GET /kecamatan/:office/antrean',
    'GET /kecamatan/:office/antrean/:code',
    'GET /kecamatan/:office/antrean/:code/kabar',
    'GET /kecamatan/:office/antrean/ambil',
    'GET /kecamatan/:office/antrean/pesan',
    'GET /kecamatan/:office/kertas/:service',
    'GET /kecamatan/:office/maklumat',
    'GET /kecamatan/:office/maklumat/:service',
    'GET /kecamatan/:office/rancangan/:service',
    'GET /kecamatan/:office/sop/:service',
    'GET /kecamatan/:office/standar',
    'GET /kecamatan/:office/standar/:service',
    'GET /kiosk',
    'GET /kiosk/tickets/:ticket',
    'GET /lacak',
    'GET /lacak/:number/:code',
    'GET /layanan',
    'GET /layanan/:office/:service',
    'GET /layanan/:service',
    'GET /naskah/:paper',
    'GET /perangkat',
    'GET /peristiwa/:event',
    'GET /sign-in',
    'POST /kecamatan/:office/antrean/:code',
    'POST /kecamatan/:office/antrean/ambil',
    'POST /kecamatan/:office/rancangan/:service',
    'POST /kiosk',
    'POST /lacak',
    'POST /perangkat',
    'POST /sign-in',
  ],
  'signed-in': [
    'GET /absences',
    'GET /absences/change',
    'GET /absences/return',
    'GET /account',
    'GET /account/password',
    'GET /account/sessions',
    'GET /authorities',
    'GET /authorities/:code',
    'GET /authorities/papers/:paper',
    'GET /regulations',
    'GET /regulations/:regulation',
    'GET /standards',
    'GET /standards/:standard',
    'GET /standards/:standard/comparison',
    'GET /standards/:standard/papers/:sheet',
    'GET /standards/:standard/pledge.pdf',
    'GET /standards/:standard/sop',
    'GET /standards/:standard/standard.pdf',
    'POST /absences',
    'POST /absences/change',
    'POST /absences/return',
    'POST /account/password',
    'POST /account/sessions',
    'POST /sign-out',
  ],
  'cases.work': [
    'GET /cases',
    'GET /cases/:number/amendment',
    'GET /cases/:number/amendment/known',
    'GET /cases/:number/archive',
    'GET /cases/:number/attachments',
    'GET /cases/:number/begin-again',
    'GET /cases/:number/carrying',
    'GET /cases/:number/charge',
    'GET /cases/:number/colleague',
    'GET /cases/:number/correction',
    'GET /cases/:number/correction/approval',
    'GET /cases/:number/correction/archive',
    'GET /cases/:number/correction/handover',
    'GET /cases/:number/correction/known',
    'GET /cases/:number/correction/number',
    'GET /cases/:number/correction/turn-down',
    'GET /cases/:number/desk',
    'GET /cases/:number/disposition',
    'GET /cases/:number/extension',
    'GET /cases/:number/fetching',
    'GET /cases/:number/forwarding',
    'GET /cases/:number/handover',
    'GET /cases/:number/hands',
    'GET /cases/:number/inspection',
    'GET /cases/:number/lapse',
    'GET /cases/:number/links',
    'GET /cases/:number/lost-slip',
    'GET /cases/:number/notes',
    'GET /cases/:number/number',
    'GET /cases/:number/originals',
    'GET /cases/:number/parties',
    'GET /cases/:number/pass',
    'GET /cases/:number/pause',
    'GET /cases/:number/payment',
    'GET /cases/:number/receipt',
    'GET /cases/:number/refusal',
    'GET /cases/:number/refusal/drop',
    'GET /cases/:number/refusal/handover',
    'GET /cases/:number/refusal/number',
    'GET /cases/:number/refusal/signature',
    'GET /cases/:number/resume',
    'GET /cases/:number/return',
    'GET /cases/:number/signature',
    'GET /cases/:number/slip',
    'GET /cases/:number/team',
    'GET /cases/:number/unlink',
    'GET /cases/:number/verification',
    'GET /cases/:number/visit',
    'GET /cases/:number/withdrawal',
    'GET /work',
    'POST /cases/:number/amendment',
    'POST /cases/:number/amendment/known',
    'POST /cases/:number/archive',
    'POST /cases/:number/attachments',
    'POST /cases/:number/carrying',
    'POST /cases/:number/charge',
    'POST /cases/:number/colleague',
    'POST /cases/:number/correction',
    'POST /cases/:number/correction/approval',
    'POST /cases/:number/correction/archive',
    'POST /cases/:number/correction/handover',
    'POST /cases/:number/correction/known',
    'POST /cases/:number/correction/number',
    'POST /cases/:number/correction/turn-down',
    'POST /cases/:number/desk',
    'POST /cases/:number/disposition',
    'POST /cases/:number/extension',
    'POST /cases/:number/fetching',
    'POST /cases/:number/forwarding',
    'POST /cases/:number/handover',
    'POST /cases/:number/hands',
    'POST /cases/:number/inspection',
    'POST /cases/:number/lapse',
    'POST /cases/:number/links',
    'POST /cases/:number/notes',
    'POST /cases/:number/number',
    'POST /cases/:number/parties',
    'POST /cases/:number/pass',
    'POST /cases/:number/pause',
    'POST /cases/:number/payment',
    'POST /cases/:number/refusal',
    'POST /cases/:number/refusal/drop',
    'POST /cases/:number/refusal/handover',
    'POST /cases/:number/refusal/number',
    'POST /cases/:number/refusal/signature',
    'POST /cases/:number/resume',
    'POST /cases/:number/return',
    'POST /cases/:number/signature',
    'POST /cases/:number/team',
    'POST /cases/:number/unlink',
    'POST /cases/:number/verification',
    'POST /cases/:number/visit',
  ],
  'calendar.keep': ['GET /calendar', 'GET /calendar/withdrawals', 'POST /calendar', 'POST /calendar/withdrawals'],
  'cases.register': [
    'GET /blanks',
    'GET /blanks/:blank/spoil',
    'GET /blanks/sheets/:batch',
    'GET /cases/:number/completion',
    'GET /cases/:number/completion/known',
    'GET /cases/:number/objection',
    'GET /cases/known',
    'GET /cases/new',
    'GET /cases/service',
    'GET /drafts',
    'GET /objections/:number/appeal',
    'POST /blanks',
    'POST /blanks/:blank/spoil',
    'POST /cases',
    'POST /cases/:number/begin-again',
    'POST /cases/:number/completion',
    'POST /cases/:number/completion/known',
    'POST /cases/:number/lost-slip',
    'POST /cases/:number/objection',
    'POST /cases/:number/originals',
    'POST /cases/:number/withdrawal',
    'POST /cases/known',
    'POST /cases/service',
    'POST /drafts',
    'POST /drafts/:draft/discard',
    'POST /objections/:number/appeal',
  ],
  'cases.work or cases.supervise': [
    'GET /cases/:number',
    'GET /cases/:number/attachments/:id',
    'GET /cases/:number/correction/draft.pdf',
    'GET /cases/:number/draft.pdf',
    'GET /cases/:number/letter.pdf',
    'GET /cases/:number/old-letters/:ordinal',
    'GET /cases/:number/reason',
    'GET /cases/:number/refusal/draft.pdf',
    'GET /cases/:number/refusal/letter.pdf',
    'GET /search',
    'POST /cases/:number/reason',
    'POST /search',
  ],
  'cases.work or appeals.answer or cases.supervise': [
    'GET /objections',
    'GET /objections/:number',
    'GET /objections/:number/letter.pdf',
  ],
  'cases.work or appeals.answer': ['GET /objections/:number/decision', 'POST /objections/:number/decision'],
  'cases.sign': ['GET /objections/:number/carrying', 'POST /objections/:number/carrying'],
  'officers.manage': [
    'GET /officers',
    'GET /officers/:officer',
    'GET /officers/:officer/leaving',
    'GET /officers/:officer/name',
    'GET /officers/:officer/password',
    'GET /officers/:officer/posts',
    'GET /officers/:officer/posts/end',
    'GET /officers/:officer/sessions',
    'GET /officers/:officer/unlocking',
    'GET /officers/new',
    'POST /officers',
    'POST /officers/:officer/leaving',
    'POST /officers/:officer/name',
    'POST /officers/:officer/password',
    'POST /officers/:officer/posts',
    'POST /officers/:officer/posts/end',
    'POST /officers/:officer/sessions',
    'POST /officers/:officer/unlocking',
  ],
  'offices.supervise': ['GET /offices'],
  'standards.enact': [
    'GET /standards/:standard/enactment',
    'GET /standards/:standard/paper-enactment',
    'GET /standards/:standard/pledge',
    'POST /standards/:standard/enactment',
    'POST /standards/:standard/paper-enactment',
    'POST /standards/:standard/pledge',
  ],
  'standards.write': [
    'GET /standards/:standard/answers',
    'GET /standards/:standard/discussion',
    'GET /standards/:standard/draft',
    'GET /standards/:standard/dropping',
    'GET /standards/:standard/evaluation',
    'GET /standards/:standard/mending',
    'GET /standards/:standard/paper',
    'GET /standards/:standard/publication',
    'GET /standards/:standard/reopening',
    'GET /standards/:standard/review',
    'POST /standards',
    'POST /standards/:standard/answers',
    'POST /standards/:standard/discussion',
    'POST /standards/:standard/draft',
    'POST /standards/:standard/dropping',
    'POST /standards/:standard/evaluation',
    'POST /standards/:standard/mending',
    'POST /standards/:standard/paper',
    'POST /standards/:standard/publication',
    'POST /standards/:standard/reopening',
    'POST /standards/:standard/review',
  ],
  'standards.write or offices.supervise': ['GET /standards/obligations'],
  'authorities.keep': [
    'GET /authorities/:code/closing',
    'GET /authorities/:code/papers',
    'GET /authorities/:code/papers/standing',
    'GET /authorities/:code/reopening',
    'GET /authorities/:code/services',
    'GET /authorities/:code/services/taken',
    'GET /authorities/instrument',
    'GET /authorities/new',
    'POST /authorities',
    'POST /authorities/:code/closing',
    'POST /authorities/:code/papers',
    'POST /authorities/:code/papers/standing',
    'POST /authorities/:code/reopening',
    'POST /authorities/:code/services',
    'POST /authorities/:code/services/taken',
    'POST /authorities/instrument',
  ],
  'registers.read': ['GET /registers/:book', 'GET /registers/:book/sheet.pdf', 'POST /registers/:book'],
  'devices.keep': ['GET /devices', 'POST /devices'],
  'queue.serve': ['GET /counter', 'GET /counter/news', 'POST /counter'],
  'queue.lead': ['GET /queue', 'GET /queue/news', 'POST /queue'],
  'registers.keep': [
    'GET /registers/:book/leases',
    'GET /registers/:book/leases/:lease/return',
    'GET /registers/:book/opening',
    'POST /registers/:book/leases',
    'POST /registers/:book/leases/:lease/return',
    'POST /registers/:book/opening',
  ],
  'registers.keep or cases.number': [
    'GET /registers/:book/cancellation',
    'GET /registers/:book/numbers',
    'POST /registers/:book/cancellation',
  ],
  'regulations.keep': [
    'GET /regulations/:regulation/marks',
    'GET /regulations/:regulation/taken-back',
    'GET /regulations/new',
    'POST /regulations',
    'POST /regulations/:regulation/marks',
    'POST /regulations/:regulation/taken-back',
  ],
}

test('these are all doors, and who may use each', () => {
  const opened = server.routes.filter(({ method }) => method !== 'HEAD')
  const byMay = Object.groupBy(opened, ({ may }) => may)
  const found = Object.entries(byMay).map(([may, list = []]) => [may, list.map(nameOf).sort()])
  assert.deepEqual(Object.fromEntries(found), routes)
})

test('a head is asked of whoever may ask the whole', () => {
  const whole = new Map(server.routes.map((route) => [nameOf(route), route.may]))
  for (const route of server.routes.filter(({ method }) => method === 'HEAD'))
    assert.equal(route.may, whole.get(`GET ${route.path}`), route.path)
})

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

test('nobody comes through a door that is not for anyone', async () => {
  const number = await openCase(office)
  for (const route of server.routes) {
    if (route.may === 'anyone') continue
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
  const { requestId } = sent(number, 1)
  const acting = { requestId, seen: '1', step: 'periksa-pelum', to: 'terima', reason: 'Bukan milik kami.' }
  return { ...acting, intent: 'return', collectedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' }
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}

function pathOf(route: string, number: string): string {
  return route.replace(':number', number).replace(':id', '019a0000-0000-7000-8000-000000000001')
}
