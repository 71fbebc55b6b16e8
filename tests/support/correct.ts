import type { TestContext } from 'node:test'
import {
  approveCorrection,
  archiveCorrection,
  handOverCorrection,
  numberCorrection,
  requestCorrection,
  turnDownCorrection,
} from '#cases'
import type { Officer } from '#identity'
import { minutesAfter, monday, nur, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { type CaseWanted, getCase, openCase, sent } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

type Done = Promise<{ number: string }>
type Asking = Parameters<typeof requestCorrection>[2]
export type Stage = 'requested' | 'approved' | 'issued' | 'archived' | 'collected'

/** How many steps, amendments and corrections a case of the family letter shows once it was handed over. */
export const closedSeen = 8

/** The acts of a correction as anyone of an office would send them, each from the newest picture unless `seen` is said. */
export function corrections(office: TestOffice, place: Place = 'mandau') {
  const at = (minutes: number) => minutesAfter(monday, minutes)
  const { equipment } = office
  const holder = (post: Parameters<TestOffice['officer']>[0]) => office.officer(post, place)
  return {
    ask: async (number: string, changes: Partial<Asking> = {}, by = holder('petugas-loket'), when = at(60)) => {
      const { village, fields } = await getCase(office, office.officer('pengawas'), number)
      const said = { name: 'Nur Contoh Umpama', nik: nur.nik, noNikReason: '', phone: '0812 0000 4471', village }
      const answers = fields as Asking['fields'] // as the counter's form had sent them
      const why = { reason: 'Nama kurang satu kata.', fault: 'office', paperBack: 'yes' } as const
      const who = { askedBy: 'Nur Contoh', identitySeen: 'KTP-el', address: 'Jalan Contoh 1' }
      const input = { ...sent(number, closedSeen), ...said, fields: answers, ...why, ...who, ...changes }
      return await office.inAct(by, when, (tx) => requestCorrection(tx, by, input, when, equipment))
    },
    approve: (
      number: string,
      by: Officer = holder('camat'),
      seen = closedSeen + 1,
      absence?: string,
      when = at(65),
    ): Done =>
      office.inAct(by, when, (tx) =>
        approveCorrection(tx, by, { ...sent(number, seen), ...(absence && { absence }) }, when, equipment),
      ),
    turnDown: (
      number: string,
      by: Officer = holder('camat'),
      seen = closedSeen + 1,
      when = at(65),
      reason = 'Nama itu sudah benar menurut KTP.',
    ): Done =>
      office.inAct(by, when, (tx) => turnDownCorrection(tx, by, { ...sent(number, seen), reason }, when, equipment)),
    number: (number: string, by: Officer = holder('operator'), seen = closedSeen + 1, when = at(70)): Done =>
      office.inAct(by, when, (tx) => numberCorrection(tx, by, sent(number, seen), when, equipment)),
    archive: (number: string, by: Officer = holder('operator'), seen = closedSeen + 1, when = at(75)): Done =>
      office.inAct(by, when, (tx) => archiveCorrection(tx, by, sent(number, seen), when)),
    handOver: (
      number: string,
      changes: Partial<Parameters<typeof handOverCorrection>[2]> = {},
      by: Officer = holder('petugas-penyerahan'),
      when = at(80),
    ): Done => {
      const who = {
        collectedBy: nur.name,
        relation: 'applicant' as const,
        identitySeen: 'KTP-el',
        paperBack: '' as const,
      }
      const input = { ...sent(number, closedSeen + 1), ...who, ...changes }
      return office.inAct(by, when, (tx) => handOverCorrection(tx, by, input, when, equipment))
    },
  }
}

/** A case whose letter was handed over, and whose correction has come so far. Returns its number. */
export async function correctTo(office: TestOffice, stage: Stage, wanted: CaseWanted = {}): Promise<string> {
  const number = await openCase(office, { until: 'done', ...wanted })
  const acts = corrections(office, wanted.place)
  await acts.ask(number)
  if (stage === 'requested') return number
  await acts.approve(number)
  if (stage === 'approved') return number
  await acts.number(number)
  if (stage === 'issued') return number
  await acts.archive(number)
  if (stage === 'collected') await acts.handOver(number)
  return number
}

/** How far the newest correction of a case has come. */
export async function stageOf(office: TestOffice, number: string): Promise<Stage | undefined> {
  return (await getCase(office, office.officer('camat'), number)).correcting?.stage
}

/** Applies a pack whose letters cannot say which letter they replace, as those of earlier releases. */
export async function applyOlderPack(office: TestOffice, t: TestContext): Promise<void> {
  const pack = copyPack(t)
  pack.edit('letters/letterhead.typ', 'data.at("replaces", default: none)', 'none')
  await applyPack(office.pool, getPack(pack.folder), monday)
}
