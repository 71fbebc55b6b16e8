import type { TestContext } from 'node:test'
import type { Officer } from '#identity'
import { atEnd } from '#tests/at-end.ts'
import { monday } from '#tests/cast.ts'
import { password, type TestOffice } from '#tests/office.ts'
import { type Form, type Page, readPage } from '#tests/page.ts'
import { countHere } from '../../src/app/request-counts.ts'
import { type RunningServer, startServer } from '../../src/app/server.ts'

/** The real server over a test's office. Requests go straight in, with headers as a browser on our own page sends them. */
export type TestServer = AsyncDisposable & {
  app: RunningServer['app']
  origin: string
  routes: RunningServer['routes']
  /** Somebody without an account. */
  anyone: Client
  /** An officer at their desk: signed in at the first request, and from then on known by the cookie. */
  as(officer: Officer): Client
  /** What the server wrote down as its own mistakes. A test that expects none need not look: a 500 throws. */
  faults: string[]
}

export type Client = {
  get(path: string, headers?: Headers): Promise<Answer>
  post(path: string, values?: Values, more?: Sending): Promise<Answer>
  /** Sends a form as it stands, with photos if it takes any. */
  send(form: Form, more?: Sending): Promise<Answer>
}

export type Headers = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | readonly string[]>> | readonly (readonly [string, string])[]
export type SentFile = { field: string; name: string; content: Uint8Array<ArrayBuffer>; type?: string }
export type Sending = {
  files?: readonly SentFile[]
  multipart?: boolean
  unchosen?: readonly string[]
  headers?: Headers
  maySayBroken?: boolean
}

export type Answer = {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  location: string | undefined
  body: Buffer
  page: Page
}

type Options = { now?: () => Temporal.Instant; t?: TestContext; mode?: 'demo' | 'production'; origin?: string }

const host = 'paten.test'

/** Starts the server at a fixed moment, Monday morning unless `now` says otherwise. Closed before its office is. */
export async function startTestServer(office: TestOffice, options: Options = {}): Promise<TestServer> {
  const { now = () => monday, t, mode = office.equipment.mode } = options
  const faults: string[] = []
  const running = await startServer({
    settings: { mode, host: '127.0.0.1', port: 0, tls: undefined, origin: options.origin },
    connection: office.database.connection,
    equipment: office.equipment,
    now,
    demo: () => ({ demoAccounts: [], demoPassword: undefined }),
    count: countHere(),
    log: (line) => void faults.push(line),
  })
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await running[Symbol.asyncDispose]()
  }
  atEnd(close, t)
  const clients = new Map<string, Client>()
  return {
    app: running.app,
    origin: running.origin,
    routes: running.routes,
    anyone: clientOf(running, faults, async () => undefined),
    as(officer) {
      const known =
        clients.get(officer.id) ??
        clientOf(
          running,
          faults,
          once(() => signIn(running, office, officer)),
        )
      clients.set(officer.id, known)
      return known
    },
    faults,
    [Symbol.asyncDispose]: close,
  }
}

function once(work: () => Promise<string>): () => Promise<string> {
  let done: Promise<string> | undefined
  return () => {
    done ??= work()
    return done
  }
}

async function signIn({ app }: RunningServer, office: TestOffice, officer: Officer): Promise<string> {
  const { rows } = await office.owner.query<{ username: string }>(
    'select username from identity.officer where id = $1',
    [officer.id],
  )
  const form = new URLSearchParams({ username: rows[0]?.username ?? '', password })
  const answer = await app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { ...fromUs, 'content-type': 'application/x-www-form-urlencoded' },
    payload: form.toString(),
  })
  const session = answer.cookies.find((cookie) => cookie.name === 'sesi')
  if (!session) throw new Error(`${officer.name} could not sign in: ${answer.statusCode}`)
  return `sesi=${session.value}`
}

const fromUs = { host, origin: `http://${host}` }

function clientOf(running: RunningServer, faults: string[], session: () => Promise<string | undefined>): Client {
  const ask = async (method: 'GET' | 'POST', url: string, payload: Payload | undefined, more: Sending) => {
    const cookie = await session()
    const headers = { ...fromUs, ...payload?.headers, ...(cookie && { cookie }), ...more.headers }
    const answer = await running.app.inject({ method, url, headers, ...(payload && { payload: payload.body }) })
    if (answer.statusCode >= 500 && !more.maySayBroken) throw new Error(`${method} ${url}: ${faults.at(-1)}`)
    return asAnswer(answer)
  }
  const post: Client['post'] = async (path, values = {}, more = {}) =>
    await ask('POST', path, await payloadOf(pairsOf(values), more), more)
  return {
    get: (path, headers = {}) => ask('GET', path, undefined, { headers }),
    post,
    send: (form, more = {}) =>
      post(form.action, form.values, { multipart: form.multipart, unchosen: form.files, ...more }),
  }
}

type Payload = { headers: Headers; body: Buffer }

function pairsOf(values: Values): [string, string][] {
  if (isPairs(values)) return values.map(([name, value]) => [name, value])
  return Object.entries(values).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
}

function isPairs(values: Values): values is readonly (readonly [string, string])[] {
  return Array.isArray(values)
}

async function payloadOf(
  pairs: readonly [string, string][],
  { files = [], multipart, unchosen = [] }: Sending,
): Promise<Payload> {
  if (!multipart && files.length === 0) {
    const body = Buffer.from(new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString())
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }
  }
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  for (const { field, name, content, type = 'application/octet-stream' } of files)
    form.append(field, new Blob([content], { type }), name)
  for (const field of unchosen) if (!files.some((file) => file.field === field)) form.append(field, new Blob([]), '')
  const request = new Response(form)
  const type = request.headers.get('content-type') ?? ''
  return { headers: { 'content-type': type }, body: Buffer.from(await request.arrayBuffer()) }
}

function asAnswer(answer: Awaited<ReturnType<RunningServer['app']['inject']>>): Answer {
  const { location } = answer.headers
  let page: Page | undefined
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
    ),
    location: typeof location === 'string' ? location : undefined,
    body: answer.rawPayload,
    get page() {
      page ??= readPage(answer.payload)
      return page
    },
  }
}
