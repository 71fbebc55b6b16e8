import { getAuthority } from '#authority'
import type { ServiceDefinition } from '#catalogue'
import { letterDate } from '#clock'
import { findPaper, LetterData, type PaperSize } from '#documents'
import { findCost, isSettled } from '#fees'
import { findOffice, findVillage, villageKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import type { FrozenLetter, Signer } from '#signing'
import { rupiah } from '#ui/rupiah.ts'
import { spellDay } from '#ui/spell-number.ts'
import { answersInWords, asRead } from './as-read.ts'
import { writeDegrees } from './coordinates.ts'
import type { Equipment } from './equipment.ts'
import { peopleOfLetter, withNik, withoutNik } from './letter-people.ts'
import { wordsOf } from './letter-words.ts'
import { writtenSigner } from './signer.ts'
import { findInspection, type Inspection } from './store/desk-work.ts'
import type { HeldCase } from './store/find.ts'
import { type KeptParty, listParties } from './store/parties.ts'

/**
 * The letter of a case as it stands, bearing `day`, to be read and approved, as a PDF. The same case, signer and day give the
 * same bytes, and the same words that an approval freezes.
 */
export async function draftLetterOf(
  db: Db,
  file: HeldCase,
  about: { signer: Signer; day: Temporal.PlainDate },
  equipment: Equipment,
): Promise<Uint8Array> {
  const { data, frozen } = await wordsOfLetter(db, file, about, equipment)
  const { folder } = await equipment.letterFolder(db, frozen.pack)
  const on = Temporal.Instant.from(frozen.on)
  return await equipment.typesetLetter({ folder, template: frozen.template, data, on })
}

/**
 * What a letter of this `day` says, and of it what an approval freezes: everything but identity numbers. Without `people`
 * it names those of the case.
 */
export async function wordsOfLetter(
  db: Db,
  file: HeldCase,
  { signer, day, people: named }: { signer: Signer; day: Temporal.PlainDate; people?: readonly KeptParty[] },
  equipment: Equipment,
): Promise<{ data: LetterData; frozen: FrozenLetter }> {
  const [office, people, authority, signing, village, seen, { pack }, chosen, cost] = await Promise.all([
    findOffice(db, file.office),
    named ?? listParties(db, file.id),
    getAuthority(db, file.authorityId),
    writtenSigner(db, file.office, signer),
    findVillage(db, file.village, day),
    isInspected(file) ? findInspection(db, file.id) : undefined,
    equipment.letterFolder(db, day),
    findPaper(db, file.office),
    findCost(db, file.id),
  ])
  if (!office) throw new Error(`case ${file.number} lacks its office`)
  const { applicant, parties } = peopleOfLetter(file, people, equipment.keys)
  const lives = village && `${villageKinds[village.kind].id} ${village.name}`
  const address = [applicant.address, lives, office.name].filter(Boolean).join(', ')
  const [fields, inWords] = [asRead(file), answersInWords(file)]

  const data = LetterData.parse({
    service: { title: file.definition.name.id },
    office: {
      name: office.name,
      seat: office.seat,
      address: office.address,
      postcode: office.postcode,
      phone: office.phone,
      email: office.email,
      website: null,
    },
    number: null,
    date: letterDate(day).id,
    dateInWords: spellDay(day),
    place: office.seat,
    signer: signing,
    applicant: {
      ...applicant,
      address,
    },
    parties,
    inspection: seen ? inspectionOfLetter(seen) : null,
    fields,
    inWords,
    words: wordsOf(file.definition, {
      fields,
      inWords,
      inEnglish: asRead(file, 'en'),
      applicant: { name: applicant.name, address },
    }),
    ...shapeOf(file.definition, chosen),
    freeUnder: cost && cost.amountRupiah === 0n && isSettled(cost) ? cost.basis.id : null,
    authority: authority.basis.id,
    example: authority.illustrative || equipment.mode === 'demo',
    state: 'draft',
  })
  const on = day.toZonedDateTime(office.zone).toInstant()
  const { template } = file.definition.letter
  const frozen = { pack, template, on: on.toString(), data: withoutNik(data) }
  return { data, frozen }
}

/** What the service says of the paper itself: to whom, with which copies, stamp duty and size; else the size that was chosen. */
export function shapeOf(
  { letter }: ServiceDefinition,
  chosen?: PaperSize,
): Pick<LetterData, 'to' | 'copies' | 'dutyStamp' | 'paper'> {
  return {
    to: (letter.to ?? []).map(({ id }) => id),
    copies: (letter.copies ?? []).map(({ id }) => id),
    dutyStamp: letter.dutyStampRupiah === undefined ? null : rupiah(BigInt(letter.dutyStampRupiah)),
    paper: letter.paper ?? chosen ?? null,
  }
}

/**
 * What a letter about a request, and not of its service, says as any letter does. It repeats no answers and no cost, owes no
 * stamp duty and names no copies: those are of the letter that was asked for.
 */
export function besideService(data: LetterData): LetterData {
  return { ...data, fields: {}, inWords: {}, words: null, to: [], copies: [], dutyStamp: null, freeUnder: null }
}

function isInspected({ definition }: HeldCase): boolean {
  return definition.procedure.some((step) => step.does === 'inspect')
}

function inspectionOfLetter({ wentOn, went, findings, latitude, longitude }: Inspection): LetterData['inspection'] {
  const point = { latitude: writeDegrees(latitude), longitude: writeDegrees(longitude) }
  return { wentOn: letterDate(wentOn).id, wentOnInWords: spellDay(wentOn), went, findings, ...point }
}

/**
 * The approved letter, with its number or as the page for ink: the words, the template and the day that the signer
 * approved, whatever pack was applied or post changed hands since. Only identity numbers come from the case, or from
 * `people`.
 */
export async function printApproved(
  db: Db,
  file: HeldCase,
  printed: {
    frozen: FrozenLetter
    number: string | null
    numberSource?: string | null
    state?: LetterData['state']
    people?: readonly KeptParty[]
  },
  equipment: Equipment,
): Promise<Uint8Array> {
  const { frozen, number, numberSource = null, state = 'final' } = printed
  const people = peopleOfLetter(file, printed.people ?? (await listParties(db, file.id)), equipment.keys)
  const words = { ...withNik(LetterData.parse(frozen.data), people), number, numberSource, state }
  const { folder } = await equipment.letterFolder(db, frozen.pack)
  const on = Temporal.Instant.from(frozen.on)
  return await equipment.typesetLetter({ folder, template: frozen.template, data: LetterData.parse(words), on })
}
