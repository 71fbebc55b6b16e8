import { readFile } from 'node:fs/promises'
import type { Officer } from '#identity'
import { findRegency, listOffices, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { todayOf } from '../actor.ts'
import { bookPaper } from '../print-book.ts'
import { type Printing, printAccount, printClosing, printSlip } from '../print-papers.ts'
import { listAccounts } from '../views/accounts-page.ts'
import { monthAsked, officeAsked } from '../views/book-page.ts'
import { dayPage } from '../views/day-page.ts'
import { findProof, listSlips } from '../views/deposits-page.ts'
import type { CashEquipment } from './routes.ts'

const reads = 'cash.keep or cash.sign or cash.supervise'
const works = 'cash.keep or cash.sign'

/** The papers of cash: the sheet of a day, the book of a month, slips with their proof, the account of a month. */
export function paperRoutes(web: Web<Officer>, { files, mode }: CashEquipment): void {
  const type = 'application/pdf'
  web.file('/cash/days/:day/sheet.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const view = await dayPage(tx, by, { day: ask.params.day, now: ask.now })
      if (!view?.closings[0] || view.closings[0].returned) return undefined
      const printing = await printingFor(tx, by, ask, { office: view.office.id, mode })
      return { content: () => printClosing(view, printing), type, name: `penutupan-kas-${view.day.date}.pdf` }
    },
  })
  web.file('/cash/book.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const which = await officeAsked(tx, by, ask.query.office)
      if (!which) return undefined
      const month = monthAsked(ask.query.month) ?? todayOf(which.office, ask.now).with({ day: 1 })
      const printing = await printingFor(tx, by, ask, { office: which.office.id, mode })
      const content = await bookPaper(tx, { ...printing, office: which.office, month, officer: by.id })
      return { content, type, name: `buku-kas-${month.toString().slice(0, 7)}.pdf` }
    },
  })
  web.file('/cash/deposits/:slip/slip.pdf', {
    may: works,
    find: async (tx, by, ask) => {
      const id = ask.params.slip ?? ''
      const [slip] = /^[0-9a-f-]{36}$/.test(id) ? await listSlips(tx, by.office, id) : []
      if (!slip) return undefined
      const printing = await printingFor(tx, by, ask, { office: by.office, mode })
      return { content: () => printSlip(slip, printing), type, name: `sts-${slip.year}-${slip.number}.pdf` }
    },
  })
  web.file('/cash/deposits/:slip/proof', {
    may: reads,
    find: async (tx, by, ask) => {
      const proof = await findProof(tx, by, ask.params.slip)
      const ending = proof?.type === type ? 'pdf' : 'jpg'
      return (
        proof && {
          content: () => readFile(files.path(proof.sha256)),
          type: proof.type,
          name: `bukti-setor-${proof.number}.${ending}`,
        }
      )
    },
  })
  web.file('/cash/accounts/:month/account.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const which = await officeAsked(tx, by, ask.query.office)
      const month = monthAsked(ask.params.month)
      const account = month && which && (await listAccounts(tx, which.office.id)).find((one) => one.month.equals(month))
      if (!account || account.returned || !which) return undefined
      const printing = await printingFor(tx, by, ask, { office: which.office.id, mode })
      return {
        content: () => printAccount(account, printing),
        type,
        name: `pertanggungjawaban-${ask.params.month}.pdf`,
      }
    },
  })
}

async function printingFor(
  tx: Tx,
  by: Officer,
  ask: Ask,
  { office, mode }: { office: string; mode: CashEquipment['mode'] },
): Promise<Printing> {
  const found = (await listOffices(tx)).find(({ id }) => id === office)
  return {
    office: { name: found?.name ?? by.officeName, zone: found?.zone ?? by.zone },
    regency: `Pemerintah ${(await findRegency(tx))?.name.id ?? ''}`,
    posts: await listPostKinds(tx),
    ...{ by: by.name, at: ask.now, example: mode === 'demo' },
  }
}
