import type { Equipment } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { giveComment } from '../acts/give-comment.ts'
import { Commenting } from '../contract/forms.ts'
import { renderPublicSopPage } from '../desk/sop.page.tsx'
import { printPledge, printStandard } from '../paper.ts'
import {
  inForce,
  pledgePage,
  publicDraftPage,
  publicStandardPage,
  publicStandardsPage,
} from '../views/public-standards.ts'
import { publicSopPage } from '../views/sop-page.ts'
import { errors, refusals } from '../words.ts'
import { publicPaths } from './paths.ts'
import { renderPledgePage } from './pledge.page.tsx'
import { renderPublicDraftPage } from './public-draft.page.tsx'
import { renderPublicStandardPage, renderPublicStandardsPage } from './public-standards.page.tsx'

const may = 'anyone'

/** What an office promises, for anybody: standards, pledge, and drafts on which everybody may comment, without an account. */
export function standardPublicRoutes(web: Web<Officer>, equipment: Equipment): void {
  web.page('/kecamatan/:office/standar', {
    may,
    view: (tx, _person, ask) => publicStandardsPage(tx, officeOf(ask)),
    render: renderPublicStandardsPage,
  })
  web.page('/kecamatan/:office/standar/:service', {
    may,
    view: (tx, _person, ask) => publicStandardPage(tx, serviceOf(ask)),
    render: renderPublicStandardPage,
  })
  web.page('/kecamatan/:office/sop/:service', {
    may,
    view: (tx, _person, ask) => publicSopPage(tx, serviceOf(ask)),
    render: renderPublicSopPage,
  })
  web.file('/kecamatan/:office/kertas/:service', {
    may,
    perMinute: 20,
    find: (tx, _person, ask) => publicPaper(tx, ask, { print: printStandard, name: 'standar', equipment }),
  })
  web.file('/kecamatan/:office/maklumat/:service', {
    may,
    perMinute: 20,
    find: (tx, _person, ask) => publicPaper(tx, ask, { print: printPledge, name: 'maklumat', equipment }),
  })
  web.page('/kecamatan/:office/maklumat', {
    may,
    view: (tx, _person, ask) => pledgePage(tx, officeOf(ask)),
    render: renderPledgePage,
  })
  const draft = {
    may,
    view: (tx: Tx, _person: unknown, ask: Ask) =>
      publicDraftPage(tx, {
        ...serviceOf(ask),
        thanked: ask.query.terima !== undefined,
        from: Math.max(0, Math.min(2000, Number.parseInt(ask.query.mulai ?? '0', 10) || 0)),
      }),
    render: renderPublicDraftPage,
  }
  web.page('/kecamatan/:office/rancangan/:service', draft)
  web.act('/kecamatan/:office/rancangan/:service', {
    may,
    input: Commenting,
    act: (tx, _person, input, at) => giveComment(tx, input, at),
    refusals,
    errors,
    again: draft,
    goTo: ({ office, service }) => `${publicPaths.draft(office, service)}?terima=1#masukan`,
    perMinute: 6,
  })
}

/** A paper of the standard in force for a service; nothing before there is one. */
async function publicPaper(
  tx: Tx,
  ask: Ask,
  paper: { print: typeof printStandard; name: string; equipment: Equipment },
) {
  const found = await inForce(tx, serviceOf(ask))
  if (!found) return undefined
  const content = await paper.print(tx, found.life, { zone: found.office.zone, now: ask.now }, paper.equipment)
  return content && { content, type: 'application/pdf', name: `${paper.name}-${found.life.service}.pdf` }
}

function officeOf({ params, now }: Ask) {
  return { office: params.office ?? '', now }
}

function serviceOf(ask: Ask) {
  return { ...officeOf(ask), service: ask.params.service ?? '' }
}
