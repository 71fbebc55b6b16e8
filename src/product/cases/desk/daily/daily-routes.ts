import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Submitted, Upload } from '#platform/web/body.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { amendCase } from '../../acts/amend-case.ts'
import { attachFile } from '../../acts/attach-file.ts'
import { beginAgain } from '../../acts/begin-again.ts'
import { bringOriginal } from '../../acts/bring-original.ts'
import { extendCase } from '../../acts/extend-case.ts'
import { giveCase } from '../../acts/give-case.ts'
import { lapseCase } from '../../acts/lapse-case.ts'
import { linkCase } from '../../acts/link-case.ts'
import { moveDesk } from '../../acts/move-desk.ts'
import { pauseCase } from '../../acts/pause-case.ts'
import { replaceSlip } from '../../acts/replace-slip.ts'
import { resumeCase } from '../../acts/resume-case.ts'
import { takeOn } from '../../acts/take-on.ts'
import { unlinkCase } from '../../acts/unlink-case.ts'
import { withdrawCase } from '../../acts/withdraw-case.ts'
import { writeNote } from '../../acts/write-note.ts'
import {
  Amending,
  Attaching,
  Bringing,
  Giving,
  MovingDesk,
  Noting,
  ReplacingSlip,
  TakingOn,
  Withdrawing,
} from '../../contract/daily.ts'
import { BeginningAgain, Lapsing } from '../../contract/lapsing.ts'
import { Linking, Unlinking } from '../../contract/linking.ts'
import { Extending, Pausing, Resuming } from '../../contract/stopping.ts'
import type { CasePage } from '../../contract.ts'
import type { Equipment } from '../../equipment.ts'
import { amendPage } from '../../views/amend-page.ts'
import { receiptPage } from '../../views/receipt-page.ts'
import { errors, refusals } from '../../words.ts'
import { leadToCase, openCaseForm } from '../case-addresses.ts'
import { readKept, registrationField, shapeHandover, shapeRegistration } from '../form.ts'
import { opensForm, orMoved } from '../or-moved.ts'
import { paths } from '../paths.ts'
import { askedFirst } from '../reading/ask-first.ts'
import { type Opened, recordRead } from '../record-read.ts'
import { renderAmendPage } from './amend.page.tsx'
import { renderReceiptPage } from './receipt.page.tsx'

type Shown = CasePage & Opened

/** What may happen to a file on any day. `show` is the case page, which shows a refusal and everything typed. */
export function dailyRoutes(web: Web<Officer>, equipment: Equipment, show: PageRoute<Officer, Shown>): void {
  const toCase = ({ number }: { number: string }) => paths.case(number)
  const onCase = { may: 'cases.work', refusals, errors, again: show, goTo: toCase }
  const atCounter = { ...onCase, may: 'cases.register', again: { ...show, may: 'cases.register' } }
  const receipt = ({ number }: { number: string }) => paths.receipt(number)
  const slip = ({ number }: { number: string }) => paths.slip(number)
  web.act('/cases/:number/withdrawal', {
    ...atCounter,
    input: Withdrawing,
    shape: shapeHandover,
    act: askedFirst(withdrawCase),
    goTo: receipt,
  })
  web.act('/cases/:number/lost-slip', { ...atCounter, input: ReplacingSlip, act: askedFirst(replaceSlip), goTo: slip })
  web.act('/cases/:number/originals', {
    ...atCounter,
    input: Bringing,
    shape: shapeHandover,
    act: askedFirst(bringOriginal),
  })
  web.act('/cases/:number/hands', { ...onCase, input: TakingOn, act: takeOn })
  web.act('/cases/:number/colleague', { ...onCase, input: Giving, act: giveCase })
  web.act('/cases/:number/notes', { ...onCase, input: Noting, act: askedFirst(writeNote) })
  web.act('/cases/:number/attachments', {
    ...onCase,
    takesFiles: true,
    input: Attaching,
    shape: shapeAttaching,
    fieldOf: ([first = '']) => (first === 'upload' ? 'file.lampiran' : first),
    act: askedFirst((tx, by, input: Attaching, at) => attachFile(tx, by, input, at, equipment)),
  })
  web.act('/cases/:number/pause', { ...onCase, input: Pausing, act: askedFirst(pauseCase) })
  web.act('/cases/:number/resume', { ...onCase, input: Resuming, act: askedFirst(resumeCase) })
  web.act('/cases/:number/extension', { ...onCase, input: Extending, act: askedFirst(extendCase) })
  web.act('/cases/:number/desk', { ...onCase, input: MovingDesk, act: moveDesk })
  web.act('/cases/:number/lapse', { ...onCase, input: Lapsing, act: askedFirst(lapseCase) })
  web.act('/cases/:number/begin-again', { ...atCounter, input: BeginningAgain, act: askedFirst(beginAgain) })
  web.act('/cases/:number/links', { ...onCase, input: Linking, act: askedFirst(linkCase) })
  web.act('/cases/:number/unlink', { ...onCase, input: Unlinking, act: askedFirst(unlinkCase) })
  leadToCase(web, [
    'lapse',
    'begin-again',
    'links',
    'unlink',
    'desk',
    'pause',
    'resume',
    'extension',
    'withdrawal',
    'lost-slip',
    'originals',
    'hands',
    'colleague',
    'notes',
    'attachments',
  ])
  amendRoutes(web, equipment, show)
  web.page('/cases/:number/receipt', {
    may: 'cases.work',
    view: (tx, _by, ask) => receiptPage(tx, ask.params.number ?? ''),
    opens: (tx, view, by, ask) => recordRead(tx, 'case.read', view, by, ask),
    render: renderReceiptPage,
  })
}

function amendRoutes(web: Web<Officer>, equipment: Equipment, show: PageRoute<Officer, Shown>): void {
  const amend = {
    may: 'cases.work',
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      amendPage(tx, by, { number: ask.params.number ?? '', now: ask.now }, equipment, form),
    opens: opensForm,
    render: renderAmendPage,
  }
  openCaseForm(web, 'amendment', amend)
  web.act('/cases/:number/amendment', {
    may: 'cases.work',
    refusals,
    errors,
    takesFiles: true,
    input: Amending,
    shape: shapeRegistration,
    fieldOf: registrationField,
    act: askedFirst((tx, by, input: Amending, at) => amendCase(tx, by, input, at, equipment)),
    goTo: ({ number }: { number: string }) => paths.case(number),
    again: orMoved(amend, show.view),
  })
}

// One file: the one just chosen, else the one that was safe with us since the form was first sent.
function shapeAttaching(values: Submitted, uploads: readonly Upload[]): unknown {
  const kept = readKept(values).map(({ sha256, bytes, type, name }) => ({ sha256, bytes, type, name }))
  const sent = uploads.map(({ sha256, bytes, type, name }) => ({ sha256, bytes, type, name, fresh: true }))
  return { ...values, upload: [...kept, ...sent].at(-1) }
}
