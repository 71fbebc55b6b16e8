import {
  Aspect,
  authorityBasis,
  holdersOn,
  listClosings,
  listRegister,
  livingClosing,
  type RegisterVersion,
  registerRefusals,
  registerState,
  versionOn,
  whyNotCancel,
  whyNotClose,
  whyNotKeepRegister,
} from '#authority'
import type { Officer } from '#identity'
import { listOffices, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import { holdsOn } from '#platform/validity.ts'
import { listMarks, listRegulations, type Regulation, sayMark, shortName } from '#regulations'
import type { Text } from '#ui/language.ts'
import type { AuthorityPage, InstrumentPage, NewAuthorityPage } from '../contract.ts'
import { listPapers } from '../store.ts'
import { placedUnder } from './placing-page.ts'
import { servicesUnder } from './services-under.ts'

type Asked = { code: string; now: Temporal.Instant; saved: string | undefined }

/** One power with its history, limits and services. An office that never held it does not find it. */
export async function authorityPage(db: Db, by: Officer, ask: Asked): Promise<AuthorityPage | undefined> {
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const all = await listRegister(db, ask.code)
  const versions = all.filter((one) => isInReach(one, by))
  const version = versionOn(versions, today)
  if (!version) return undefined
  const [offices, posts, regulations] = [await listOffices(db), await listPostKinds(db), await listRegulations(db)]
  const namesOf = (ids: readonly string[]) => ids.map((id) => offices.find((one) => one.id === id)?.shortName ?? '')
  const names = new Map(regulations.map((one) => [one.key, shortName(one)]))
  const { body, code, illustrative } = version
  const mayKeep = by.duties.includes('authorities.keep') && whyNotKeepRegister(by) === undefined
  const closings = await listClosings(db, ask.code)
  const why = whyNotClose(versions, livingClosing(closings, versions), { on: today, today })
  return {
    code,
    ...whatItIs(body),
    substitutes: (body.substitutes ?? []).map(
      ({ post }) => posts.find(({ key }) => key === post)?.short ?? { id: post, en: post },
    ),
    state: registerState(versions, today),
    illustrative,
    basis: basesOn(versions, today) ?? authorityBasis(version),
    holders: namesOf(someOf(holdersOn(versions, today), offices)),
    versions: versions.map((one) => ({
      ...{ from: one.from, until: one.until, lawfulFrom: one.lawfulFrom, illustrative: one.illustrative },
      ...{ enteredByName: one.enteredByName, enteredAt: one.enteredAt, holders: namesOf(one.holders ?? []) },
      state: registerState([one], today),
      basis: authorityBasis(one),
    })),
    closings: closings.map((closing) => ({
      ...closing,
      regulationName: (closing.regulation === null ? undefined : names.get(closing.regulation)) ?? null,
      mayCancel: mayKeep && whyNotCancel(closing, today) === undefined,
    })),
    services: (await servicesUnder(db, today)).get(code) ?? [],
    placed: await placedUnder(db, code, today, (id) => namesOf([id])[0] ?? ''),
    ...(await papersOf(db, versions, names)),
    marked: await markedPapers(db, versions, { regulations, names, today }),
    regulations: [...names].map(([key, name]) => ({ key, name })),
    today,
    mayKeep,
    whyNotClose: why && registerRefusals[why],
    saved: ask.saved,
  }
}

/** The offices that hold a power; none where all of them do, by one instrument or by several. */
function someOf(
  holders: readonly string[] | null,
  offices: readonly { id: string; kind: string }[],
): readonly string[] {
  const all = offices.filter(({ kind }) => kind === 'kecamatan')
  return holders === null || all.every(({ id }) => holders.includes(id)) ? [] : holders
}

/** By which papers a power is held on a day: each kecamatan may have one of its own. */
function basesOn(versions: readonly RegisterVersion[], today: Temporal.PlainDate): Text | undefined {
  const texts = versions.filter((version) => holdsOn(version, today)).map(authorityBasis)
  const joined = (language: keyof Text) => [...new Set(texts.map((text) => text[language]))].join('; ')
  return texts.length === 0 ? undefined : { id: joined('id'), en: joined('en') }
}

/** The papers by which a power is held, today or from a day ahead, that were marked revoked or lapsed. */
async function markedPapers(
  db: Db,
  versions: readonly RegisterVersion[],
  told: { regulations: readonly Regulation[]; names: ReadonlyMap<string, Text>; today: Temporal.PlainDate },
): Promise<AuthorityPage['marked']> {
  const held = versions.filter(({ until }) => until === null || Temporal.PlainDate.compare(told.today, until) < 0)
  const keys = new Set(held.flatMap(({ body }) => body.instrument?.regulation ?? []))
  const marks = (await listMarks(db, null)).filter(({ what, takenBack }) => what !== 'changed' && takenBack === null)
  return marks.flatMap((mark) => {
    const paper = told.regulations.find(({ id }) => id === mark.regulation)
    if (!paper || !keys.has(paper.key)) return []
    const by = (mark.by === null ? undefined : told.names.get(mark.by)) ?? null
    return [{ key: paper.key, name: shortName(paper), says: sayMark({ ...mark, by }) }]
  })
}

/** Whether an instrument gives a power that the reader may read of: any for the regency, one it held for a kecamatan. */
export async function isUnderOwnPower(db: Db, by: Officer, regulation: string): Promise<boolean> {
  const given = (await listRegister(db, null)).filter(({ body }) => body.instrument?.regulation === regulation)
  return given.some((one) => isInReach(one, by))
}

function isInReach({ holders }: RegisterVersion, by: Officer): boolean {
  return by.officeKind === 'regency' || holders === null || holders.includes(by.office)
}

async function papersOf(
  db: Db,
  versions: readonly RegisterVersion[],
  names: ReadonlyMap<string, Text>,
): Promise<Pick<AuthorityPage, 'instruments' | 'papers'>> {
  const keys = new Set(versions.toReversed().flatMap(({ body }) => body.instrument?.regulation ?? []))
  const instruments = [...keys].map((key) => ({ key, name: names.get(key) ?? { id: key, en: key } }))
  const papers = (await Promise.all(instruments.map(({ key }) => listPapers(db, { regulation: key })))).flat()
  return { instruments, papers: papers.filter(({ standing }) => standing !== 'taken-away') }
}

type Words = Pick<
  AuthorityPage,
  'name' | 'field' | 'aspects' | 'source' | 'signing' | 'giver' | 'note' | 'limit' | 'limits' | 'report' | 'tracedTo'
>

function whatItIs(body: RegisterVersion['body']): Words {
  const { name, field, aspects, source, report, tracedTo } = body
  return {
    ...{ name, field, aspects, source, report, tracedTo },
    signing: body.signing?.capacity ?? null,
    giver: body.instrument?.giver ?? null,
    note: body.note ?? null,
    limit: body.limit ?? null,
    limits: body.limits ?? [],
  }
}

/** The form for an instrument: every power of the register may be ticked. */
export async function instrumentPage(db: Db, by: Officer, now: Temporal.Instant): Promise<InstrumentPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [versions, offices, regulations] = [
    await listRegister(db, null),
    await listOffices(db),
    await listRegulations(db),
  ]
  const powers = [...Map.groupBy(versions, ({ code }) => code).values()].flatMap(
    (group) => versionOn(group, today) ?? [],
  )
  return {
    regulations: regulations.map((one) => ({ key: one.key, name: shortName(one) })),
    powers: powers.map(({ code, body, illustrative }) => ({ code, name: body.name, field: body.field, illustrative })),
    offices: offices.filter(({ kind }) => kind === 'kecamatan').map(({ key, shortName: name }) => ({ key, name })),
    today,
  }
}

/** The form for a power that the pack does not name. */
export async function newAuthorityPage(db: Db, by: Officer, now: Temporal.Instant): Promise<NewAuthorityPage> {
  const [{ regulations, offices, today }, posts] = await Promise.all([instrumentPage(db, by, now), listPostKinds(db)])
  return {
    ...{ regulations, offices, today, aspects: Aspect.options },
    posts: posts.filter(({ at, level }) => at === 'kecamatan' && level !== 1).map(({ key, name }) => ({ key, name })),
  }
}
