import { askFirst, caseRefusals, declareVoid, type Equipment, printIssued, recordList, recordRead } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Ask, Web } from '#platform/web.ts'
import { lendFile } from '../acts/lend-file.ts'
import { makeCopy } from '../acts/make-copy.ts'
import { placeFile } from '../acts/place-file.ts'
import { remindApplicant } from '../acts/remind-applicant.ts'
import { returnFile } from '../acts/return-file.ts'
import { Reminding } from '../contract/uncollected.ts'
import { LendingFile, MakingCopy, PlacingFile, ReturningFile, VoidingDocument } from '../contract.ts'
import { copyPaper } from '../copy-paper.ts'
import { findFile } from '../of-document.ts'
import { findKept } from '../store.ts'
import { type BesideDocument, documentPage, type OpenedDocument } from '../views/document-page.ts'
import { loansPage } from '../views/loans-page.ts'
import { uncollectedPage } from '../views/uncollected-page.ts'
import { errors, refusals } from '../words.ts'
import { renderDocumentPage } from './document.page.tsx'
import { renderLoansPage } from './loans.page.tsx'
import { paths } from './paths.ts'
import { renderUncollectedPage } from './uncollected.page.tsx'

const reads = 'cases.work or cases.supervise'
const copies = 'registers.read'
const signs = 'cases.sign'
const gives = 'cases.hand-over or cases.register'
const keeps = 'cases.archive or registers.keep'

/** The page of a document, its paper and its copies; and where the paper file lies, or who has it. */
export function archiveRoutes(web: Web<Officer>, equipment: Equipment, beside: BesideDocument): void {
  const page = {
    may: reads,
    view: (tx: Tx, by: Officer, ask: Ask) =>
      documentPage(tx, by, { document: ask.params.document ?? '', now: ask.now, saved: ask.query.saved }, beside),
    opens: (tx: Tx, { file }: OpenedDocument, by: Officer, ask: Ask) =>
      recordRead(tx, 'letter.read', { file }, by, ask),
    render: renderDocumentPage,
  }
  web.page('/documents', {
    may: keeps,
    view: (tx, by, ask) => loansPage(tx, by, ask.now),
    opens: recordList,
    render: renderLoansPage,
  })
  uncollectedRoutes(web)
  web.page('/documents/:document', page)
  const act = (may: string, saved: string) => ({
    ...{ may, refusals, errors, again: { ...page, may } },
    goTo: ({ document }: { document: string }) => `${paths.one(document)}?saved=${saved}`,
  })
  web.act('/documents/:document/copies', {
    ...act(copies, ''),
    input: MakingCopy,
    act: asked(makeCopy),
    goTo: ({ document, copy }: { document: string; copy: number }) => `${paths.one(document)}?saved=copy-${copy}`,
  })
  web.act('/documents/:document/place', { ...act(keeps, 'placed'), input: PlacingFile, act: asked(placeFile) })
  web.act('/documents/:document/loan', { ...act(keeps, 'lent'), input: LendingFile, act: asked(lendFile) })
  web.act('/documents/:document/loan-return', {
    ...act(keeps, 'returned'),
    input: ReturningFile,
    act: asked(returnFile),
  })
  web.act('/documents/:document/voiding', {
    ...{ ...act(signs, 'voided'), refusals: { ...caseRefusals, ...refusals }, input: VoidingDocument },
    act: asked(async (tx, by, { document, ...input }: VoidingDocument, at) => {
      const file = await findFile(tx, document)
      if (file?.inForce !== document) throw new Refusal('document-unknown')
      return await declareVoid(tx, by, { ...input, number: file.number }, at, equipment)
    }),
  })
  const to = ({ params }: Ask) => paths.one(encodeURIComponent(params.document ?? ''))
  web.leap('/documents/:document/copies', { may: copies, to })
  web.leap('/documents/:document/voiding', { may: signs, to })
  for (const form of ['place', 'loan', 'loan-return']) web.leap(`/documents/:document/${form}`, { may: keeps, to })
  paperRoutes(web, equipment)
}

// What names somebody is no way around the question why; whoever keeps the books of the office is not asked.
function asked<Input extends { document: string }, Result>(
  act: (tx: Tx, by: Officer, input: Input, at: Temporal.Instant) => Promise<Result>,
): typeof act {
  return async (tx, by, input, at) => {
    const file = await findFile(tx, input.document)
    if (file) await askFirst(tx, by, file, at)
    return await act(tx, by, input, at)
  }
}

function paperRoutes(web: Web<Officer>, equipment: Equipment): void {
  web.file('/documents/:document/paper.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const document = ask.params.document ?? ''
      const file = await findFile(tx, document)
      const letter = file && (await findKept(tx, document))
      const sha256 = letter?.sha256
      if (!file || !sha256) return undefined
      await recordRead(tx, 'letter.read', { file, printed: letter.id }, by, ask)
      const { content, isVoid } = await printIssued(tx, { subject: document, sha256 }, by.zone, equipment)
      return { content, type: 'application/pdf', name: `${file.number}-${isVoid ? 'dibatalkan' : 'surat'}.pdf` }
    },
  })
  web.file('/documents/:document/copies/:copy', {
    may: reads,
    find: async (tx, by, ask) => {
      const document = ask.params.document ?? ''
      const ordinal = Number(/^[1-9]\d{0,4}$/.exec(ask.params.copy ?? '')?.[0])
      const file = await findFile(tx, document)
      const paper =
        file && ordinal ? await copyPaper(tx, { file, document, ordinal, now: ask.now }, equipment) : undefined
      if (!file || !paper) return undefined
      await recordRead(tx, 'letter.read', { file }, by, ask)
      return { content: paper.pdf, type: 'application/pdf', name: `${file.number}-salinan-${ordinal}.pdf` }
    },
  })
}

function uncollectedRoutes(web: Web<Officer>): void {
  const page = {
    may: gives,
    view: (tx: Tx, by: Officer, ask: Ask) => uncollectedPage(tx, by, { now: ask.now, saved: ask.query.saved }),
    opens: recordList,
    render: renderUncollectedPage,
  }
  web.page('/documents/uncollected', page)
  web.act('/documents/uncollected/:number', {
    ...{ may: gives, refusals, errors, input: Reminding, act: remindApplicant, again: page },
    goTo: () => `${paths.uncollected}?saved=reminded`,
  })
  web.leap('/documents/uncollected/:number', { may: gives, to: () => paths.uncollected })
}
