import { getAuthority } from '#authority'
import { formOf, remarksOf } from '#catalogue'
import { listRuns, shortMoment } from '#clock'
import { findLetter, type Letter } from '#documents'
import { findCost } from '#fees'
import type { Officer } from '#identity'
import { findOffice, listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { asRead } from '../as-read.ts'
import type { CasePage, RailStep } from '../contract.ts'
import { stepOfCorrection } from '../correcting.ts'
import type { Equipment } from '../equipment.ts'
import { happened } from '../happened-words.ts'
import { workStep } from '../refusing.ts'
import { seenOf } from '../rules/daily.ts'
import { isOfOther, mayKnowReaders } from '../rules/reading.ts'
import { workingPapersOf } from '../rules/working-papers.ts'
import { desksBefore, originalsToFollow, stateOf, stepNow } from '../rules.ts'
import { silenceOf } from '../silence.ts'
import { listCorrections } from '../store/correcting.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { dailyDetails, detailKey } from './amendment-lines.ts'
import { peopleOfCase } from './case-people.ts'
import { correctionDetails, correctionViews } from './correction-view.ts'
import { costOfCase } from './cost-of-case.ts'
import { dailyPage } from './daily-page.ts'
import { readDailyStory } from './daily-story.ts'
import { deskTimeOf } from './desk-time.ts'
import { deskWorkOf } from './desk-work.ts'
import { holderAway } from './holder-away.ts'
import { matterOf } from './matter-of.ts'
import { moneyOf } from './money.ts'
import { noticeActsOf, noticesOf } from './notice-views.ts'
import { offeredActs } from './offered-acts.ts'
import { promiseView, stoppingView } from './promise-view.ts'
import { listReaders, type Reader } from './readers.ts'
import { readRefusal } from './refusal-view.ts'
import { requirementLines } from './requirement-lines.ts'
import { readRoom } from './room.ts'
import { hasOpenPart, stepWorkOf } from './step-work.ts'
import { readStory, type Story } from './story.ts'

/** The case page: the whole story of one request, and what this officer may do now. Not yours is not found. */
export async function casePage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant; after?: string | undefined },
  equipment: Equipment,
): Promise<(CasePage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  if (!file) return undefined
  const isElsewhere = isOfOther(by, file)
  const [story, people, authority, posts, letter, runs, assessed, refusing, events, readers, office, corrected, room] =
    await Promise.all([
      readStory(db, file.id),
      listParties(db, file.id),
      getAuthority(db, file.authorityId),
      listPostKinds(db, { alsoEnded: true }),
      findLetter(db, file.inForce),
      listRuns(db, file.id),
      findCost(db, file.id),
      readRefusal(db, file, by.regency),
      readDailyStory(db, file.id),
      mayKnowReaders(by, file) ? listReaders(db, file.id) : undefined,
      isElsewhere ? findOffice(db, file.office) : undefined,
      file.corrections === 0 ? [] : listCorrections(db, file.id),
      readRoom(db, by, file, ask),
    ])
  const { code, name, basis, illustrative, substitutes } = authority
  const step = stepNow(file.definition.procedure, file.taken)
  const state = stateOf(file)
  const promise = runs.findLast((run) => run.kind === 'promise')
  const answer = runs.find((run) => run.kind === 'answer' && run.endedAt === null)
  const [path, isVoid] = [`/cases/${file.number}`, letter?.voidedAt != null]
  const say = (moment: Temporal.Instant) => shortMoment(moment, by.zone, ask.now)
  const [corrections, notices] = [correctionViews(file, corrected, events, equipment), await noticesOf(db, file)]
  const details = new Map([...dailyDetails(file, events, posts, say), ...correctionDetails(corrections)])
  return {
    file,
    number: file.number,
    state,
    service: file.definition.name,
    ...{ serviceSource: file.definition.source.publisher, serviceRemarks: remarksOf(file.definition) },
    ...{ seen: seenOf(file), step: state === 'open' ? step?.key : undefined },
    ...peopleOfCase(file, people, story, equipment.keys),
    fields: fieldsAsShown(file),
    requirements: requirementLines(file.definition, { ...story, replaced: events.replaced }, path, file.answers),
    rail: railOf(file, story, posts),
    holder: holderOf(file, by, posts),
    desk: await deskTimeOf(db, file, { regency: by.regency, pauses: promise?.pauses ?? [], now: ask.now }),
    promise: promise && (await promiseView(db, promise, { regency: by.regency, now: ask.now })),
    stopping: promise && (await stoppingView(db, promise, { regency: by.regency, service: file.definition.key })),
    silence: await silenceOf(db, file, { regency: by.regency, promise, authority }),
    answerDueAt: answer?.dueAt,
    ...(await matterOf(db, by, file, { runs, posts, now: ask.now })),
    ...costOfCase(file, { assessed, startedAt: promise?.startedAt }, { now: ask.now, zone: by.zone }),
    authority: { code, name, basis, illustrative },
    history: historyOf(story, posts, details),
    readers: readersOf(story, readers, posts),
    actsElsewhere: office?.name,
    ...deskWorkOf(file, room.done, story),
    ...stepWorkOf(file, by, { posts, story, set: room.done.set, money: await moneyOf(db, file), now: ask.now }),
    holderAway: await holderAway(db, file, { posts, ...room, ...authority, zone: by.zone, now: ask.now }),
    acts: isElsewhere ? [] : [...offeredActs(file, by, posts, substitutes), ...noticeActsOf(file, by, posts, notices)],
    ...{ queue: room.queue, refusal: refusalOf(story), refusing, corrections, notices },
    returnTo: state === 'open' && !file.issued && !file.refusing ? desksToReturnTo(file, posts) : [],
    originalsToFollow: originalsToFollow(file).map(({ key, name }) => ({ key, name })),
    ...papersOf(file, letter, state, path),
    slipHref: !isElsewhere && (state === 'open' || state === 'incomplete') ? `${path}/slip` : undefined,
    handover: story.handover ? { ...story.handover, at: Temporal.Instant.from(story.handover.at) } : undefined,
    daily: dailyPage(by, { file, isVoid, story: events, posts, now: ask.now, ...room }, equipment),
  }
}

function holderOf(file: HeldCase, by: Officer, posts: readonly PostKind[]): CasePage['holder'] {
  const work = workStep(file)
  const at = work ?? stepNow(file.definition.procedure, file.taken)
  const isPost = work !== undefined && by.posts.includes(work.post)
  return {
    mine: isPost || hasOpenPart(file, by),
    part: !isPost && hasOpenPart(file, by),
    post: at && posts.find((post) => post.key === at.post)?.short,
    since: (stepOfCorrection(file) ? file.correcting : file.refusing)?.since ?? file.taken.at(-1)?.takenAt,
  }
}

function papersOf(
  file: HeldCase,
  letter: Letter | undefined,
  state: CasePage['state'],
  path: string,
): Pick<CasePage, 'letter' | 'workingPapers'> {
  const isDraft = (state === 'open' || state === 'closed') && !letter?.issuedAt
  return {
    letter: {
      draftHref: isDraft ? `${path}/draft.pdf` : undefined,
      finalHref: letter?.sha256 ? `${path}/letter.pdf` : undefined,
      number: letter?.number ?? undefined,
      numberSource: letter?.numberSource,
    },
    workingPapers: workingPapersOf(file).map((paper) => ({ paper, href: `${path}/papers/${paper}.pdf` })),
  }
}

function readersOf(story: Story, list: Reader[] | undefined, posts: readonly PostKind[]): CasePage['readers'] {
  return {
    ...story.reads,
    sealedUpTo: story.sealedUpTo === null ? undefined : BigInt(story.sealedUpTo),
    list: list?.map((one) => ({ ...one, post: posts.find(({ key }) => key === one.post)?.short })),
  }
}

function refusalOf({ refusal, officers }: Story): CasePage['refusal'] {
  if (!refusal) return undefined
  return { reason: refusal.reason, at: Temporal.Instant.from(refusal.at), by: officers[refusal.officer] ?? '' }
}

export function shortName(posts: readonly PostKind[], key: string): Text {
  return posts.find((post) => post.key === key)?.short ?? { id: key, en: key }
}

/** A post that had the file more than once is told apart by what it did. */
function desksToReturnTo(file: HeldCase, posts: readonly PostKind[]): CasePage['returnTo'] {
  const before = desksBefore(file)
  return before.map(({ key, post, name }) => {
    const short = shortName(posts, post)
    const isOnlyOne = before.filter((one) => one.post === post).length === 1
    return { key, name: isOnlyOne ? short : { id: `${short.id}: ${name.id}`, en: `${short.en}: ${name.en}` } }
  })
}

function railOf(file: HeldCase, story: Story, posts: readonly PostKind[]): RailStep[] {
  const { procedure } = file.definition
  const open = stateOf(file) === 'open' && !file.refusing && !stepOfCorrection(file)
  const now = stepNow(procedure, file.taken)
  const reached =
    now && stateOf(file) !== 'incomplete'
      ? procedure.indexOf(now)
      : stateOf(file) === 'incomplete'
        ? 0
        : procedure.length
  return procedure.map((step, index) => {
    const passed =
      index < reached ? file.taken.findLast((one) => one.step === step.key && one.outcome === 'passed') : undefined
    return {
      key: step.key,
      name: step.name,
      post: shortName(posts, step.post),
      state: index < reached ? 'past' : open && index === reached ? 'now' : 'ahead',
      at: passed?.takenAt,
      by: passed && story.officers[passed.officer],
    }
  })
}

function historyOf(story: Story, posts: readonly PostKind[], details: ReadonlyMap<string, Text>): CasePage['history'] {
  return story.history.map((line) => ({
    at: Temporal.Instant.from(line.at),
    what: happened[line.name] ?? { id: line.name, en: line.name },
    by: story.officers[line.officer] ?? '',
    as:
      line.standsIn === null || line.post === null
        ? undefined
        : {
            id: `${line.standsIn} ${shortName(posts, line.post).id}`,
            en: `${line.standsIn} ${shortName(posts, line.post).en}`,
          },
    reason: line.name === 'case.refused' ? story.refusal?.reason : reasonAt(story, line),
    sentBack: line.to !== null || line.name === 'refusal.dropped',
    detail:
      details.get(detailKey(line.name, line.at)) ?? details.get(detailKey(`${line.name} ${line.officer}`, line.at)),
    key: line.number === null ? undefined : `${line.name} ${line.number}`,
    seal: line.seal === null ? undefined : BigInt(line.seal),
  }))
}

// Two acts may share a moment, so only a line that belongs to a step, or dropped a refusal, is asked.
function reasonAt(story: Story, { at, step, name }: Story['history'][number]): string | undefined {
  if (step === null && name !== 'refusal.dropped') return undefined
  const moment = Temporal.Instant.from(at).epochMilliseconds
  return Object.entries(story.reasons).find(([taken]) => Temporal.Instant.from(taken).epochMilliseconds === moment)?.[1]
}

function fieldsAsShown(file: HeldCase): CasePage['fields'] {
  const [read, inEnglish] = [asRead(file), asRead(file, 'en')]
  return formOf(file.definition).flatMap((field): CasePage['fields'][number][] => {
    const [value, english] = [read[field.key], inEnglish[field.key]]
    if (value === null || value === undefined) return []
    if (typeof value === 'string') {
      const { id, en } = field.unit ?? { id: '', en: '' }
      return [{ label: field.label, value: { id: `${value} ${id}`.trim(), en: `${String(english)} ${en}`.trim() } }]
    }
    const columns = field.columns ?? []
    const rows = Array.isArray(english) ? english : []
    return [
      {
        label: field.label,
        columns: columns.map((column) => column.label),
        value: value.map((row, place) =>
          columns.map(({ key }) => ({ id: row[key] ?? '', en: rows[place]?.[key] ?? '' })),
        ),
      },
    ]
  })
}
