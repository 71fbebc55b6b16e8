import { readFile } from 'node:fs/promises'
import type { Equipment } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { answerComment } from '../acts/answer-comment.ts'
import { beginStandard } from '../acts/begin-standard.ts'
import { discussStandard } from '../acts/discuss-standard.ts'
import { dropStandard } from '../acts/drop-standard.ts'
import { enactStandard } from '../acts/enact-standard.ts'
import { enterEnacted } from '../acts/enter-enacted.ts'
import { evaluateStandard } from '../acts/evaluate-standard.ts'
import { mendStandard } from '../acts/mend-standard.ts'
import { publishDraft } from '../acts/publish-draft.ts'
import { publishPledge } from '../acts/publish-pledge.ts'
import { reopenMending } from '../acts/reopen-mending.ts'
import { reviewStandard } from '../acts/review-standard.ts'
import { sayOnPaper } from '../acts/say-on-paper.ts'
import { writeStandard } from '../acts/write-standard.ts'
import {
  AnsweringComment,
  BeginningStandard,
  DiscussingStandard,
  DroppingStandard,
  EnactingStandard,
  EnteringEnacted,
  EvaluatingStandard,
  OnStandard,
  ReopeningMending,
  ReviewingStandard,
  SayingOnPaper,
  WritingStandard,
} from '../contract/forms.ts'
import { printPledge, printStandard } from '../paper.ts'
import { standardPublicRoutes } from '../public/routes.ts'
import { comparisonPage } from '../views/comparison-page.ts'
import { obligationsPage } from '../views/obligations-page.ts'
import { sopPage } from '../views/sop-page.ts'
import { lifeAt, standardPage } from '../views/standard-page.ts'
import { standardsPage } from '../views/standards-page.ts'
import { writingPage } from '../views/writing-page.ts'
import { errors, refusals } from '../words.ts'
import { renderComparisonPage } from './comparison.page.tsx'
import { renderObligationsPage } from './obligations.page.tsx'
import { paths } from './paths.ts'
import { shapeDiscussion, shapeEnacted } from './shape.ts'
import { renderSopPage } from './sop.page.tsx'
import { renderStandardPage } from './standard.page.tsx'
import { renderStandardsPage } from './standards.page.tsx'
import { renderWritingPage } from './writing.page.tsx'

const writes = 'standards.write'
const enacts = 'standards.enact'
const said = { refusals, errors }

/** Standards and pledges, for the office and for everybody. */
export function standardRoutes(web: Web<Officer>, equipment: Equipment): void {
  standardDeskRoutes(web, equipment)
  standardPublicRoutes(web, equipment)
}

/** Standards for those who work here: everybody reads those of their office, secretary and camat write, the camat sets. */
function standardDeskRoutes(web: Web<Officer>, equipment: Equipment): void {
  const list = {
    may: 'signed-in',
    view: (tx: Tx, by: Officer, ask: Ask) =>
      standardsPage(tx, by, { office: ask.query.office || undefined, now: ask.now }),
    render: renderStandardsPage,
  }
  web.page('/standards', list)
  web.act('/standards', {
    ...said,
    may: writes,
    input: BeginningStandard,
    act: beginStandard,
    again: list,
    goTo: ({ standard }) => `${paths.standard(standard)}?saved=begun`,
  })
  web.page('/standards/obligations', {
    may: 'standards.write or offices.supervise',
    view: (tx, by, ask) => obligationsPage(tx, by, { now: ask.now, mode: equipment.mode }),
    render: renderObligationsPage,
  })
  oneStandard(web, equipment)
  draftRoutes(web)
  paperRoutes(web, equipment)
}

const page = {
  may: 'signed-in',
  view: (tx: Tx, by: Officer, ask: Ask) =>
    standardPage(tx, by, { standard: ask.params.standard, now: ask.now, saved: ask.query.saved }),
  render: renderStandardPage,
}

/** An act on a standard: back to its page, which says what was done, or shows the form again. */
const leads = (may: string, saved: string) => ({
  ...said,
  may,
  again: page,
  goTo: ({ standard }: { standard: string }) => `${paths.standard(standard)}?saved=${saved}`,
})

function oneStandard(web: Web<Officer>, equipment: Equipment): void {
  web.page('/standards/:standard', page)
  web.page('/standards/:standard/sop', {
    may: 'signed-in',
    view: (tx, by, ask) => sopPage(tx, by, { standard: ask.params.standard, now: ask.now }),
    render: renderSopPage,
  })
  afterwards(web, equipment)
  web.act('/standards/:standard/discussion', {
    ...leads(writes, 'discussed'),
    takesFiles: true,
    input: DiscussingStandard,
    shape: shapeDiscussion,
    act: (tx, by, input, at) => discussStandard(tx, by, input, at, equipment),
  })
  web.act('/standards/:standard/publication', { ...leads(writes, 'published'), input: OnStandard, act: publishDraft })
  web.act('/standards/:standard/answers', { ...leads(writes, 'answered'), input: AnsweringComment, act: answerComment })
  web.act('/standards/:standard/mending', { ...leads(writes, 'mended'), input: OnStandard, act: mendStandard })
  web.act('/standards/:standard/enactment', {
    ...leads(enacts, 'enacted'),
    input: EnactingStandard,
    act: enactStandard,
  })
  web.act('/standards/:standard/pledge', { ...leads(enacts, 'pledged'), input: OnStandard, act: publishPledge })
  web.act('/standards/:standard/evaluation', {
    ...leads(writes, 'evaluated'),
    input: EvaluatingStandard,
    act: evaluateStandard,
  })
  web.act('/standards/:standard/review', {
    ...leads(writes, 'reviewed'),
    input: ReviewingStandard,
    act: reviewStandard,
  })
  web.act('/standards/:standard/dropping', { ...leads(writes, 'dropped'), input: DroppingStandard, act: dropStandard })
  leadBack(web)
}

/** What was done on paper before it was entered, and a mended draft that is taken up again. */
function afterwards(web: Web<Officer>, equipment: Equipment): void {
  web.act('/standards/:standard/paper', { ...leads(writes, 'paper'), input: SayingOnPaper, act: sayOnPaper })
  web.act('/standards/:standard/paper-enactment', {
    ...leads(enacts, 'entered'),
    takesFiles: true,
    input: EnteringEnacted,
    shape: shapeEnacted,
    act: (tx, by, input, at) => enterEnacted(tx, by, input, at, equipment),
  })
  web.act('/standards/:standard/reopening', {
    ...leads(writes, 'reopened'),
    input: ReopeningMending,
    act: reopenMending,
  })
}

// A form that came back stands under the address of its act; opened again, that address is the standard.
function leadBack(web: Web<Officer>): void {
  const to = ({ params }: Ask) => paths.standard(encodeURIComponent(params.standard ?? ''))
  const written = ['discussion', 'publication', 'answers', 'mending', 'evaluation', 'review', 'dropping']
  for (const act of [...written, 'paper', 'reopening']) web.leap(`/standards/:standard/${act}`, { may: writes, to })
  for (const act of ['enactment', 'pledge', 'paper-enactment'])
    web.leap(`/standards/:standard/${act}`, { may: enacts, to })
}

function draftRoutes(web: Web<Officer>): void {
  const page = {
    may: writes,
    view: (tx: Tx, by: Officer, ask: Ask) => writingPage(tx, by, { standard: ask.params.standard, now: ask.now }),
    render: renderWritingPage,
  }
  web.page('/standards/:standard/draft', page)
  web.act('/standards/:standard/draft', {
    ...said,
    may: writes,
    input: WritingStandard,
    act: writeStandard,
    again: page,
    goTo: ({ standard }) => `${paths.standard(standard)}?saved=written`,
  })
  web.page('/standards/:standard/comparison', {
    may: 'signed-in',
    view: (tx, by, ask) =>
      comparisonPage(tx, by, { standard: ask.params.standard, beside: ask.query.beside, now: ask.now }),
    render: renderComparisonPage,
  })
}

function paperRoutes(web: Web<Officer>, equipment: Equipment): void {
  const printed = (print: typeof printStandard, name: string) => ({
    may: 'signed-in',
    find: async (tx: Tx, by: Officer, ask: Ask) => {
      const life = await lifeAt(tx, ask.params.standard)
      const content = life && (await print(tx, life, { zone: by.zone, now: ask.now }, equipment))
      return content && { content, type: 'application/pdf', name: `${name}-${life.service}.pdf` }
    },
  })
  web.file('/standards/:standard/standard.pdf', printed(printStandard, 'standar'))
  web.file('/standards/:standard/pledge.pdf', printed(printPledge, 'maklumat'))
  web.file('/standards/:standard/papers/:sheet', {
    may: 'signed-in',
    find: async (tx, _by, ask) => {
      const life = await lifeAt(tx, ask.params.standard)
      const sheets = new Map([
        ['minutes', { hash: life?.discussion?.minutes, name: 'berita-acara.pdf' }],
        ['attendance', { hash: life?.discussion?.attendance, name: 'daftar-hadir.pdf' }],
        ['decision', { hash: life?.enactment?.decision, name: 'keputusan.pdf' }],
      ])
      const { hash, name } = sheets.get(ask.params.sheet ?? '') ?? {}
      if (!hash || !name) return undefined
      return { content: () => readFile(equipment.files.path(hash)), type: 'application/pdf', name }
    },
  })
}
