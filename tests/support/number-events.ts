import { randomUUID } from 'node:crypto'
import {
  cancelNumber,
  choosePaper,
  confirmReserved,
  draftLetter,
  enterOutside,
  failReserved,
  keepFile,
  leaseNumbers,
  openNumbers,
  reserveNumber,
  returnLease,
  takeLeased,
  takeNumber,
} from '#documents'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** Everything that can happen to the numbers of an office beside a letter or a case: each leaves a row that says why. */
export async function numberEvents(desk: TestOffice, place: Place): Promise<void> {
  const by = desk.officer('camat', place)
  const { office } = by
  const on = monday.toZonedDateTimeISO(by.zone).toPlainDate()
  const act = (work: (tx: Tx) => Promise<unknown>) => desk.inAct(by, monday, work)
  const sent = { requestId: randomUUID(), book: 'letter', reason: 'Buku tulis tangan sampai Februari.' } as const
  await act((tx) => openNumbers(tx, by, { ...sent, year: 2026, last: 500, source: 'Buku agenda 2026' }, monday))
  await act((tx) => choosePaper(tx, by, { requestId: randomUUID(), book: 'letter', paper: 'a4' }, monday))
  await act((tx) => cancelNumber(tx, by, { ...sent, number: 501 }, monday))
  const { lease } = await desk.inAct(by, monday, (tx) =>
    leaseNumbers(tx, by, { ...sent, count: 5, node: 'Kotak kantor' }, monday),
  )
  const who = { officer: by.id, post: 'camat', at: monday }
  const wanted = { office, on, unit: by.officePrefix, at: monday, format: { pattern: '{unit}/{nomor}', digits: 1 } }
  const [unsigned, signed] = ['a'.repeat(64), 'b'.repeat(64)]
  await act(async (tx) => {
    for (const sha256 of [unsigned, signed])
      await keepFile(tx, { office, sha256, bytes: 9, type: 'application/pdf', at: monday })
    for (const outcome of ['signed', 'failed'] as const) {
      const subject = randomUUID()
      const letter = await draftLetter(tx, { office, subject, template: 'keterangan', at: monday })
      const { id: number } = await takeLeased(tx, lease, { ...wanted, series: 'letter', subject })
      await reserveNumber(tx, { ...who, office, letter, number, unsignedSha256: unsigned })
      if (outcome === 'failed') await failReserved(tx, { number, reason: 'Sertifikat sudah habis.', at: monday })
      else await confirmReserved(tx, { number, sha256: signed, frozen: {}, at: monday })
    }
    await takeNumber(tx, { ...wanted, series: 'blank', subject: randomUUID() })
    await enterOutside(tx, { ...who, office, on, subject: randomUUID(), written: 'B/77/SETDA', source: 'SRIKANDI' })
    await record(tx, {
      name: 'documents.tried',
      office,
      subject: office,
      by: { kind: 'program', id: 'tests' },
      at: monday,
    })
  })
  await act((tx) => returnLease(tx, by, { ...sent, lease }, monday))
}
