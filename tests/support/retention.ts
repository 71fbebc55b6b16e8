import { randomUUID } from 'node:crypto'
import { registerCase, withdrawCase } from '#cases'
import type { Officer } from '#identity'
import { record, sealLines, type Verification, verifyJournal } from '#journal'
import { openPool } from '#platform/db.ts'
import { approveList, carryOutList, dropList, holdFile, prepareList, releaseFile, saveSchedule } from '#retention'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { registration, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { getPack } from '#tests/regency-pack.ts'
import { goOnDestroying } from '../../src/app/destroy-papers.ts'

/** A day on which the papers of a request that ended on the first Monday of March 2026 may go. */
export const yearsLater = minutesAfter(monday, 60 * 24 * 365 * 3)

type Changes<Act extends (tx: never, by: Officer, input: never, at: never) => unknown> = Partial<Parameters<Act>[2]>

/** Why a file is held, as its form says. */
export const audit = {
  purpose: 'audit',
  reference: '700/12/ITKAB',
  datedOn: '2026-03-02',
  reason: 'Diperiksa Inspektorat.',
} as const

/** The acts of retention in an office: the secretary prepares, the camat approves. */
export function retention(office: TestOffice, place: Place = 'mandau', at = yearsLater) {
  const prepares = office.officer(place === 'mandau' ? 'kasubag-umum' : 'sekcam', place)
  const camat = office.officer('camat', place)
  const requestId = randomUUID()
  return {
    prepare: (kind: 'scans' | 'files' = 'scans', by: Officer = prepares) =>
      office.inAct(by, at, (tx) => prepareList(tx, by, { requestId, kind }, at)),
    approve: (list: string, changes: Changes<typeof approveList> = {}, by: Officer = camat) =>
      office.inAct(by, at, (tx) => approveList(tx, by, { requestId, list, regent: '', anri: '', ...changes }, at)),
    drop: (list: string, by: Officer = prepares) =>
      office.inAct(by, at, (tx) => dropList(tx, by, { requestId, list, reason: 'Masih dibutuhkan.' }, at)),
    carryOut: (list: string, by: Officer = prepares) => {
      const who = { minutes: '000.5/1/BA', witness: 'Lina Misal', second: 'Budi Umpama' }
      return office.inAct(by, at, (tx) => carryOutList(tx, by, { requestId, list, ...who }, at))
    },
    hold: (number: string, by: Officer = camat) =>
      office.inAct(by, at, (tx) => holdFile(tx, by, { requestId, number, ...audit }, at)),
    release: (hold: string, by: Officer = camat) =>
      office.inAct(by, at, (tx) => releaseFile(tx, by, { requestId, hold, reason: 'Pemeriksaan selesai.' }, at)),
    /** What the program does by itself, at the same moment unless said. */
    goOn: (when = at) => goOnDestroying(office.pool, office.equipment.files, when),
  }
}

/** A request that was taken back, with as many photos handed in as sizes are given: alike sizes are alike photos. */
export async function endedWithScans(
  office: TestOffice,
  sizes: readonly number[] = [20],
  place: Place = 'mandau',
): Promise<{ number: string; hashes: string[] }> {
  const counter = office.officer('petugas-loket', place)
  const keys = ['kk', 'ktp', 'buku-nikah']
  const uploads = await Promise.all(
    sizes.map(async (size, index) => {
      const stored = await office.equipment.files.put(await plainPhoto(size, size), 'image/jpeg')
      return { ...stored, type: 'image/jpeg' as const, requirement: keys[index] ?? 'kk', name: `foto-${size}.jpg` }
    }),
  )
  const form = { ...(await registration(office, { uploads }, place)), requestId: randomUUID() }
  const { number } = await office.inAct(counter, monday, (tx) =>
    registerCase(tx, counter, form, monday, office.equipment),
  )
  const at = minutesAfter(monday, 5)
  const who = { askedBy: 'Nur Contoh', identitySeen: 'KTP-el', relation: 'applicant' as const, originals: [] }
  const input = { ...sent(number, 1), ...who, reason: 'Tidak jadi diurus.' }
  await office.inAct(counter, at, (tx) => withdrawCase(tx, counter, input, at))
  return { number, hashes: uploads.map(({ sha256 }) => sha256) }
}

/** Numbers and chains all that was written, as the running office does every second. */
export async function seal(office: TestOffice): Promise<void> {
  const sealers = openPool(office.database.connection, 'paten_sealer', 1)
  try {
    await sealLines(sealers, yearsLater)
  } finally {
    await sealers.end()
  }
}

/** What verification says of the whole journal and every row. */
export async function verified(office: TestOffice): Promise<Verification> {
  const client = await office.owner.connect()
  try {
    return await verifyJournal(client)
  } finally {
    client.release()
  }
}

/** Has the regency's schedule say something else from now on. */
export async function reschedule(
  office: TestOffice,
  change: (plan: ReturnType<typeof getPack>['retention']) => ReturnType<typeof getPack>['retention'],
): Promise<void> {
  const supervisor = office.officer('pengawas')
  const by = { kind: 'program', id: 'tests' } as const
  await office.inAct(supervisor, monday, async (tx) => {
    await saveSchedule(tx, { office: office.regency, body: change(getPack().retention), at: monday })
    await record(tx, { name: 'retention.tried', office: office.regency, subject: office.regency, by, at: monday })
  })
}

/** Everything that can happen to papers whose time is over: dropped, destroyed, held and released. */
export async function retentionEvents(office: TestOffice, place: Place): Promise<string> {
  await endedWithScans(office, [20, 21], place)
  const held = await endedWithScans(office, [22], place)
  await seal(office)
  const acts = retention(office, place)
  await acts.hold(held.number)
  await acts.drop((await acts.prepare()).list)
  const { list } = await acts.prepare()
  await acts.approve(list)
  await acts.carryOut(list)
  await acts.goOn()
  return list
}

/** Destroys the files of an office that have ended, with the people in them; the schedule must let them go. */
export async function forgetEnded(office: TestOffice, place: Place): Promise<void> {
  await seal(office)
  const acts = retention(office, place)
  const { list } = await acts.prepare('files')
  await acts.approve(list)
  await acts.carryOut(list)
  await acts.goOn()
}
