import { randomInt, randomUUID } from 'node:crypto'
import type { Answer, Connection } from './connection.ts'
import { anyMatter, type Office, pageText, places } from './ground.ts'

/** One request from counter to hand-over: milliseconds of the whole, of each act, and of each page after it. */
export type Cycle = { number: string; ms: number; acts: readonly number[]; pages: readonly number[] }

/** Called after every answer, with what was asked for. */
export type Watch = (asked: string, answer: Answer) => void

/** Walks one request of an office through its procedure, each step by the officer who holds its post. */
export async function walkCycle(
  connection: Connection,
  office: Office,
  watch: Watch = () => undefined,
): Promise<Cycle> {
  const began = performance.now()
  const [acts, pages]: [number[], number[]] = [[], []]
  const act = async (post: string, path: string, form: { type: string; body: Buffer }) => {
    const cookie = office.sessions[post]
    if (cookie === undefined) throw new Error(`nobody holds the post ${post} in ${office.key}`)
    const start = performance.now()
    const done = expect(await connection.ask({ path, cookie, form }), 303, path, watch)
    const middle = performance.now()
    const next = done.location ?? ''
    const page = expect(await connection.ask({ path: next, cookie }), 200, next, watch)
    acts.push(middle - start)
    pages.push(performance.now() - middle)
    return { next, page }
  }
  const [counter, ...later] = office.steps
  if (!counter) throw new Error('the procedure has no steps')
  const register = async (visit?: string) => (await act(counter.post, '/cases', registration(office, visit))).next
  const slip = office.cashed ? await inTurn(office, () => throughRoom(act, register)) : await register()
  const number = /^\/cases\/([^/]+)\/slip/.exec(slip)?.[1]
  if (number === undefined) throw new Error(`after registering came ${slip}`)
  let seen = counter.adds
  for (const step of later) {
    await act(step.post, `/cases/${number}/${pathOf(step.does)}`, stepForm(step, seen))
    seen += step.adds
  }
  return { number, ms: performance.now() - began, acts, pages }
}

type Act = (post: string, path: string, form: { type: string; body: Buffer }) => Promise<{ page: Answer }>

/** With a number from the counter: called, served, registered, finished with. */
async function throughRoom(act: Act, register: (visit: string) => Promise<string>): Promise<string> {
  const at = async (said: Readonly<Record<string, string>>) =>
    await pageText((await act('petugas-loket', '/counter', urlForm({ requestId: randomUUID(), ...said }))).page)
  const here = (html: string) => ({
    ticket: /name="ticket" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '',
    seen: /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '',
  })
  await at({ do: 'ticket', group: anyMatter })
  const called = here(await at({ do: 'next' }))
  const served = here(await at({ do: 'serve', ...called }))
  const slip = await register(called.ticket)
  await at({ do: 'finish', ...served })
  return slip
}

const turns = new Map<string, Promise<unknown>>()

/** One counter serves one person at a time. */
async function inTurn<Result>({ key }: Office, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(key) ?? Promise.resolve()
  const done = before.then(work)
  turns.set(
    key,
    done.catch(() => undefined),
  )
  return await done
}

function expect(answer: Answer, status: number, asked: string, watch: Watch): Answer {
  if (answer.status !== status) throw new Error(`${asked} answered ${answer.status} in place of ${status}`)
  watch(asked, answer)
  return answer
}

function registration({ registration }: Office, visit: string | undefined): { type: string; body: Buffer } {
  const two = (number: number) => String(number).padStart(2, '0')
  const born = `${two(randomInt(1, 29))}${two(randomInt(1, 13))}${two(randomInt(50, 99))}`
  const body = registration.body
    .replace(places.requestId, randomUUID())
    .replace(places.nik, `1403${two(randomInt(1, 12))}${born}999${randomInt(10)}`)
  const part = '------paten-bench\r\ncontent-disposition: form-data; name="visit"\r\n\r\n'
  return { type: registration.type, body: Buffer.from(visit === undefined ? body : `${part}${visit}\r\n${body}`) }
}

const paths: Readonly<Record<string, string>> = {
  ...{ receive: 'pass', check: 'pass', draft: 'pass', initial: 'pass', sign: 'signature', number: 'number' },
  ...{
    verify: 'verification',
    carry: 'carrying',
    fetch: 'fetching',
    assess: 'charge',
    pay: 'payment',
    'take-cash': 'till',
  },
  ...{ 'parties-sign': 'parties', forward: 'forwarding', 'team-part': 'team', 'plan-visit': 'visit' },
  ...{ dispose: 'disposition', inspect: 'inspection', archive: 'archive', 'hand-over': 'handover' },
}

function pathOf(does: string): string {
  const path = paths[does]
  if (path === undefined) throw new Error(`no path for a step that does ${does}`)
  return path
}

// What a step asks for beside who takes it.
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dispose: { instruction: 'Teliti dan siapkan rekomendasinya.' },
  inspect: {
    ...{ went: 'Datuk Ibarat dan perangkat Desa Contoh', latitude: '1,371200', longitude: '101,181900' },
    findings: 'Patok ada di keempat sudut, batas sesuai pernyataan, tidak ada sengketa.',
  },
  verify: { minutes: 'Tim memeriksa seluruh berkas dan menemukannya sesuai.' },
  carry: { carrier: 'Lina Misal', paper: 'TT-18' },
  fetch: { carrier: 'Lina Misal', paper: 'SKP-9', product: 'Surat pindah' },
  forward: { carrier: 'Lina Misal', paper: 'TT-21' },
  assess: { paper: 'SSPD-91' },
  pay: { paper: 'NTPN-77' },
  'take-cash': { means: 'cash', payer: 'Warga Contoh' },
  'plan-visit': { orderNumber: '094/12', goes: 'Datuk Ibarat', told: 'Lewat telepon', reason: '' },
  'hand-over': { collectedBy: 'Warga Contoh', relation: 'applicant', identitySeen: 'KTP-el' },
}

function stepForm(step: Office['steps'][number], seen: number): { type: string; body: Buffer } {
  const today = Temporal.Now.plainDateISO('Asia/Jakarta').toString()
  const fields = Object.entries({
    ...{ requestId: randomUUID(), seen: String(seen), step: step.key },
    ...Object.fromEntries((days[step.does] ?? []).map((name) => [name, today])),
    ...said[step.does],
    ...step.fields,
  })
  if (step.proof) return withProof(fields)
  return urlForm(Object.fromEntries(fields))
}

function urlForm(fields: Record<string, string>): { type: string; body: Buffer } {
  return { type: 'application/x-www-form-urlencoded', body: Buffer.from(new URLSearchParams(fields).toString()) }
}

// Days that a form asks for: whatever happens in a walk happens today.
const days: Readonly<Record<string, readonly string[]>> = {
  ...{ inspect: ['wentOn'], carry: ['happenedOn', 'expectedOn'], fetch: ['happenedOn'], forward: ['happenedOn'] },
  ...{ assess: ['dated'], pay: ['paidOn'], 'parties-sign': ['signedOn'], 'plan-visit': ['plannedOn', 'orderDate'] },
}

function withProof(fields: readonly [string, string][]): { type: string; body: Buffer } {
  const boundary = '----paten-bench'
  const file = `file.proof"; filename="bukti.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`
  const parts = [...fields.map(([name, value]) => `${name}"\r\n\r\n${value}`), file]
  const body = parts.map((part) => `--${boundary}\r\ncontent-disposition: form-data; name="${part}\r\n`).join('')
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.from(`${body}--${boundary}--\r\n`) }
}
