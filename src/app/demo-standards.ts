import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Equipment } from '#cases'
import type { Officer } from '#identity'
import { transaction } from '#platform/db.ts'
import { typesetAside } from '#platform/typeset-aside.ts'
import {
  answerComment,
  beginStandard,
  discussStandard,
  enactStandard,
  findCommentsUntil,
  giveComment,
  listUnanswered,
  mendStandard,
  publishDraft,
  publishPledge,
  WritingStandard,
  writeStandard,
} from '#standards'
import { standardTexts } from './demo-texts.ts'

export type StandardWalk = { pool: pg.Pool; equipment: Equipment; scope: readonly string[]; regency: string }

export type WantedStandard = {
  by: Officer
  /** Key of the office, as its public page has it. */
  office: string
  service: string
  begunAt: Temporal.Instant
  until: 'begun' | 'written' | 'discussed' | 'published' | 'answered' | 'mended' | 'enacted' | 'pledged'
  /** Comments of the public, and whether each is taken up. */
  comments?: readonly { name: string; words: string; accepted: boolean }[]
  /** What the kecamatan betters, as the form sends it. */
  better?: { amount?: string; unit?: string; without?: readonly string[] }
  number?: string
  /** How many writings it begins with: one, where a standard was enacted before it. */
  seen?: number
}

const order = ['begun', 'written', 'discussed', 'published', 'answered', 'mended', 'enacted', 'pledged'] as const

/** Walks a standard as far as asked, through the acts that officers and the public use. Returns its id. */
export async function standardTo(walk: StandardWalk, wanted: WantedStandard): Promise<string> {
  const { by, until } = wanted
  const far = (step: (typeof order)[number]) => order.indexOf(step) <= order.indexOf(until)
  const requestId = () => randomUUID()
  const at = (minutes: number) => wanted.begunAt.add({ minutes })
  const { standard } = await inAct(walk, at(0), (tx) =>
    beginStandard(tx, by, { requestId: requestId(), service: wanted.service }, at(0)),
  )
  const on = () => ({ requestId: requestId(), standard })
  if (far('written')) {
    const form = WritingStandard.parse({ ...on(), seen: wanted.seen ?? 0, ...standardTexts, ...wanted.better })
    await inAct(walk, at(10), (tx) => writeStandard(tx, by, form, at(10)))
  }
  if (far('discussed')) await discuss(walk, wanted, standard, at(20))
  if (far('published')) await inAct(walk, at(30), (tx) => publishDraft(tx, by, on(), at(30)))
  if (far('published')) await comment(walk, wanted, standard, at(60))
  const over = far('answered') ? await inAct(walk, at(90), (tx) => findCommentsUntil(tx, standard)) : undefined
  if (!over || !far('mended')) return standard
  const later = (hours: number) => over.add({ hours })
  await inAct(walk, later(17), (tx) => mendStandard(tx, by, on(), later(17)))
  if (far('enacted')) await enact(walk, wanted, standard, later(18))
  if (far('pledged')) await inAct(walk, later(19), (tx) => publishPledge(tx, by, on(), later(19)))
  return standard
}

async function discuss(
  walk: StandardWalk,
  { by }: WantedStandard,
  standard: string,
  at: Temporal.Instant,
): Promise<void> {
  const { equipment } = walk
  const paper = async (title: string) => ({
    ...(await equipment.files.put(await paperOf(walk, title, at), 'application/pdf')),
    type: 'application/pdf' as const,
    name: `${title}.pdf`,
  })
  const [minutes, attendance] = [await paper('berita-acara-contoh'), await paper('daftar-hadir-contoh')]
  const input = {
    ...{ requestId: randomUUID(), standard, minutes, attendance },
    signedOn: at.toZonedDateTimeISO(by.zone).toPlainDate(),
    place: 'Aula kantor camat (CONTOH)',
    attended: 14,
    agreed: 'CONTOH: waktu dan syarat disepakati; loket diminta buka saat istirahat.',
  }
  await inAct(walk, at, (tx) => discussStandard(tx, by, input, at, equipment))
}

async function comment(
  walk: StandardWalk,
  { by, office, service, comments = [], until }: WantedStandard,
  standard: string,
  at: Temporal.Instant,
): Promise<void> {
  for (const { name, words } of comments) {
    const input = { requestId: randomUUID(), office, service, name, words }
    await transaction(walk.pool, { scope: [walk.regency], act: true, at }, (tx) => giveComment(tx, input, at))
  }
  if (order.indexOf(until) < order.indexOf('answered')) return
  const ids = await inAct(walk, at, (tx) => listUnanswered(tx, standard))
  for (const { id, words } of ids) {
    const accepted = comments.find((one) => one.words === words)?.accepted ?? false
    const reason = accepted ? 'Kami tambahkan di draf (CONTOH).' : 'Di luar wewenang kantor ini (CONTOH).'
    const input = { requestId: randomUUID(), standard, comment: id, reason }
    const outcome = accepted ? 'accepted' : 'not-accepted'
    const later = at.add({ minutes: 20 })
    await inAct(walk, later, (tx) => answerComment(tx, by, { ...input, outcome }, later))
  }
}

async function enact(
  walk: StandardWalk,
  wanted: WantedStandard,
  standard: string,
  at: Temporal.Instant,
): Promise<void> {
  const day = at.toZonedDateTimeISO(wanted.by.zone).toPlainDate()
  const number = wanted.number ?? 'CONTOH-01'
  const input = { requestId: randomUUID(), standard, number, decidedOn: day, holdsFrom: day }
  await inAct(walk, at, (tx) => enactStandard(tx, wanted.by, input, at))
}

const source = `#set text(size: 12pt)
#align(center, text(size: 20pt, weight: "bold", json("data.json").title))
CONTOH PERAGAAN — bukan surat resmi. Berkas ini menggantikan kertas yang dipindai.`

async function paperOf({ pool, equipment, scope }: StandardWalk, title: string, at: Temporal.Instant) {
  const day = at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  const { folder } = await transaction(pool, { scope }, (tx) => equipment.letterFolder(tx, day))
  return await typesetAside({ folder, template: source, data: { title }, date: at })
}

async function inAct<Result>(
  { pool, scope }: StandardWalk,
  at: Temporal.Instant,
  work: Parameters<typeof transaction<Result>>[2],
): Promise<Result> {
  return await transaction(pool, { scope, act: true, at }, work)
}
