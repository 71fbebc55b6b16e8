import {
  amendCase,
  attachFile,
  beginAgain,
  bringOriginal,
  extendCase,
  lapseCase,
  linkCase,
  pauseCase,
  replaceSlip,
  resumeCase,
  takeOn,
  withdrawCase,
  writeNote,
} from '#cases'
import type { Place } from '#tests/cast.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { openCase, registration, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'

const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const

/** Lets everything happen to one case that may on any day, and at last its withdrawal. Returns its number. */
export async function dailyEvents(office: TestOffice, place: Place = 'mandau'): Promise<string> {
  const number = await openCase(office, { place, toFollow: true })
  const counter = office.officer('petugas-loket', place)
  const pelum = office.officer('kasi-pelum', place)
  const { equipment } = office
  const { name, nik, village, address, fields } = await registration(office, {}, place)
  const filledIn = { name, village, address, fields, nik, noNikReason: '', phone: '0813 2222 1111' }
  const amending = { ...sent(number, 1), ...filledIn, reason: 'Nomor HP salah tulis.' }
  const at = (minutes: number) => minutesAfter(monday, 30 + minutes)
  await office.inAct(counter, at(0), (tx) => amendCase(tx, counter, amending, at(0), equipment))
  const seen = () => sent(number, 2)
  await office.inAct(counter, at(1), (tx) => replaceSlip(tx, counter, { ...seen(), ...who }, at(1)))
  const bringing = { ...seen(), originals: ['buku-nikah', 'kk'] }
  await office.inAct(counter, at(2), (tx) => bringOriginal(tx, counter, bringing, at(2)))
  let replaces = ''
  for (const width of [23, 24]) {
    const stored = await equipment.files.put(await plainPhoto(width, 20), 'image/jpeg')
    const upload = { ...stored, type: 'image/jpeg', name: `kk-${width}.jpg` } as const
    const attaching = { ...seen(), requirement: 'kk', replaces, reason: 'Foto pertama buram.', upload }
    const made = await office.inAct(counter, at(width), (tx) =>
      attachFile(tx, counter, attaching, at(width), equipment),
    )
    replaces = made.attachment
  }
  const note = { ...seen(), text: 'Tolong lihat kartu keluarganya.', to: 'post:kasi-pelum', answers: '' }
  await office.inAct(counter, at(30), (tx) => writeNote(tx, counter, note, at(30)))
  const taking = { ...seen(), keeper: '', reason: '' } as const
  await office.inAct(pelum, at(31), (tx) => takeOn(tx, pelum, taking, at(31)))
  const camat = office.officer('camat', place)
  const pausing = { ...seen(), for: 'applicant', reason: 'Menunggu kartu keluarga.' } as const
  await office.inAct(counter, at(33), (tx) => pauseCase(tx, counter, pausing, at(33)))
  await office.inAct(counter, at(34), (tx) => resumeCase(tx, counter, seen(), at(34)))
  const extending = { ...seen(), amount: 1, reason: 'Jalan ke lokasi terendam.' }
  await office.inAct(camat, at(35), (tx) => extendCase(tx, camat, extending, at(35)))
  const withdrawing = { ...seen(), ...who, reason: 'Sudah tidak diperlukan.', originals: ['kk'] }
  await office.inAct(counter, at(36), (tx) => withdrawCase(tx, counter, withdrawing, at(36)))
  await lapseAndLink(office, place, number)
  return number
}

/** A request that lapsed after its applicant's ninety days, began again, and follows from another. */
async function lapseAndLink(office: TestOffice, place: Place, other: string): Promise<void> {
  const [counter, camat] = [office.officer('petugas-loket', place), office.officer('camat', place)]
  const number = await openCase(office, { place, until: 'incomplete' })
  const [later, again] = [minutesAfter(monday, 91 * 24 * 60), minutesAfter(monday, 92 * 24 * 60)]
  const lapsing = { ...sent(number, 0), reason: 'Tidak datang.', told: 'Telepon 31 Mei.' }
  await office.inAct(camat, later, (tx) => lapseCase(tx, camat, lapsing, later))
  const beginning = { ...sent(number, 1), askedBy: who.askedBy, identitySeen: who.identitySeen }
  await office.inAct(counter, again, (tx) => beginAgain(tx, counter, beginning, again))
  const linking = { requestId: crypto.randomUUID(), number, other, kind: 'follows-from' } as const
  await office.inAct(counter, again, (tx) => linkCase(tx, counter, linking, again))
}
