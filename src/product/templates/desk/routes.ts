import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { enactTemplate } from '../acts/enact-template.ts'
import { proposeTemplate } from '../acts/propose-template.ts'
import { withdrawTemplate } from '../acts/withdraw-template.ts'
import { EnactingTemplate, KeepingDraft, ProposingTemplate, WithdrawingTemplate } from '../contract.ts'
import { keepTemplateDraft } from '../drafts.ts'
import { printSample } from '../draw-sample.ts'
import { templatePage, withDrawing } from '../views/template-page.ts'
import { templatesPage } from '../views/templates-page.ts'
import { errors, refusals } from '../words.ts'
import { paths } from './paths.ts'
import { renderTemplatePage } from './template.page.tsx'
import { renderTemplatesPage } from './templates.page.tsx'

const may = 'templates.keep'

/** The templates of letters: written, tried, proposed and put in force by the regency. */
export function templateRoutes(web: Web<Officer>): void {
  web.page('/templates', { may, view: (tx, by, ask) => templatesPage(tx, by, ask.now), render: renderTemplatesPage })
  const page = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      templatePage(tx, by, { template: ask.params.template, query: ask.query, now: ask.now, form }),
    render: renderTemplatePage,
    finish: withDrawing,
  }
  web.page('/templates/:template', page)
  web.again('/templates/:template/redrawn', { may, again: page })
  const leads = (saved: string) => ({
    ...{ may, refusals, errors, again: page },
    goTo: ({ template }: { template: string }) => `${paths.template(template)}?saved=${saved}`,
  })
  web.act('/templates/:template/draft', {
    ...leads('draft'),
    input: KeepingDraft,
    act: keepTemplateDraft,
    goTo: ({ template }, input) => onSample(`${paths.template(template)}?saved=draft`, input),
  })
  web.act('/templates/:template/proposal', {
    ...leads('proposed'),
    input: ProposingTemplate,
    act: proposeTemplate,
  })
  web.act('/templates/:template/enactment', {
    ...leads('enacted'),
    input: EnactingTemplate,
    act: enactTemplate,
  })
  web.act('/templates/:template/withdrawal', {
    ...leads('withdrawn'),
    input: WithdrawingTemplate,
    act: withdrawTemplate,
  })
  // A form that came back stands under the address of its act; opened again, that address is the template.
  for (const act of ['draft', 'redrawn', 'proposal', 'enactment', 'withdrawal'])
    web.leap(`/templates/:template/${act}`, { may, to: ({ params }) => paths.template(params.template ?? '') })
  web.file('/templates/:template/sample.pdf', {
    may,
    perMinute: 60,
    find: async (tx, by, ask) => {
      const asked = { template: ask.params.template, query: ask.query, now: ask.now }
      const found = await templatePage(tx, by, asked)
      if (!found) return undefined
      const { trial, drawn: subject, sample, template } = found
      const pdf = await printSample(trial, { subject, sample, on: ask.now })
      return pdf && { content: async () => pdf, type: 'application/pdf', name: `contoh-${template}.pdf` }
    },
  })
}

/** Back to the very sample that was on screen. */
function onSample(path: string, { sample = '', subject = '' }: KeepingDraft): string {
  return `${path}&sample=${encodeURIComponent(sample)}&subject=${encodeURIComponent(subject)}`
}
