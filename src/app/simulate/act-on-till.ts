import { randomUUID } from 'node:crypto'
import type { Equipment } from '#cases'
import {
  cashToCount,
  closeCashDay,
  makeSlip,
  openDrawer,
  prepareAccount,
  recordDeposit,
  signAccount,
  signClosing,
} from '#cash'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { TillDeed } from './plan.ts'

export type Till = { day: string; closing: string; slip: string; account: string }
const empty: Till = { day: '', closing: '', slip: '', account: '' }
type OnTill = {
  tx: Tx
  by: Officer
  at: Temporal.Instant
  equipment: Equipment
  office: string
  till: Till | undefined
  /** How many pay for each that was planned: what is counted is so many times the same pieces. */
  twins: number
}

/** Notes and coins by the key of the pack, the largest first. */
const pieces = [
  ['kertas-100000', 100_000],
  ['kertas-50000', 50_000],
  ['kertas-20000', 20_000],
  ['kertas-10000', 10_000],
  ['kertas-5000', 5000],
  ['kertas-2000', 2000],
  ['kertas-1000', 1000],
  ['logam-500', 500],
  ['logam-100', 100],
] as const

/** Does one thing with the cash of an office; returns where its day stands now. */
export async function actOnTill(
  { tx, by, at, equipment, office, till = empty, twins }: OnTill,
  deed: TillDeed,
): Promise<Till> {
  switch (deed.does) {
    case 'open-drawer': {
      const { day } = await openDrawer(tx, by, { float: '', floatFrom: undefined }, at)
      return { ...till, day, closing: '' }
    }
    case 'close-cash': {
      const rupiah = Number(await cashToCount(tx, by.office, deed.date))
      const counted = { day: till.day, pieces: piecesOf(rupiah, twins), explained: '' }
      const { closing } = await closeCashDay(tx, by, counted, at)
      return { ...till, closing }
    }
    case 'sign-cash': {
      const { day, closing } = till
      await signClosing(tx, by, { do: 'sign', requestId: randomUUID(), day, closing }, at)
      return till
    }
    case 'make-slip': {
      const { slip } = await makeSlip(tx, by, { requestId: randomUUID() }, at)
      return { ...till, slip }
    }
    case 'prepare-account': {
      const { account } = await prepareAccount(tx, by, { requestId: randomUUID(), month: deed.date }, at)
      return { ...till, account }
    }
    case 'sign-account': {
      await signAccount(tx, by, { do: 'sign', requestId: randomUUID(), account: till.account }, at)
      return till
    }
    case 'deposit': {
      const stored = await equipment.files.put(Buffer.from('%PDF-1.4\n% bukti setor contoh\n'), 'application/pdf')
      const proof = { ...stored, type: 'application/pdf' as const, name: 'bukti-setor.pdf' }
      const bankReference = `BRK-${office}-${deed.date}`
      await recordDeposit(
        tx,
        by,
        { requestId: randomUUID(), slip: till.slip, bankReference, depositedOn: deed.date, proof },
        at,
        {
          files: equipment.files,
        },
      )
      return till
    }
  }
}

function piecesOf(rupiah: number, twins: number): Record<string, number> {
  let left = rupiah / twins
  return Object.fromEntries(
    pieces.map(([key, each]) => {
      const count = Math.floor(left / each)
      left -= count * each
      return [key, count * twins]
    }),
  )
}
