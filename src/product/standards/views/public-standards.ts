import { sayDuration } from '#clock'
import { findOfficeByKey, findRegency, type Office } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import type { Life } from '../contract/life.ts'
import type { PledgePage, PublicDraftPage, PublicStandardPage, PublicStandardsPage } from '../contract/pages.ts'
import { componentsOf } from '../rules/components-of.ts'
import { readOn, stageOf } from '../rules.ts'
import { listLives } from '../store/life.ts'
import { listComments } from '../store/steps.ts'
import { serviceNames } from './service-names.ts'
import { wordsOf } from './words-of.ts'

type Asked = { office: string; now: Temporal.Instant }
type OfService = Asked & { service: string }
type Opened = { office: Office; regency: string; on: Temporal.PlainDate }

/** The standards of an office as anybody reads them: those in force, and drafts that wait for comments. */
export async function publicStandardsPage(tx: Tx, asked: Asked): Promise<PublicStandardsPage | undefined> {
  const opened = await openOffice(tx, asked)
  if (!opened) return undefined
  const { office, on } = opened
  const [lives, names] = [await listLives(tx, { office: office.id }), await serviceNames(tx, on)]
  const nameOf = (service: string) => names.get(service) ?? { id: service, en: service }
  return {
    office: shown(office),
    inForce: readByService(lives, on).flatMap(({ enactment, service, pledge }) => {
      if (!enactment) return []
      const { number, decidedOn, holdsFrom } = enactment
      const isAhead = Temporal.PlainDate.compare(on, holdsFrom) < 0
      const words = { service, name: nameOf(service), number, decidedOn }
      return [{ ...words, beginsOn: isAhead ? holdsFrom : undefined, pledged: pledge !== undefined }]
    }),
    open: lives.flatMap((life) => {
      const { publication, service } = life
      if (!publication || stageOf(life, asked.now) !== 'open') return []
      return [{ service, name: nameOf(service), until: publication.commentsUntil }]
    }),
  }
}

/** The standard of a service that is in force in an office; nothing before one was enacted. */
export async function publicStandardPage(tx: Tx, asked: OfService): Promise<PublicStandardPage | undefined> {
  const found = await inForce(tx, asked)
  const { enactment } = found?.life ?? {}
  const said = found && (await wordsOf(tx, found.life, { on: found.on }))
  if (!found || !enactment || !said) return undefined
  return {
    office: shown(found.office),
    service: { key: found.life.service, name: said.definition.name },
    components: componentsOf(said.definition, said.words, found.on),
    number: enactment.number,
    decidedOn: enactment.decidedOn,
    holdsFrom: enactment.holdsFrom,
    pledged: found.life.pledge !== undefined,
    commented: found.life.comments.given > 0 && found.life.id === found.newest.id,
    enteredOn: enactment.decision === null ? undefined : dayOf(enactment.at, found.office),
  }
}

/** Of long comments so many fit into the weight of a public page. */
export const answeredPerPage = 10

/** A draft as it was published, with what was answered: open for comments, closed, or enacted until the next is begun. */
export async function publicDraftPage(
  tx: Tx,
  asked: OfService & { thanked: boolean; from: number },
): Promise<PublicDraftPage | undefined> {
  const opened = await openOffice(tx, asked)
  if (!opened) return undefined
  const [life] = await listLives(tx, { office: opened.office.id, service: asked.service })
  if (!life?.publication || life.dropped) return undefined
  const { publication } = life
  const open = stageOf(life, asked.now) === 'open'
  const said = await wordsOf(tx, life, { on: opened.on, writing: life.mendings.at(-1)?.wording ?? publication.wording })
  if (!said) return undefined
  const answered = (await listComments(tx, life.id)).flatMap(({ words, answer }) =>
    answer ? [{ words, accepted: answer.accepted, reason: answer.reason }] : [],
  )
  return {
    office: shown(opened.office),
    service: { key: life.service, name: said.definition.name },
    components: componentsOf(said.definition, said.words, opened.on),
    publishedAt: publication.at,
    until: publication.commentsUntil,
    open,
    enacted: life.enactment !== undefined,
    reopened: life.reopenings.map(({ at, reason }) => ({ on: dayOf(at, opened.office), reason })).toReversed(),
    answered: answered.slice(asked.from, asked.from + answeredPerPage),
    from: asked.from,
    total: answered.length,
    waiting: life.comments.unanswered,
    thanked: asked.thanked,
  }
}

/** The pledges of an office: what it promises, service by service, over the name of its head. */
export async function pledgePage(tx: Tx, asked: Asked): Promise<PledgePage | undefined> {
  const opened = await openOffice(tx, asked)
  if (!opened) return undefined
  const { office, on } = opened
  const lives = readByService(await listLives(tx, { office: office.id }), on).filter(({ pledge }) => pledge)
  const pledges: PledgePage['pledges'][number][] = []
  for (const { enactment, pledge, ...life } of lives) {
    const read = await wordsOf(tx, { ...life, enactment, pledge }, { on })
    if (!read || !enactment || !pledge) continue
    const lines = componentsOf(read.definition, read.words, on)
    const linesOf = (wanted: string) => lines.find(({ key }) => key === wanted)?.lines ?? []
    const { promise, product } = read.definition
    const about = { service: life.service, name: read.definition.name, number: enactment.number }
    const signer = { post: pledge.signer.post, name: pledge.signer.name }
    const said = { time: sayDuration(promise), cost: linesOf('cost'), product }
    pledges.push({ ...about, ...said, signer, publishedAt: pledge.at })
  }
  return {
    office: shown(office),
    pledges,
  }
}

function readByService(lives: readonly Life[], on: Temporal.PlainDate): Life[] {
  return [...Map.groupBy(lives, ({ service }) => service).values()].flatMap((of) => readOn(of, on) ?? [])
}

/** The life of the standard in force for a service of an office, as anybody may read it. */
export async function inForce(tx: Tx, asked: OfService): Promise<(Opened & { life: Life; newest: Life }) | undefined> {
  const opened = await openOffice(tx, asked)
  if (!opened) return undefined
  const lives = await listLives(tx, { office: opened.office.id, service: asked.service })
  const [[newest], life] = [lives, readOn(lives, opened.on)]
  return newest && life && { ...opened, life, newest }
}

// Nobody is signed in: what an office publishes is read within that office, once it is known which.
async function openOffice(tx: Tx, asked: Asked): Promise<Opened | undefined> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, asked.office), findRegency(tx)])
  if (office?.kind !== 'kecamatan' || !regency) return undefined
  await setScope(tx, [regency.id, office.id])
  return { office, regency: regency.id, on: dayOf(asked.now, office) }
}

function dayOf(at: Temporal.Instant, { zone }: Pick<Office, 'zone'>): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}

function shown({ key, name, seat }: Office): PublicStandardsPage['office'] {
  return { key, name, seat }
}
