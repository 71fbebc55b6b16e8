import { getServiceVersion } from '#catalogue'
import type { Officer } from '#identity'
import { listOffices, listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import { findByName, findByPhone, type Hit } from '#search'
import type { Text } from '#ui/language.ts'
import type { SearchPage, SearchRow } from '../contract.ts'
import { correctedAt } from '../correction-words.ts'
import type { Equipment } from '../equipment.ts'
import { inList, withDesk } from '../list-words.ts'
import { maskNik } from '../nik.ts'
import { kindsOf, openQuestion, type Question, readQuestion } from '../question.ts'
import { type FoundCase, findByNikHash, findByVillage, findNumbered, listFound } from '../store/search.ts'
import { shortName } from './case-page.ts'

/** Rows of one answer: past them the question should say more. */
const rowsMax = 50
/** Parties that a question is ranked among. */
const hitsMax = 500
/** Words of a question in which a name is told from a village. */
const wordsMax = 6

export type SearchShown = SearchPage & { shown: readonly string[] }

// The search page before anything was asked.
function emptySearch(by: Officer): SearchShown {
  const may = { mayRegister: by.duties.includes('cases.register'), wholeRegency: by.officeKind === 'regency' }
  return {
    asked: undefined,
    kinds: [],
    rows: [],
    more: false,
    partly: false,
    shown: [],
    officeName: by.officeName,
    ...may,
  }
}

/** What a sealed question finds in the officer's territory. Another's question, or an old one, is not found. */
export async function searchPage(
  db: Db,
  by: Officer,
  ask: { asked: string | undefined; now: Temporal.Instant },
  equipment: Equipment,
): Promise<SearchShown | undefined> {
  if (ask.asked === undefined) return emptySearch(by)
  const typed = openQuestion(ask.asked, by, ask.now, equipment.keys)
  if (typed === undefined) return undefined
  const question = questionOf(typed, by, ask.now)
  const found = await listFound(db, await hitsOf(db, question, equipment), by, rowsMax + 1)
  const shown = found.slice(0, rowsMax)
  const empty = emptySearch(by)
  const [posts, offices] = await Promise.all([listPostKinds(db), empty.wholeRegency ? listOffices(db) : []])
  const names = new Map(offices.map((office) => [office.id, office.name]))
  const rows: SearchRow[] = []
  for (const one of shown) rows.push(await rowOf(db, one, by, { posts, names }))
  return {
    ...empty,
    shown: shown.map((one) => one.caseId),
    asked: question.nik === undefined ? question.typed : maskNik(question.nik),
    kinds: kindsOf(question),
    rows,
    more: found.length > rowsMax,
    partly: shown.length > 0 && shown.every((one) => !one.whole),
  }
}

/** The case to which a number or a code leads at once. */
export async function leadsTo(db: Db, typed: string, by: Officer, now: Temporal.Instant): Promise<string | undefined> {
  const { number, code } = questionOf(typed, by, now)
  return number === undefined && code === undefined ? undefined : await findNumbered(db, { number, code })
}

function questionOf(typed: string, by: Officer, now: Temporal.Instant): Question {
  return readQuestion(typed, { prefix: by.officePrefix, year: now.toZonedDateTimeISO(by.zone).year })
}

async function hitsOf(db: Db, question: Question, { keys }: Equipment): Promise<Hit[]> {
  if (question.nik !== undefined) return await findByNikHash(db, keys.keyedHash(question.nik, 'nik-hash'), hitsMax)
  const phone = question.phone ?? question.ending
  if (phone !== undefined) return await findByPhone(db, phone, hitsMax)
  if (question.text === undefined) return []
  const named = await findByName(db, question.text, hitsMax)
  const near = await findByVillage(db, question.text, hitsMax)
  // A village that was meant says more than names which only have some of its words.
  const whole = named.filter((hit) => hit.whole)
  if (near.length > 0) return [...whole, ...near]
  return whole.length > 0 ? named : [...(await findNamedInVillage(db, question.text)), ...named]
}

// "Lina Air Jamban": the name first and then the village, wherever the one ends and the other begins.
async function findNamedInVillage(db: Db, typed: string): Promise<Hit[]> {
  const words = typed.split(/\s+/).slice(0, wordsMax)
  for (let at = 1; at < words.length; at += 1) {
    const village = words.slice(at).join(' ')
    if ((await findByVillage(db, village, 1)).length === 0) continue
    const named = (await findByName(db, words.slice(0, at).join(' '), hitsMax)).filter((hit) => hit.whole)
    const subjects = named.map((hit) => hit.subject)
    const there = new Set((await findByVillage(db, village, hitsMax, subjects)).map((hit) => hit.subject))
    if (there.size > 0) return named.filter((hit) => there.has(hit.subject))
  }
  return []
}

async function rowOf(
  db: Db,
  one: FoundCase,
  by: Officer,
  { posts, names }: { posts: readonly PostKind[]; names: ReadonlyMap<string, string> },
): Promise<SearchRow> {
  const { definition } = await getServiceVersion(db, one.version)
  return {
    number: one.number,
    service: definition.name,
    applicant: one.applicant,
    found: one.found ?? undefined,
    village: one.village ?? '',
    office: names.get(one.office),
    ...stateOfRow(one, posts),
    registeredOn: one.registeredAt.toZonedDateTimeISO(by.zone).toPlainDate(),
    mine: one.mine,
  }
}

function stateOfRow(
  { state, post, correcting }: FoundCase,
  posts: readonly PostKind[],
): { state: Text; flag: SearchRow['flag'] } {
  if (correcting) return { state: correctedAt(shortName(posts, post ?? '')), flag: 'in-time' }
  if (state === 'incomplete') return { state: inList.incomplete.remaining, flag: 'waiting' }
  if (state === 'open') return { state: withDesk(shortName(posts, post ?? '')), flag: 'in-time' }
  return { state: inList[state], flag: 'done' }
}
