import { z } from 'zod'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Web } from '#platform/web.ts'
import { printBlanks } from '../acts/print-blanks.ts'
import { spoilBlank } from '../acts/spoil-blank.ts'
import { PrintingBlanks, SpoilingBlank } from '../contract.ts'
import { blankSheets, blanksPage } from '../views/blanks-page.ts'
import { errors, refusals } from '../words.ts'
import { renderBlankSheets } from './blank-sheets.page.tsx'
import { renderBlanksPage } from './blanks.page.tsx'
import { paths } from './paths.ts'

/** Numbered blank slips: printed ahead, listed, explained when spoiled. Entering one is registering, with its number. */
export function blankRoutes(web: Web<Officer>): void {
  const list = {
    may: 'cases.register',
    view: (tx: Tx, by: Officer) => blanksPage(tx, by),
    render: renderBlanksPage,
  }
  const onBlanks = { may: 'cases.register', refusals, errors, again: list }
  web.page('/blanks', list)
  web.act('/blanks', {
    ...onBlanks,
    input: PrintingBlanks,
    act: printBlanks,
    goTo: ({ batch }) => paths.blankSheets(batch),
  })
  web.act('/blanks/:blank/spoil', { ...onBlanks, input: SpoilingBlank, act: spoilBlank, goTo: () => paths.blanks })
  web.leap('/blanks/:blank/spoil', { may: 'cases.register', to: () => paths.blanks })
  web.page('/blanks/sheets/:batch', {
    may: 'cases.register',
    view: async (tx, by, { params: { batch = '' }, origin }) =>
      z.uuid().safeParse(batch).success ? await blankSheets(tx, by, { batch, origin }) : undefined,
    render: renderBlankSheets,
  })
}
