import type { Equipment } from '#cases'
import { letterDate, sayDuration } from '#clock'
import { findHolder } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import { components } from './contract/components.ts'
import type { Life } from './contract/life.ts'
import { componentsOf } from './rules/components-of.ts'
import { wordsOf } from './views/words-of.ts'
import { componentNames, notSet } from './words.ts'

type Printed = { zone: string; now: Temporal.Instant }

/** The standard on paper, all fourteen components in their two groups; a draft says so on every page. */
export async function printStandard(
  db: Db,
  life: Life,
  { zone, now }: Printed,
  equipment: Equipment,
): Promise<Uint8Array | undefined> {
  const data = await dataOf(db, life, { zone, now }, equipment)
  if (!data) return undefined
  return await typeset(
    db,
    { template: 'standar-pelayanan', data, on: life.enactment?.at ?? life.wording.at },
    equipment,
  )
}

/** The pledge on paper, as it was published and over the name of who published it. Nothing before that. */
export async function printPledge(
  db: Db,
  life: Life,
  { zone, now }: Printed,
  equipment: Equipment,
): Promise<Uint8Array | undefined> {
  const data = life.pledge && (await dataOf(db, life, { zone, now }, equipment))
  if (!life.pledge || !data) return undefined
  return await typeset(db, { template: 'maklumat', data, on: life.pledge.at }, equipment)
}

async function typeset(
  db: Db,
  paper: { template: string; data: Awaited<ReturnType<typeof dataOf>>; on: Temporal.Instant },
  equipment: Equipment,
): Promise<Uint8Array> {
  const { folder } = await equipment.letterFolder(db)
  return await equipment.typesetPaper({ folder, ...paper, data: paper.data ?? {} })
}

/** Everything both papers say, in the language of letters. */
async function dataOf(db: Db, life: Life, { zone, now }: Printed, { mode }: Equipment) {
  const on = now.toZonedDateTimeISO(zone).toPlainDate()
  const [office, said] = await Promise.all([findOffice(db, life.office), wordsOf(db, life, { on })])
  if (!office || !said) return undefined
  const { enactment, pledge } = life
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
