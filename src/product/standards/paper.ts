import { renderToString } from 'preact-render-to-string'
import type { Equipment } from '#cases'
import { letterDate, sayDuration } from '#clock'
import { findHolder } from '#identity'
import { findOffice, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import { speak } from '#ui/language.ts'
import { components } from './contract/components.ts'
import type { Life } from './contract/life.ts'
import { drawSop } from './desk/sop-chart.tsx'
import { componentsOf } from './rules/components-of.ts'
import { sopOf } from './rules/sop-of.ts'
import { sheetOf, sopFinding, sopTitle, sopWords } from './sop-words.ts'
import { wordsOf } from './views/words-of.ts'
import { componentNames, notSet } from './words.ts'

/** The letters of a chart on paper: those the typesetter has. On screen it is drawn in the reader's own. */
const letters = 'Arimo'

type Printed = { zone: string; now: Temporal.Instant }

/** Typesets a paper. Called once its transaction is over: nobody's row waits while a page is laid out. */
export type Laying = () => Promise<Uint8Array>

/**
 * The standard on paper, all fourteen components in their two groups, and its SOP chart on pages of its own; a draft says so
 * on every page. Reads what it says; returns what typesets it.
 */
export async function printStandard(
  db: Db,
  life: Life,
  { zone, now }: Printed,
  equipment: Equipment,
): Promise<Laying | undefined> {
  const data = await dataOf(db, life, { zone, now }, equipment)
  if (!data) return undefined
  return await layingOf(
    db,
    { template: 'standar-pelayanan', data, on: life.enactment?.at ?? life.wording.at, zone },
    equipment,
  )
}

/** The pledge on paper, as it was published and over the name of who published it. Nothing before that. */
export async function printPledge(
  db: Db,
  life: Life,
  { zone, now }: Printed,
  equipment: Equipment,
): Promise<Laying | undefined> {
  const data = life.pledge && (await dataOf(db, life, { zone, now }, equipment))
  if (!life.pledge || !data) return undefined
  return await layingOf(db, { template: 'maklumat', data, on: life.pledge.at, zone }, equipment)
}

type Data = NonNullable<Awaited<ReturnType<typeof dataOf>>>

async function layingOf(
  db: Db,
  { zone, ...paper }: { template: string; data: Data; on: Temporal.Instant; zone: string },
  equipment: Equipment,
): Promise<Laying> {
  const { folder } = await equipment.letterFolder(db, paper.on.toZonedDateTimeISO(zone).toPlainDate())
  return () => equipment.typesetPaper({ folder, ...paper })
}

/** Everything both papers say, in the language of letters. */
async function dataOf(db: Db, life: Life, { zone, now }: Printed, { mode }: Equipment) {
  const on = now.toZonedDateTimeISO(zone).toPlainDate()
  const [office, said, kinds] = await Promise.all([
    findOffice(db, life.office),
    wordsOf(db, life, { on }),
    listPostKinds(db),
  ])
  if (!office || !said) return undefined
  const { enactment, pledge } = life
  const sop = sopOf(said.definition, kinds)
  const lines = componentsOf(said.definition, said.words, on)
  return {
    office: { ...reachOf(office), name: office.name, seat: office.seat },
    service: said.definition.name.id,
    time: sayDuration(said.definition.promise).id,
    number: enactment?.number ?? null,
    decidedOn: enactment ? letterDate(enactment.decidedOn).id : null,
    holdsFrom: enactment ? letterDate(enactment.holdsFrom).id : null,
    components: components.map(({ number, key, group }) => ({
      ...{ number, key, group, name: componentNames[key].id, ordered: key === 'procedure', notSet: notSet.id },
      lines: lines.find((one) => one.key === key)?.lines.map(({ id }) => id) ?? [],
    })),
    sop: {
      title: sopTitle(sop.service).id,
      finding: sopFinding(sop).id,
      basis: sopWords.basis.id,
      sheets: drawSop(sop, speak('id'), letters).map((sheet, place, { length }) => ({
        drawing: renderToString(sheet),
        part: length > 1 ? sheetOf(place + 1, length).id : null,
      })),
    },
    signer: pledge ? pledge.signer : await headOf(db, life.office, on),
    publishedOn: pledge ? letterDate(pledge.at.toZonedDateTimeISO(zone).toPlainDate()).id : null,
    example: mode === 'demo',
    state: enactment ? 'final' : 'draft',
  }
}

function reachOf({ address, postcode, phone, email }: NonNullable<Awaited<ReturnType<typeof findOffice>>>) {
  return { address, postcode, phone, email, website: null }
}

async function headOf(db: Db, office: string, on: Temporal.PlainDate) {
  const holder = await findHolder(db, { office, post: 'camat', on })
  return holder ? { post: 'Camat', name: holder.name, rank: holder.rank, nip: holder.nip } : null
}
