import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { type HeldCase, moveDesk, seenOf, stepNow } from '#cases'
import type { StepKind } from '#catalogue'
import type { Officer } from '#identity'
import { monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

/** A service of the pack whose procedure has a step of this kind. */
const services = {
  verify: 'dana-desa',
  inspect: 'pakai-jalan',
  carry: 'pindah-kabupaten',
  fetch: 'pindah-kabupaten',
  assess: 'akta-tanah',
  pay: 'akta-tanah',
  'parties-sign': 'akta-tanah',
  sign: 'akta-tanah',
  forward: 'dana-desa-kirim',
} as const satisfies Partial<Record<StepKind, string>>

/** A case that lies at a step of this kind. Returns its number. */
export async function openAt(
  office: TestOffice,
  does: keyof typeof services,
  { place = 'mandau', service = services[does] }: { place?: Place; service?: string } = {},
): Promise<string> {
  const { procedure } = getPack().services.find(({ key }) => key === service) ?? { procedure: [] }
  const steps = procedure.findIndex((step) => step.does === does)
  return await openCase(office, { service, place, until: `step ${steps}` })
}

/** What a form at the step where a case lies carries, and the case as it is then. */
export async function formAt(
  office: TestOffice,
  by: Pick<Officer, 'scope'>,
  number: string,
): Promise<ReturnType<typeof sent> & { step: string; file: HeldCase }> {
  const file = await getCase(office, by, number)
  const step = stepNow(file.definition.procedure, file.taken)
  return { ...sent(number, seenOf(file)), step: step?.key ?? '', file }
}

/** Offers a service of the pack once more under another key, with its procedure as `change` makes it. */
export async function offerChanged(
  office: TestOffice,
  { of, as, change }: { of: string; as: string; change: (steps: WrittenStep[]) => WrittenStep[] },
): Promise<string> {
  const pack = copyPack()
  const service = parse(readFileSync(join(pack.folder, `services/${of}.yaml`), 'utf8'))
  const procedure = change(service.procedure)
  pack.write(`services/${as}.yaml`, stringify({ ...service, key: as, procedure }))
  await applyPack(office.pool, getPack(pack.folder), monday)
  return as
}

/** Applies a pack that names a post no more; another does its steps in every service, and may what they ask. */
export async function abolishPost(office: TestOffice, post: string, heir: string): Promise<void> {
  const pack = copyPack()
  const posts = parse(readFileSync(join(pack.folder, 'posts.yaml'), 'utf8'))
  const kept = posts.posts.filter(({ key }: { key: string }) => key !== post)
  pack.write('posts.yaml', stringify({ ...posts, posts: kept }))
  for (const name of readdirSync(join(pack.folder, 'services'))) {
    const text = readFileSync(join(pack.folder, 'services', name), 'utf8')
    pack.write(`services/${name}`, text.replaceAll(`post: ${post}`, `post: ${heir}`))
  }
  await applyPack(office.pool, getPack(pack.folder), monday)
}

type WrittenStep = Record<string, unknown> & { key: string; does: string }

/** A picture of a paper, as a form sends it. */
export async function proofOf(office: TestOffice) {
  const stored = await office.equipment.files.put(Buffer.from('%PDF-1.4\n% bukti uji\n'), 'application/pdf')
  return [{ ...stored, type: 'application/pdf' as const, requirement: 'proof', name: 'bukti.pdf' }]
}

/** One case of each kind of step, walked past it, for tests that want every table filled. */
export async function stepEvents(office: TestOffice, place: Place = 'mandau'): Promise<void> {
  await openCase(office, { place, service: 'akta-tanah', until: 'done', at: monday })
  await openCase(office, { place, service: 'dana-desa', until: 'step 2', at: monday })
  await openCase(office, { place, service: 'pakai-jalan', until: 'step 3', at: monday })
  await openCase(office, { place, service: 'dana-desa-kirim', until: 'done', at: monday })
}

/** One desk of each office moved from a post that is no more; for tests after which nobody holds that post. */
export async function moveDesks(office: TestOffice): Promise<void> {
  const moving: [Place, string][] = []
  for (const place of ['mandau', 'rupat-utara'] as const)
    moving.push([place, await openCase(office, { place, service: 'legalisasi-sktm', until: 'step 1' })])
  await abolishPost(office, 'kasi-kesos', 'kasi-pelum')
  for (const [place, number] of moving) {
    const camat = office.officer('camat', place)
    const form = { ...(await formAt(office, camat, number)), to: 'kasi-pelum', reason: 'Seksi digabung (contoh).' }
    await office.inAct(camat, monday, (tx) => moveDesk(tx, camat, form, monday))
  }
}
