import type { Officer } from '#identity'
import { compareLines } from '#platform/compare-lines.ts'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import { SampleKind, type TemplatePage, type TemplateVersion, type VersionLine } from '../contract.ts'
import { drawSample, type Trial, trialOf } from '../draw-sample.ts'
import { inForceOn, standingOf, whyNotEnact } from '../rules.ts'
import { findDraft, listVersions } from '../store.ts'
import { listSubjects, type Subject, subjectsOf } from '../subjects.ts'
import { sourceOn } from '../template-set.ts'
import { nameTemplate } from '../words.ts'

type Asked = {
  template: string | undefined
  query: Readonly<Record<string, string>>
  now: Temporal.Instant
  form?: FormState | undefined
}

/** The page of a template with everything its sample is drawn from. */
export type DrawablePage = TemplatePage & { trial: Trial; drawn: Subject }

/**
 * A template as it is being written: what was typed, else the draft, else what is in force. With what that changes, its
 * versions, and everything its sample is drawn from.
 */
export async function templatePage(
  db: Db,
  by: Officer,
  { template = '', query, now, form }: Asked,
): Promise<DrawablePage | undefined> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [subjects, inForce] = [subjectsOf(template, await listSubjects(db, today)), await sourceOn(db, template, today)]
  const drawn = subjects.find(({ key }) => key === askedFor('subject', form, query)) ?? subjects[0]
  if (!drawn || inForce === undefined) return undefined
  const [draft, versions] = [await findDraft(db, by.office, template), await listVersions(db, by.office, template)]
  const looksAt = versions.find(({ id }) => id === query.version)
  const asked = looksAt && (looksAt.source ?? (await sourceOn(db, template, 'pack')))
  const source = typedIn(form) ?? asked ?? draft?.source ?? inForce
  const own = inForceOn(versions, today)
  return {
    ...{ template, source, draft, looksAt, today, seen: draft?.revision ?? 0, saved: query.saved },
    title: nameTemplate(subjects.map((one) => ({ name: one.name, isOwn: one.template === template }))),
    own: own?.source === null ? undefined : own,
    subjects: subjects.map(({ key, name }) => ({ key, name })),
    subject: drawn.key,
    sample: SampleKind.catch('longest').parse(askedFor('sample', form, query)),
    known: { fields: drawn.known.fields ?? [], parties: drawn.known.parties ?? [] },
    changes: compareLines(inForce.split('\n'), source.split('\n')),
    others:
      draft && !looksAt && draft.source !== source ? compareLines(draft.source.split('\n'), source.split('\n')) : [],
    drawing: { pages: [], problems: [], ended: undefined },
    versions: versions.map((one) => lineOf(one, versions, today, by)),
    ...{ trial: await trialOf(db, { template, source, on: today }), drawn, reader: `${by.id} ${template}` },
  }
}

/** Draws the sample of a page. Nothing of the database is asked or held meanwhile. */
export async function withDrawing(page: DrawablePage): Promise<DrawablePage> {
  const { trial, drawn, sample, reader } = page
  return { ...page, drawing: await drawSample(trial, { subject: drawn, sample, reader }) }
}

function lineOf(
  version: TemplateVersion,
  versions: readonly TemplateVersion[],
  today: Temporal.PlainDate,
  by: Officer,
): VersionLine {
  return { ...version, standing: standingOf(version, versions, today), whyNotEnact: whyNotEnact(version, by) }
}

function typedIn(form: FormState | undefined): string | undefined {
  const typed = form?.values.source
  return typeof typed === 'string' ? typed.replace(/\r\n?/g, '\n') : undefined
}

function askedFor(name: string, form: FormState | undefined, query: Asked['query']): string | undefined {
  const typed = form?.values[name]
  return typeof typed === 'string' ? typed : query[name]
}
