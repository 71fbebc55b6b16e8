import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Ask, Web } from '#platform/web.ts'
import { findApproval } from '#signing'
import type { FormState } from '#ui/frame.ts'
import { approveCorrection } from '../../acts/approve-correction.ts'
import { archiveCorrection } from '../../acts/archive-correction.ts'
import { handOverCorrection } from '../../acts/hand-over-correction.ts'
import { handOverNotice } from '../../acts/hand-over-notice.ts'
import { numberCorrection } from '../../acts/number-correction.ts'
import { requestCorrection } from '../../acts/request-correction.ts'
import { turnDownCorrection } from '../../acts/turn-down-correction.ts'
import { ApprovingCorrection, OnCorrection, RequestingCorrection, TurningDown } from '../../contract/correcting.ts'
import { HandingOverCorrection, HandingOverNotice } from '../../contract/handing-over.ts'
import { NumberingBeside } from '../../contract/numbering.ts'
import type { CasePage } from '../../contract.ts'
import { printCorrection, wordsOfCorrection } from '../../correction-letter.ts'
import type { Equipment } from '../../equipment.ts'
import { printIssued } from '../../print-issued.ts'
import { findReplaced, getCorrection } from '../../store/correcting.ts'
import { findCase, type HeldCase } from '../../store/find.ts'
import { correctionPage } from '../../views/correction-page.ts'
import { errors, refusals } from '../../words.ts'
import { leadToCase, openCaseForm } from '../case-addresses.ts'
import { registrationField, shapeHandover, shapeRegistration } from '../form.ts'
import { opensForm, orMoved } from '../or-moved.ts'
import { expectedDraft } from '../paper-routes.ts'
import { paths } from '../paths.ts'
import { askedFirst } from '../reading/ask-first.ts'
import { reads } from '../reading/reason-route.ts'
import { type Opened, recordRead } from '../record-read.ts'
import { thenNext, toNext } from '../then-next.ts'
import { renderCorrectionPage } from './correction.page.tsx'

type Shown = CasePage & Opened

/** The way of a correction: asked for, approved or turned down, numbered, archived, handed over; and its papers. */
export function correctionRoutes(web: Web<Officer>, equipment: Equipment, show: PageRoute<Officer, Shown>): void {
  const goTo = ({ number }: { number: string }) => paths.case(number)
  const onCase = { may: 'cases.work', refusals, errors, again: show, goTo }
  web.act('/cases/:number/correction/approval', {
    ...onCase,
    input: ApprovingCorrection,
    act: thenNext((tx, by, input: ApprovingCorrection, at) => approveCorrection(tx, by, input, at, equipment)),
    goTo: toNext,
  })
  web.act('/cases/:number/correction/turn-down', {
    ...onCase,
    input: TurningDown,
    act: (tx, by, input, at) => turnDownCorrection(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/notice/handover', {
    ...onCase,
    takesFiles: true,
    input: HandingOverNotice,
    shape: shapeHandover,
    act: (tx, by, input, at) => handOverNotice(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/correction/number', {
    ...onCase,
    input: NumberingBeside,
    act: (tx, by, input, at) => numberCorrection(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/correction/archive', { ...onCase, input: OnCorrection, act: archiveCorrection })
  web.act('/cases/:number/correction/handover', {
    ...onCase,
    takesFiles: true,
    input: HandingOverCorrection,
    shape: shapeHandover,
    act: (tx, by, input, at) => handOverCorrection(tx, by, input, at, equipment),
  })
  leadToCase(web, [
    'correction/approval',
    'correction/turn-down',
    'correction/number',
    'correction/archive',
    'correction/handover',
    'notice/handover',
  ])
  askingRoutes(web, equipment, show)
  correctionPapers(web, equipment)
}

function askingRoutes(web: Web<Officer>, equipment: Equipment, show: PageRoute<Officer, Shown>): void {
  const asking = {
    may: 'cases.work',
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      correctionPage(tx, by, { number: ask.params.number ?? '', now: ask.now }, equipment, form),
    opens: opensForm,
    render: renderCorrectionPage,
  }
  openCaseForm(web, 'correction', asking)
  web.act('/cases/:number/correction', {
    may: 'cases.work',
    refusals,
    errors,
    takesFiles: true,
    input: RequestingCorrection,
    shape: shapeRegistration,
    fieldOf: registrationField,
    act: askedFirst((tx, by, input: RequestingCorrection, at) => requestCorrection(tx, by, input, at, equipment)),
    goTo: ({ number }: { number: string }) => paths.case(number),
    again: orMoved(asking, show.view),
  })
}

function correctionPapers(web: Web<Officer>, equipment: Equipment): void {
  web.file('/cases/:number/correction/draft.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      const stage = file?.correcting?.stage
      if (!file?.correcting || (stage !== 'requested' && stage !== 'approved')) return undefined
      const pdf = await draftOf(tx, file, file.correcting.id, by, ask, equipment)
      await recordRead(tx, 'letter.read', { file }, by, ask)
      return { content: async () => pdf, type: 'application/pdf', name: `${file.number}-konsep-pengganti.pdf` }
    },
  })
  web.file('/cases/:number/old-letters/:ordinal', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      const ordinal = Number(/^[1-9]\d{0,3}$/.exec(ask.params.ordinal ?? '')?.[0])
      const old = file && ordinal ? await findReplaced(tx, { caseId: file.id, ordinal }) : undefined
      if (!file || !old) return undefined
      await recordRead(tx, 'letter.read', { file }, by, ask)
      const { content, isVoid } = await printIssued(tx, old, by.zone, equipment)
      const name = isVoid ? `${file.number}-dibatalkan-${ordinal}.pdf` : `${file.number}.pdf`
      return { content, type: 'application/pdf', name }
    },
  })
}

async function draftOf(
  tx: Tx,
  file: HeldCase,
  id: string,
  by: Officer,
  ask: Ask,
  equipment: Equipment,
): Promise<Uint8Array> {
  const [correction, approval] = await Promise.all([getCorrection(tx, id), findApproval(tx, id)])
  if (approval)
    return await printCorrection(tx, file, { correction, frozen: approval.frozen, state: 'final' }, equipment)
  const about = { now: ask.now, asSubstitute: ask.query.substitute !== undefined }
  const { signer, day } = await expectedDraft(tx, file, by, about)
  const { frozen } = await wordsOfCorrection(tx, file, { correction, signer, day }, equipment)
  return await printCorrection(tx, file, { correction, frozen, state: 'draft' }, equipment)
}
