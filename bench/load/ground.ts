import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { ServiceDefinition } from '#catalogue'
import { sampleAnswers, sampleParties } from '../../src/app/demo-answers.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { type ServerProcess, withClient } from '../server/server-process.ts'
import { type Answer, Connection } from './connection.ts'
import { type Word, wordsOf } from './words-of.ts'

export const service = 'tanggungan-keluarga'

/** One office as its officers work in it: plain data, so that it can be handed to the process that makes the load. */
export type Office = {
  id: string
  key: string
  /** The session cookie of whoever holds each post. */
  sessions: Readonly<Record<string, string>>
  steps: readonly Word[]
  /** Whether whoever comes takes a number first, and pays at the cashier. */
  cashed: boolean
  /** The counter's form as a browser sends it, with places for what differs between two citizens. */
  registration: { type: string; body: string }
}

/** What stands in the form where the request's id and the citizen's NIK go. */
export const places = { requestId: '@request-id@', nik: '@nik@' } as const

/** Signs in every officer that the services need, in every office, and reads the counter's form there. */
export async function openGround(server: ServerProcess): Promise<Office[]> {
  const accounts = await withClient(server.connection(), readStaff)
  const offices: Office[] = []
  for (const [index, [id, staff]] of [...Map.groupBy(accounts, (account) => account.office)].entries()) {
    // Each office is a machine of its own: signing in is slow from one address, against guessing.
    using connection = await Connection.open(server.port, `127.0.1.${index + 1}`)
    const sessions: Record<string, string> = {}
    for (const username of new Set(staff.map((account) => account.username))) {
      const cookie = await signIn(connection, username)
      for (const { post } of staff.filter((account) => account.username === username)) sessions[post] = cookie
    }
    offices.push({
      id,
      key: staff[0]?.key ?? '',
      sessions,
      steps: [],
      cashed: false,
      registration: { type: '', body: '' },
    })
  }
  return await turnTo(server, offices, service)
}

/**
 * The offices of which most have as many people. Who manages officers sees more on a page, so an office where that is
 * nobody's turn makes other statements than one where three people hold every post, and one floor cannot stand for both.
 */
export function withSameStaff(offices: readonly Office[]): Office[] {
  const bySize = Map.groupBy(offices, ({ sessions }) => new Set(Object.values(sessions)).size)
  const [most = []] = [...bySize.values()].toSorted((one, other) => other.length - one.length)
  return most
}

/** The same officers with the procedure and the counter's form of another service. */
export async function turnTo(server: ServerProcess, offices: readonly Office[], key: string): Promise<Office[]> {
  const definition = await withClient(server.connection(), (client) => readService(client, key))
  const steps = wordsOf(definition)
  using connection = await Connection.open(server.port)
  const turned: Office[] = []
  for (const office of offices) {
    const cookie = office.sessions[steps[0]?.post ?? '']
    const path = `/cases/new?service=${key}`
    const page = await connection.ask({ path, ...(cookie === undefined ? {} : { cookie }) })
    const cashed = steps.some(({ does }) => does === 'take-cash')
    if (cashed) await openForTheDay(connection, office)
    turned.push({ ...office, steps, cashed, registration: fillIn(await pageText(page), definition) })
  }
  return turned
}

/** What a counter does with a number: given, called, served, finished with. */
export const roomActs = 4

/** Who comes in without saying for what. */
export const anyMatter = 'informasi'

// Both answer otherwise where they are open already; whether they are, the first walk tells.
async function openForTheDay(connection: Connection, { sessions }: Office): Promise<void> {
  const opening = [
    ['petugas-loket', '/counter', { do: 'open', counter: '1', groups: anyMatter }],
    ['pemegang-kas', '/cash', { do: 'open', float: '' }],
  ] as const
  for (const [post, path, said] of opening) {
    const body = Buffer.from(new URLSearchParams({ ...said, requestId: randomUUID() }).toString())
    const form = { type: 'application/x-www-form-urlencoded', body }
    await connection.ask({ path, cookie: sessions[post] ?? '', form })
  }
}

type Account = { username: string; post: string; office: string; key: string }

async function readStaff(client: pg.Client): Promise<Account[]> {
  const { rows } = await client.query<Account>(`
    select officer.username, post_holding.post, office.id as office, office.key
    from identity.officer join identity.post_holding on post_holding.officer = officer.id
    join offices.office on office.id = officer.office and office.kind = 'kecamatan'
    order by office.key, officer.username, post_holding.post`)
  return rows
}

async function readService(client: pg.Client, key: string): Promise<ServiceDefinition> {
  const { rows } = await client.query<{ definition: ServiceDefinition }>(
    `select version.definition from catalogue.version join catalogue.service on service.id = version.service_id
     where service.key = $1 order by version.valid_from desc limit 1`,
    [key],
  )
  if (!rows[0]) throw new Error(`no service ${key} in this office`)
  return rows[0].definition
}

/** Every service that is offered, by its key. */
export async function listServices(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>('select distinct service.key from catalogue.service order by 1')
  return rows.map(({ key }) => key)
}

/** Signs one officer of the demonstration in and returns the cookie of the session. */
export async function signIn(connection: Connection, username: string): Promise<string> {
  const body = Buffer.from(new URLSearchParams({ username, password: demoPassword, next: '/work' }).toString())
  const form = { type: 'application/x-www-form-urlencoded', body }
  const answer = await connection.ask({ path: '/sign-in', form })
  const cookie = /\r\nset-cookie: (sesi=[^;]+)/i.exec(answer.headers)?.[1]
  if (answer.status !== 303 || !cookie) throw new Error(`${username} could not sign in: ${answer.status}`)
  return cookie
}

/** What a page says, whichever way it was compressed. */
export async function pageText(answer: Answer): Promise<string> {
  const way = /\r\ncontent-encoding: (\w+)/i.exec(answer.headers)?.[1]
  const zlib = await import('node:zlib')
  if (way === 'br') return zlib.brotliDecompressSync(answer.body).toString()
  return (way === 'gzip' ? zlib.gunzipSync(answer.body) : answer.body).toString()
}

// Every field of the page itself, empty ones and files not chosen too, and no box that is not ticked: as a browser does.
function fillIn(html: string, definition: ServiceDefinition): Office['registration'] {
  const form = html.slice(html.indexOf('action="/cases"'))
  const village = /<select[^>]*name="village"[\s\S]*?<option value="([^"]+)"/.exec(form)?.[1] ?? ''
  const said: Readonly<Record<string, string>> = {
    ...{ requestId: places.requestId, nik: places.nik, service: definition.key, village, intent: 'open' },
    ...appliedFor(definition),
    ...{ name: 'Warga Contoh', phone: '0812 0000 4471', address: 'Jalan Contoh 1' },
    ...Object.fromEntries(definition.requirements.map(({ key }) => [`requirement.${key}`, 'received'])),
    ...flat('field', sampleAnswers(definition, '1990-04-07', today())),
    ...flat('party', sampleParties(definition)),
    ...Object.fromEntries(
      definition.checks.filter(({ effect }) => effect === 'acknowledge').map(({ key }) => ['acknowledged', key]),
    ),
  }
  const fields = Array.from(form.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"[^>]*>/g))
  const once = new Set<string>()
  const boundary = '----paten-bench'
  const parts = fields.flatMap(([tag, name = '']) => {
    if (/type="file"/.test(tag)) return [`${name}"; filename=""\r\ncontent-type: application/octet-stream\r\n\r\n`]
    // A form that was never kept as a draft has none, and a like request is no matter here; what else the page hides in it goes back as it came.
    const isChosen = !/^<button|type="(?:checkbox|radio)"/.test(tag) || said[name] !== undefined
    if (once.has(name) || name === 'draft' || name === 'despite' || !isChosen) return []
    once.add(name)
    const hidden = /type="hidden"/.test(tag) ? /\bvalue="([^"]*)"/.exec(tag)?.[1] : undefined
    return [`${name}"\r\n\r\n${said[name] ?? hidden ?? ''}`]
  })
  const body = parts.map((part) => `--${boundary}\r\ncontent-disposition: form-data; name="${part}\r\n`).join('')
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${body}--${boundary}--\r\n` }
}

/** Where no person may apply, the one who represents whoever may. */
function appliedFor({ applicants: [kind = 'person', ...others] }: ServiceDefinition): Record<string, string> {
  if (kind === 'person' || others.includes('person')) return {}
  const named: Record<string, string> = kind === 'body' ? { 'represented.name': 'PT Contoh Sejahtera' } : {}
  return { applicantKind: kind, 'represented.post': 'Ketua', ...named }
}

function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO('Asia/Jakarta')
}

function flat(
  place: 'field' | 'party',
  answers: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => {
      if (typeof answer === 'string') return [[`${place}.${key}`, answer]]
      return answer.flatMap((row, index) =>
        Object.entries(row).map(([column, text]) => [`${place}.${key}.${index}.${column}`, text]),
      )
    }),
  )
}
