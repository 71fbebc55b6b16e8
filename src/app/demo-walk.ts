import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Equipment, numberRefusal, proposeRefusal, registerCase, signRefusal } from '#cases'
import { findServiceVersion, type ProcedureStep, requirementsFor, type ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import { transaction } from '#platform/db.ts'
import { sampleAnswers, sampleParties } from './demo-answers.ts'
import { takeStep } from './demo-steps.ts'
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
    await take(walk, steps[seen], number, visitor.at.add({ minutes: seen * 4 }), visitor)
  return number
}

async function register(
  walk: Walk,
  by: Officer,
  visitor: Visitor,
): Promise<{ number: string; steps: readonly ProcedureStep[] }> {
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
    return { number, steps: definition.procedure }
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
  step: ProcedureStep | undefined,
  number: string,
  at: Temporal.Instant,
  visitor: Visitor,
): Promise<void> {
  if (!step) return
  const proof = step.does === 'assess' || step.does === 'pay' ? await putProof(walk) : undefined
  // A step where there was nothing to do passed with the one before it; a team has several words to say at one.
  for (let words = 1; words <= wordsMax; words += 1) {
    const isTaken = await inAct(walk, at, (tx) =>
      takeStep(tx, { equipment: walk.equipment, proof, visitor, at }, { number, key: step.key }, (post) =>
        holderOf(walk, post),
      ),
    )
    if (isTaken) return
  }
  throw new Error(`${step.key} of ${number} is never taken`)
}

async function putProof({ equipment }: Walk) {
  const bytes = Buffer.from('%PDF-1.4\n% bukti contoh\n')
  const stored = await equipment.files.put(bytes, 'application/pdf')
  return [{ ...stored, type: 'application/pdf' as const, requirement: 'proof', name: 'bukti.pdf' }]
}

const wordsMax = 30

// As a letter: proposed by who holds the file, signed, numbered; it waits to be collected.
async function refuse(
  walk: Walk,
  steps: readonly ProcedureStep[],
  number: string,
  at: Temporal.Instant,
): Promise<void> {
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
