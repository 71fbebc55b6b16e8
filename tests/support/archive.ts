import { randomUUID } from 'node:crypto'
import { lendFile, makeCopy, placeFile, remindApplicant, returnFile } from '#archive'
import type { Officer } from '#identity'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import { notices } from '#tests/notices.ts'
import type { TestOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'

const at = minutesAfter(monday, 90)

/** The acts on a document and its paper file, as the operator of an office would send them an hour after it was made. */
export function archive(office: TestOffice, place: Place = 'mandau') {
  const operator = office.officer('operator', place)
  const sent = (document: string) => ({ requestId: randomUUID(), document })
  return {
    copy: (document: string, changes: Partial<Parameters<typeof makeCopy>[2]> = {}, by: Officer = operator) => {
      const asked = { ...sent(document), forWhom: 'Bank Peraga', reason: 'Diminta untuk kredit usaha.', ...changes }
      return office.inAct(by, at, (tx) => makeCopy(tx, by, asked, at))
    },
    place: (document: string, changes: Partial<Parameters<typeof placeFile>[2]> = {}, by: Officer = operator) => {
      const where = { room: 'Ruang arsip', cabinet: 'Lemari 2', box: 'Boks 14', folder: 'Map Maret' }
      return office.inAct(by, at, (tx) => placeFile(tx, by, { ...sent(document), ...where, ...changes }, at))
    },
    lend: (document: string, changes: Partial<Parameters<typeof lendFile>[2]> = {}, by: Officer = operator) => {
      const loan = { borrower: 'Kasi Pelum', purpose: 'Memeriksa batas tanah.', dueOn: '2026-03-05' }
      return office.inAct(by, at, (tx) => lendFile(tx, by, { ...sent(document), ...loan, ...changes }, at))
    },
    remind: (number: string, by: Officer = office.officer('petugas-penyerahan', place), when = at) => {
      const told = { requestId: randomUUID(), number, way: 'telephone' } as const
      return office.inAct(by, when, (tx) => remindApplicant(tx, by, told, when))
    },
    takeBack: (document: string, by: Officer = operator) =>
      office.inAct(by, at, (tx) => returnFile(tx, by, sent(document), at)),
  }
}

/** A case whose letter was handed over. Returns its number, and the address of its document. */
export async function issuedDocument(
  office: TestOffice,
  place: Place = 'mandau',
): Promise<{ number: string; document: string }> {
  const number = await openCase(office, { until: 'done', place })
  return { number, document: (await getCase(office, office.officer('camat', place), number)).id }
}

/** Everything that happens to a letter and its file once it is issued: a copy, its place, a loan that came back. */
export async function archiveEvents(office: TestOffice, place: Place): Promise<string> {
  const { document } = await issuedDocument(office, place)
  const acts = archive(office, place)
  await acts.copy(document)
  await acts.place(document)
  await acts.lend(document)
  await acts.takeBack(document)
  await acts.remind(await openCase(office, { until: 'step 7', place }))
  const number = await openCase(office, { until: 'done', place })
  await notices(office, place).declare(number)
  await notices(office, place).handOver(number)
  return document
}
