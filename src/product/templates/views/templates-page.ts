import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { TemplateLine, TemplatesPage } from '../contract.ts'
import { aheadOf, inForceOn, standingOf } from '../rules.ts'
import { listDrafts, listVersions } from '../store.ts'
import { listSubjects, subjectsOf } from '../subjects.ts'
import { nameTemplate } from '../words.ts'

/** Every template whose papers are known here, with the version that holds: the shared file first. */
export async function templatesPage(db: Db, by: Officer, now: Temporal.Instant): Promise<TemplatesPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [subjects, versions, drafts] = [
    await listSubjects(db, today),
    await listVersions(db, by.office, null),
    await listDrafts(db, by.office),
  ]
  const templates = [...new Set(subjects.flatMap(({ reaches }) => reaches))].sort(sharedFirst)
  return { lines: templates.map((template) => lineOf(template)) }

  function sharedFirst(one: string, other: string): number {
    const isShared = (template: string) => !subjects.some((subject) => subject.template === template)
    return Number(isShared(other)) - Number(isShared(one)) || (one < other ? -1 : 1)
  }

  function lineOf(template: string): TemplateLine {
    const own = versions.filter((one) => one.template === template)
    const inForce = inForceOn(own, today)
    return {
      template,
      title: nameTemplate(
        subjectsOf(template, subjects).map((one) => ({ name: one.name, isOwn: one.template === template })),
      ),
      own: inForce?.source === null ? undefined : inForce,
      ahead: aheadOf(own, today),
      proposed: own.filter((one) => standingOf(one, own, today) === 'proposed').length,
      draft: drafts.find((one) => one.template === template),
    }
  }
}
