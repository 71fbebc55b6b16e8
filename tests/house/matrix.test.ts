import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { printBlanks, registerCase } from '#cases'
import { appointOfficer } from '#identity'
import type { OpenedRoute } from '#platform/web/guard.ts'
import { actForms } from '#tests/act-forms.ts'
import { archiveEvents } from '#tests/archive.ts'
import { cashDay } from '#tests/cash.ts'
import { monday, type Place, type Post } from '#tests/cast.ts'
import { moneyEvents, offerCharged } from '#tests/charged-service.ts'
import { correctTo } from '#tests/correct.ts'
import { dailyEvents } from '#tests/daily-events.ts'
import { shownDuty } from '#tests/duties.ts'
import { indicatorOnce } from '#tests/indicators.ts'
import { openInstrument } from '#tests/instrument.ts'
import { answer, codeOf, putKey } from '#tests/integrity.ts'
import { objectTo } from '#tests/object.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase, registration } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { giveTicket, openAt } from '#tests/queue.ts'
import { refuseTo } from '#tests/refuse.ts'
import { retentionEvents } from '#tests/retention.ts'
import { standardOf } from '#tests/standards.ts'
import { type Answer, type Client, startTestServer } from '#tests/test-server.ts'
import { whoMayAct } from '#tests/who-may-act.ts'
import { whoMaySee } from '#tests/who-may-see.ts'

const people: readonly (readonly [Post, Place])[] = [
  ['petugas-loket', 'mandau'],
  ['kasi-pelum', 'mandau'],
  ['kasi-tapem', 'mandau'],
  ['sekcam', 'mandau'],
  ['camat', 'mandau'],
  ['operator', 'mandau'],
  ['petugas-penyerahan', 'mandau'],
  // In Rupat Utara three people hold all posts: counter, operator and hand-over; both heads and the secretary; the camat.
  ['petugas-loket', 'rupat-utara'],
  ['kasi-pelum', 'rupat-utara'],
  ['camat', 'rupat-utara'],
  ['pengawas', 'kabupaten'],
  ['administrator', 'kabupaten'],
  ['kabag-tapem', 'kabupaten'],
  ['kabag-organisasi', 'kabupaten'],
  ['inspektorat', 'kabupaten'],
]
const groups = [7, 3, 5, 1]

const office = await openOffice()
const server = await startTestServer(office)
const clients = [...people.map(([post, place]) => server.as(office.officer(post, place))), server.anyone]
const nowhere = new Map<Client, Promise<Answer>>()
const lines = [whoMaySee, whoMayAct].flatMap((table) => table.split('\n')).filter((line) => /^[A-Z]+ \//.test(line))
const routes = server.routes.filter(({ method }) => method !== 'HEAD')
const subjects = {
  open: '',
  away: '',
  withdrawn: '',
  paid: '',
  incomplete: '',
  done: '',
  refusing: '',
  correcting: '',
  corrected: '',
  refused: '',
  photo: '',
  photoOf: '',
  asset: '',
  batch: '',
  code: '',
  officer: '',
  paper: '',
  standard: '',
  ticket: '',
  refusedAgain: '',
  objection: '',
  answered: '',
  codeOfObjection: '',
  cashDay: '',
  slip: '',
  declared: '',
  document: '',
  codeOfDone: '',
  list: '',
  indicator: '',
}

before(async () => {
  subjects.open = await openCase(office)
  subjects.away = await openCase(office, { service: 'pindah-kabupaten', until: 'step 4' })
  const first = office.officer('petugas-loket')
  const some = { requestId: randomUUID(), count: 1 }
  subjects.batch = (await office.inAct(first, monday, (tx) => printBlanks(tx, first, some, monday))).batch
  subjects.incomplete = await openCase(office, { until: 'incomplete' })
  await offerCharged(office)
  subjects.paid = await moneyEvents(office)
  subjects.withdrawn = await dailyEvents(office)
  await putKey(office)
  subjects.done = await openCase(office, { until: 'done' })
  subjects.codeOfDone = await codeOf(office, subjects.done)
  await answer(office, { number: subjects.done, code: subjects.codeOfDone })
  subjects.correcting = await correctTo(office, 'requested')
  subjects.corrected = await correctTo(office, 'issued')
  subjects.refusing = await refuseTo(office, 'proposed')
  subjects.refused = await refuseTo(office, 'issued')
  subjects.paper = await openInstrument(office, 'PEM-10')
  await objectionSubjects()
  subjects.document = await archiveEvents(office, 'mandau')
  subjects.list = await retentionEvents(office, 'mandau')
  const counter = office.officer('petugas-loket')
  const stored = await office.equipment.files.put(await plainPhoto(20, 20), 'image/jpeg')
  const uploads = [{ ...stored, type: 'image/jpeg', requirement: 'kk', name: 'kk.jpg' } as const]
  const form = await registration(office, { uploads })
  const made = await office.inAct(counter, monday, (tx) => registerCase(tx, counter, form, monday, office.equipment))
  subjects.photoOf = made.number
  const { rows } = await office.owner.query<{ id: string; code: string }>(
    `select attachment.id, tracking_code.code from cases.attachment
     join cases.tracking_code on tracking_code.case_id = attachment.case_id
     join cases.case_file on case_file.id = attachment.case_id where case_file.number = $1`,
    [subjects.photoOf],
  )
  subjects.photo = rows[0]?.id ?? ''
  subjects.code = rows[0]?.code ?? ''
  const camat = office.officer('camat')
  const colleague = { username: 'magang.mandau', name: 'Magang Misal', addressAs: 'Ibu', nip: null, rank: null }
  const posts = { posts: ['operator'], from: Temporal.PlainDate.from('2026-03-02') }
  const hired = await office.inAct(camat, monday, (tx) =>
    appointOfficer(
      tx,
      { kind: 'program', id: 'tests' },
      { ...colleague, ...posts, office: camat.office, password },
      monday,
    ),
  )
  subjects.officer = hired.officer
  subjects.indicator = await indicatorOnce(office)
  subjects.declared = await shownDuty(office, 'mandau')
  subjects.standard = await standardOf(office, {})
  await standardOf(office, { service: 'domisili', until: 'published' })
  await openAt(office, office.officer('petugas-penyerahan'), 1)
  subjects.ticket = (await giveTicket(office, office.officer('petugas-loket'))).code
  await cashSubjects()
  const page = (await server.anyone.get('/sign-in')).body.toString()
  subjects.asset = /\/assets\/([^"]+)/.exec(page)?.[1] ?? ''
})

// The cash of Rupat Utara, where the one at the counter keeps it too: Mandau's people see nothing of it.
async function cashSubjects(): Promise<void> {
  await cashDay(office, 'rupat-utara')
  const { rows } = await office.owner.query<{ day: string; slip: string }>(
    'select slip_day.day, slip_day.slip from cash.deposit join cash.slip_day on slip_day.slip = deposit.slip',
  )
  subjects.cashDay = rows[0]?.day ?? ''
  subjects.slip = rows[0]?.slip ?? ''
}

// One that waits for its answer, and one that was answered and has its paper.
async function objectionSubjects(): Promise<void> {
  subjects.refusedAgain = await refuseTo(office, 'issued')
  const filed = await objectTo(office, 'filed')
  subjects.objection = filed.objection
  subjects.answered = (await objectTo(office, 'turned-down')).objection
  const { rows } = await office.owner.query<{ code: string }>(
    `select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1`,
    [filed.number],
  )
  subjects.codeOfObjection = rows[0]?.code ?? ''
}

test('every route has its line in the table, and every line its route', () => {
  const written = lines.map((line) => line.replace(/\s{2,}.*$/, ''))
  assert.deepEqual(written, routes.map(nameOf).sort())
})

test('every post of two offices, the regency and nobody open the doors of the table, and no other', async () => {
  const found = new Map(routes.map((route) => [nameOf(route), '']))
  // Signing out comes last: after it nobody is there to ask.
  for (const route of routes.toSorted((a, b) => lateness(a) - lateness(b))) {
    const marks = await Promise.all(clients.map((client) => knock(client, route)))
    found.set(nameOf(route), inGroups(marks))
  }
  const asFound = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, marks]) => `${name.padEnd(44)}${marks}`)
  assert.deepEqual(asFound, lines)
})

async function knock(client: Client, route: OpenedRoute): Promise<string> {
  const path = pathOf(route)
  if (route.method !== 'GET') return await markOf(client, await client.post(path, formFor(route)))
  let answer = await client.get(/\/(news|kabar)$/.test(path) ? `${path}?once=1` : path)
  // The address of an act leads to the page of its case, and there it ends.
  if (
    answer.status === 303 &&
    /^\/(absences|authorities|cases|cash|documents|retention|objections|officers|registers|regulations|standards|templates)\//.test(
      answer.location ?? '',
    )
  )
    answer = await client.get(answer.location ?? '')
  return await markOf(client, answer)
}

async function markOf(client: Client, answer: Answer): Promise<string> {
  const isAskedIn = answer.location?.startsWith('/sign-in?') || answer.status === 401
  if (isAskedIn) return '>'
  if (answer.status !== 404) return '+'
  const { page } = await nowhereFor(client)
  assert.deepEqual([answer.page.heading, answer.page.text], [page.heading, page.text])
  return '.'
}

// What one is told at an address that does not exist, asked once by each.
function nowhereFor(client: Client): Promise<Answer> {
  const known = nowhere.get(client) ?? client.get('/tidak/ada')
  nowhere.set(client, known)
  return known
}

// Well formed, so that only who asks and whose it is decides; `seen` is stale, so that nothing is moved.
function formFor({ path }: OpenedRoute): Record<string, string> {
  const form = actForms[path] ?? {}
  return { requestId: randomUUID(), office: office.officer('camat').office, ...form }
}

// Whoever keeps a page fresh by itself is answered once here, and let go.
function codeFor(path: string): string {
  if (path.startsWith('/authorities')) return 'PEM-08'
  if (path.startsWith('/keberatan')) return subjects.codeOfObjection
  if (path.startsWith('/tanya')) return subjects.codeOfDone
  return path.includes('/antrean/') ? subjects.ticket : subjects.code
}

function pathOf({ path }: OpenedRoute): string {
  const given: Readonly<Record<string, string>> = {
    ':number': numberFor(path),
    ':id': subjects.photo,
    ':officer': subjects.officer,
    ':paper': subjects.paper,
    ':working': 'cover.pdf',
    ':standard': subjects.standard,
    ':sheet': 'minutes',
    ':name': subjects.asset,
    ':code': codeFor(path),
    ':ticket': '019a0000-0000-7000-8000-00000000d2af',
    ':batch': subjects.batch,
    ':ordinal': '1',
    ':place': '1',
    ':blank': 'MDU-K-2026-9999',
    ':draft': '019a0000-0000-7000-8000-00000000d2af',
    ':office': 'mandau',
    ':service': path.includes('/rancangan/') ? 'domisili' : 'tanggungan-keluarga',
    ':post': 'kasi-pelum',
    ':event': 'menikah',
    ':regulation': 'pp-17-2018',
    ':book': 'letter',
    ':lease': randomUUID(),
    ':day': subjects.cashDay,
    ':slip': subjects.slip,
    ':declared': subjects.declared,
    ':month': '2026-03',
    ':document': subjects.document,
    ':list': subjects.list,
    ':hold': randomUUID(),
    ':copy': '1',
    ':template': 'tanggungan-keluarga',
    ':indicator': subjects.indicator,
  }
  return path.replace(/:\w+/g, (parameter) => {
    const value = given[parameter]
    if (!value) throw new Error(`${path}: say in this test what ${parameter} is`)
    return value
  })
}

// A case in the state in which its door has something behind it.
function numberFor(path: string): string {
  if (path.startsWith('/objections/')) return /letter|appeal/.test(path) ? subjects.answered : subjects.objection
  if (path.startsWith('/keberatan/')) return subjects.objection
  if (path.endsWith('/objection')) return subjects.refusedAgain
  if (path.startsWith('/tanya/') || path.endsWith('/question')) return subjects.done
  if (path.includes('/attachments/') || path.endsWith('/:code')) return subjects.photoOf
  if (path.includes('/papers/')) return subjects.away
  if (path.endsWith('/refusal/draft.pdf')) return subjects.refusing
  if (path.endsWith('/refusal/letter.pdf')) return subjects.refused
  if (path.includes('/completion')) return subjects.incomplete
  if (path.endsWith('/correction/draft.pdf')) return subjects.correcting
  if (path.includes('/old-letters/')) return subjects.corrected
  if (path.endsWith('/correction') || path.endsWith('/correction/known')) return subjects.done
  if (/\/(till|reduction|assessments|receipts)\b/.test(path)) return subjects.paid
  if (path.endsWith('/receipt')) return subjects.withdrawn
  return path.endsWith('/letter.pdf') ? subjects.done : subjects.open
}

function inGroups(marks: readonly string[]): string {
  const starts = groups.map((_size, place) => groups.slice(0, place).reduce((sum, size) => sum + size, 0))
  const shown = groups.map((size, place) => marks.slice(starts[place], (starts[place] ?? 0) + size).join(' '))
  const [mandau = '', rupat = '', regency = '', nobody = ''] = shown
  const [supervisor, administrator, government, organisation, inspectorate] = regency.split(' ')
  const shared = supervisor === administrator ? supervisor : '.'
  const others = { t: government, o: organisation, i: inspectorate }
  const apart = Object.entries(others).map(([letter, mark]) => (mark === shared ? '' : `${letter}${mark}`))
  const told = apart.filter((one) => one !== '').map((one) => `  ${one}`)
  return `${mandau.padEnd(16)}${rupat.padEnd(10)}${regency.slice(0, 3).padEnd(9)}${nobody}${told.join('')}`
}

function lateness({ path }: OpenedRoute): number {
  return path === '/sign-out' ? 1 : 0
}

function nameOf({ method, path }: OpenedRoute): string {
  return `${method} ${path}`
}
