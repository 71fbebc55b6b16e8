import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import {
  archiveLetter,
  disposeCase,
  type Equipment,
  handOver,
  inspectField,
  numberLetter,
  numberRefusal,
  passStep,
  proposeRefusal,
  registerCase,
  signLetter,
  signRefusal,
} from '#cases'
import { findServiceVersion, requirementsFor, type ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import { transaction } from '#platform/db.ts'
import { sampleAnswers, sampleParties } from './demo-answers.ts'
import type { Visitor } from './demo-visitors.ts'

export type Walk = {
  pool: pg.Pool
  equipment: Equipment
  scope: readonly string[]
  officers: readonly Officer[]
  villages: readonly string[]
}

/** What is asked for where nothing else is said: the service of which Mandau has published a standard. */
const usualService = 'tanggungan-keluarga'

/** Registers a visitor's request and walks it as far as asked, each step by the officer who holds that post. */
export async function walkTo(walk: Walk, visitor: Visitor): Promise<string> {
  const counter = holderOf(walk, 'petugas-loket')
  const { number, steps } = await register(walk, counter, visitor)
  if (visitor.until === 'incomplete') return number
  if (visitor.until === 'refused') {
    await refuse(walk, steps, number, visitor.at)
    return number
  }
  const last = visitor.until === 'done' ? steps.length : Math.min(steps.length, Number(visitor.until.slice(5)))
  for (let seen = 1; seen < last; seen += 1)
    await take(walk, steps[seen], number, seen, visitor.at.add({ minutes: seen * 4 }), visitor)
  return number
}

type Step = { key: string; post: string; does: string; originals: readonly string[] }

async function register(
  walk: Walk,
  by: Officer,
  visitor: Visitor,
): Promise<{ number: string; steps: readonly Step[] }> {
  return await inAct(walk, visitor.at, async (tx) => {
    const on = visitor.at.toZonedDateTimeISO(by.zone).toPlainDate()
    const key = visitor.service ?? usualService
    const offered = await findServiceVersion(tx, { office: by.office, key, on })
    if (!offered) throw new Error(`no office offers ${key}`)
    const { definition } = offered
    const village = walk.villages[visitor.place % walk.villages.length] ?? ''
    const { number } = await registerCase(
      tx,
      by,
      registrationOf(definition, visitor, village),
      visitor.at,
      walk.equipment,
    )
    const originals = definition.requirements.map((one) => one.key)
    return { number, steps: definition.procedure.map((step) => ({ ...step, originals })) }
  })
}

/** The counter's form as it would be filled in for a visitor: complete, unless they lack a paper. */
export function registrationOf(
  definition: ServiceDefinition,
  visitor: Pick<Visitor, 'name' | 'nik' | 'until' | 'toFollow'> & { at?: Temporal.Instant },
  village: string,
): Parameters<typeof registerCase>[2] {
  const incomplete = visitor.until === 'incomplete'
  const on = visitor.at?.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  const fields = sampleAnswers(definition, bornAs(visitor.nik), on)
  const asked = requirementsFor(definition, { ...textsOf(fields), applicant: applicantOf(definition), proxy: 'no' })
  const state = (index: number, mayFollow: boolean) =>
    incomplete && index === Math.min(3, asked.length - 1)
      ? 'missing'
      : visitor.toFollow && mayFollow
        ? 'original-to-follow'
        : 'received'
  return {
    requestId: randomUUID(),
    service: definition.key,
    name: visitor.name,
    nik: visitor.nik,
    noNikReason: '',
    phone: '0812 0000 4471',
    village,
    address: 'Jalan Contoh 1',
    intent: incomplete ? 'return' : 'open',
    requirements: Object.fromEntries(asked.map((one, index) => [one.key, state(index, one.originalMayFollow)])),
    remarks: {},
    fields,
    ...appliedFor(definition),
    ...(definition.parties.length > 0 && { parties: sampleParties(definition) }),
    acknowledged: definition.checks.filter(({ effect }) => effect === 'acknowledge').map(({ key }) => key),
    uploads: [],
  }
}

// Who may apply: a person where a person may, else the first kind, through somebody who holds an office in it.
function applicantOf({ applicants: [first = 'person', ...others] }: ServiceDefinition) {
  return [first, ...others].find((kind) => kind === 'person') ?? first
}

function appliedFor(definition: ServiceDefinition) {
  const applicantKind = applicantOf(definition)
  if (applicantKind === 'person') return {}
  const name = applicantKind === 'body' ? 'PT Contoh Sejahtera' : ''
  return { applicantKind, represented: { name, registration: '', post: 'Ketua' } }
}

function textsOf(fields: ReturnType<typeof sampleAnswers>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

// The NIK carries the day of birth, for women with 40 more: papers of one person agree.
function bornAs(nik: string): string {
  const [day, month, year] = [Number(nik.slice(6, 8)) % 40, nik.slice(8, 10), nik.slice(10, 12)]
  return `19${year}-${month}-${String(day).padStart(2, '0')}`
}

async function take(
  walk: Walk,
  step: Step | undefined,
  number: string,
  seen: number,
  at: Temporal.Instant,
  visitor: Visitor,
): Promise<void> {
  if (!step) return
  const by = holderOf(walk, step.post)
  const input = { requestId: randomUUID(), number, seen, step: step.key }
  await inAct(walk, at, async (tx) => {
    if (step.does === 'dispose')
      return await disposeCase(tx, by, { ...input, instruction: 'Teliti dan siapkan rekomendasinya.' }, at)
    if (step.does === 'inspect') return await inspectField(tx, by, { ...input, ...visitOn(at) }, at, walk.equipment)
    if (step.does === 'sign') return await signLetter(tx, by, input, at, walk.equipment)
    if (step.does === 'number') return await numberLetter(tx, by, input, at, walk.equipment)
    if (step.does === 'archive') return await archiveLetter(tx, by, input, at)
    if (step.does !== 'hand-over') return await passStep(tx, by, input, at)
    const collected = { collectedBy: visitor.name, relation: 'applicant', identitySeen: 'KTP-el' } as const
    return await handOver(tx, by, { ...input, ...collected, originals: [...step.originals] }, at)
  })
}

// A point by the river in Siak Kecil's direction: inside the regency, and nobody's.
function visitOn(at: Temporal.Instant) {
  return {
    wentOn: at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString(),
    went: 'Datuk Ibarat dan perangkat Desa Contoh',
    findings: 'Patok ada di keempat sudut, batas sesuai pernyataan, tidak ada sengketa.',
    ...{ latitude: '1,371200', longitude: '101,181900', uploads: [] },
  }
}

// As a letter: proposed by who holds the file, signed, numbered; it waits to be collected.
async function refuse(walk: Walk, steps: readonly Step[], number: string, at: Temporal.Instant): Promise<void> {
  const reason = 'Alamat pada kartu keluarga berada di luar kecamatan ini.'
  const doing = (does: string) => holderOf(walk, steps.find((step) => step.does === does)?.post ?? '')
  const sent = () => ({ requestId: randomUUID(), number, seen: 1 })
  const after = (minutes: number) => at.add({ minutes })
  const holder = holderOf(walk, steps[1]?.post ?? '')
  await inAct(walk, after(10), (tx) => proposeRefusal(tx, holder, { ...sent(), reason, basis: '' }, after(10)))
  await inAct(walk, after(15), (tx) => signRefusal(tx, doing('sign'), sent(), after(15), walk.equipment))
  await inAct(walk, after(20), (tx) => numberRefusal(tx, doing('number'), sent(), after(20), walk.equipment))
}

function holderOf(walk: Walk, post: string): Officer {
  const officer = walk.officers.find((one) => one.posts.includes(post))
  if (!officer) throw new Error(`nobody holds the post ${post}`)
  return officer
}

async function inAct<Result>(
  walk: Walk,
  at: Temporal.Instant,
  work: Parameters<typeof transaction<Result>>[2],
): Promise<Result> {
  return await transaction(walk.pool, { scope: walk.scope, act: true, at }, work)
}
