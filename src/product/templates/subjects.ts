import { noticeTemplates, refusalTemplate, workingTemplates } from '#cases'
import { listPublished, type ServiceDefinition } from '#catalogue'
import { LetterData, type NameList } from '#documents'
import { answerTemplate } from '#objections'
import type { Db } from '#platform/db.ts'
import type { JsonValue } from '#platform/typeset.ts'
import type { Text } from '#ui/language.ts'
import type { SampleKind } from './contract.ts'
import { filesReached } from './rules/files-reached.ts'
import { sampleLetter, sampleNotice, sampleRefusal } from './sample-letter.ts'
import { sampleAnswer, samplePledge, sampleStandard, sampleWork } from './sample-papers.ts'
import { findSetOn, listSetFiles } from './template-set.ts'
import { subjectNames } from './words.ts'

/** One paper that a template is seen in: whose data it gets, and which names those have. */
export type Subject = {
  key: string
  name: Text
  /** The template that the paper is made from: another one where a shared file is being written. */
  template: string
  /** Every template that it is made from, its own and those that it takes parts of. */
  reaches: readonly string[]
  known: Partial<Record<NameList, readonly string[]>>
  dataOf: (kind: SampleKind) => JsonValue
}

/** Every paper whose data are known here and whose template the pack has, by the key of its service or of what it is. */
export async function listSubjects(db: Db, on: Temporal.PlainDate): Promise<Subject[]> {
  const [services, sources] = [await listPublished(db, on), await sourcesOn(db, on)]
  const definitions = services.map(({ definition }) => definition)
  return [...definitions.map(ofService), ...others(definitions[0])].flatMap((paper) =>
    sources.has(`${paper.template}.typ`) ? [{ ...paper, reaches: filesReached(paper.template, sources) }] : [],
  )
}

/** The papers that a template has a part in. */
export function subjectsOf(template: string, all: readonly Subject[]): Subject[] {
  return all.filter(({ reaches }) => reaches.includes(template))
}

async function sourcesOn(db: Db, on: Temporal.PlainDate): Promise<ReadonlyMap<string, string>> {
  const set = await findSetOn(db, on)
  const files = set === undefined ? [] : await listSetFiles(db, set)
  const letters = files.filter(({ path }) => path.startsWith('letters/') && path.endsWith('.typ'))
  return new Map(letters.map(({ path, content }) => [path.slice('letters/'.length), Buffer.from(content).toString()]))
}

type Paper = Omit<Subject, 'reaches'>

function ofService(definition: ServiceDefinition): Paper {
  return {
    ...{ key: definition.key, name: definition.name, template: definition.letter.template },
    known: {
      fields: [...definition.questions, ...definition.fields].map(({ key }) => key),
      parties: definition.parties.map(({ key }) => key),
      data: Object.keys(LetterData.shape),
    },
    dataOf: (kind) => sampleLetter(definition, kind),
  }
}

function others(first: ServiceDefinition | undefined): Paper[] {
  const paper = (key: keyof typeof subjectNames, template: string, dataOf: Paper['dataOf']): Paper => {
    return { key, name: subjectNames[key], template, known: {}, dataOf }
  }
  return [
    ...(first
      ? [
          paper('penolakan', refusalTemplate, (kind) => sampleRefusal(first, kind)),
          paper('pembatalan', noticeTemplates.voided, (kind) => sampleNotice(first, 'voided', kind)),
          paper('perbaikan-ditolak', noticeTemplates['turned-down'], (kind) =>
            sampleNotice(first, 'turned-down', kind),
          ),
        ]
      : []),
    paper('keberatan', answerTemplate, sampleAnswer),
    paper('surat-tugas', workingTemplates['field-order'], sampleWork),
    paper('berita-acara', workingTemplates['field-minutes'], sampleWork),
    paper('pengantar', workingTemplates.cover, sampleWork),
    paper('standar-pelayanan', 'standar-pelayanan', sampleStandard),
    paper('maklumat', 'maklumat', samplePledge),
  ]
}
