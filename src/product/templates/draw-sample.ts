import { strangeNames } from '#documents'
import type { Db } from '#platform/db.ts'
import { type Drawing, drawAside } from '#platform/draw-aside.ts'
import { Refusal } from '#platform/refusal.ts'
import { stampedCopy } from '#platform/stamped-copy.ts'
import type { SampleKind, ShownDrawing, StrangeName, TemplatesRefusal } from './contract.ts'
import { sayFault, sayStranger } from './fault-words.ts'
import type { Subject } from './subjects.ts'
import { findSetOn, listSetFiles } from './template-set.ts'

/** Stands across each page that is drawn or printed here. */
export const sampleMark = 'CONTOH'

/** A template on trial: what it says, and the files that stand beside it on that day. */
export type Trial = { template: string; source: string; files: ReadonlyMap<string, Uint8Array> }

/** Every file that letters are made from on a day, with one template as it is being written. */
export async function trialOf(
  db: Db,
  { template, source, on }: { template: string; source: string; on: Temporal.PlainDate },
): Promise<Trial> {
  const set = await findSetOn(db, on)
  const beside = set === undefined ? [] : await listSetFiles(db, set)
  const letters = beside.flatMap(({ path, content }) =>
    path.startsWith('letters/') ? [[path.slice('letters/'.length), content] as const] : [],
  )
  return { template, source, files: new Map([...letters, [`${template}.typ`, Buffer.from(source)]]) }
}

/** Draws one sample. `reader` is whose screen it is for: a newer drawing of theirs takes its place. */
export async function drawSample(
  trial: Trial,
  { subject, sample, reader }: { subject: Subject; sample: SampleKind; reader: string },
): Promise<ShownDrawing> {
  const drawing = await drawOne(trial, subject, sample, reader)
  const found = 'problems' in drawing ? drawing.problems : []
  const strangers = strangersIn(trial, subject).map(({ line, column, list, name, known }) => ({
    ...{ file: `${trial.template}.typ`, line, column, message: name, says: sayStranger(`${list}.${name}`, known) },
  }))
  const isTold = ({ line }: { line: number | null }) => strangers.some((one) => one.line === line)
  return {
    pages: 'pages' in drawing ? drawing.pages : [],
    // What its own rule names with all that there is, the typesetter need not tell again.
    problems: [
      ...strangers,
      ...found.filter((one) => !isTold(one)).map((one) => ({ ...one, says: sayFault(one.message) })),
    ],
    ended: 'ended' in drawing ? drawing.ended : undefined,
  }
}

/** A sample as PDF, with the mark across it; nothing when the template does not become one. */
export async function printSample(
  trial: Trial,
  { subject, sample, on }: { subject: Subject; sample: SampleKind; on: Temporal.Instant },
): Promise<Uint8Array | undefined> {
  const drawing = await drawOne(trial, subject, sample, `pdf ${trial.template}`, on)
  if (!('pdf' in drawing)) return undefined
  const notice = 'Contoh templat, bukan surat: semua orang dan isiannya rekaan.'
  return await stampedCopy({ pdf: drawing.pdf, word: sampleMark, notice, on })
}

/** Names in the template that the data of a paper do not have; of a shared file nothing is known beforehand. */
export function strangersIn({ template, source }: Pick<Trial, 'template' | 'source'>, subject: Subject): StrangeName[] {
  if (subject.template !== template) return []
  return strangeNames(source, subject.known).map((one) => ({ ...one, known: subject.known[one.list] ?? [] }))
}

/**
 * Refuses a template that does not become every paper it is for: with little and with much in it, with everything optional
 * left empty, and once with three hundred people.
 */
export async function mustPrint(trial: Trial, subjects: readonly Subject[], request: string): Promise<void> {
  for (const [place, subject] of subjects.entries()) {
    const [stranger] = strangersIn(trial, subject)
    if (stranger) throw strangeName(subject, stranger)
    const samples: readonly SampleKind[] = place === 0 ? ['sparse', 'longest', 'many'] : ['sparse', 'longest']
    for (const sample of samples) {
      // A reader of its own each: no other drawing may take the place of a trial.
      const drawing = await drawOne(trial, subject, sample, `${request} ${subject.key} ${sample}`)
      const tried = { paper: subject.name.id, sample }
      if ('ended' in drawing) throw new Refusal('template-takes-too-long' satisfies TemplatesRefusal, tried)
      if (!('problems' in drawing)) continue
      const [first] = drawing.problems
      const { file = '', message = '' } = first ?? {}
      const line = first?.line ?? 0
      throw new Refusal('template-does-not-print' satisfies TemplatesRefusal, { ...tried, file, line, message })
    }
  }
}

function strangeName(subject: Subject, { line, list, name, known }: StrangeName): Refusal {
  const named = list === 'data' ? `data.${name}` : `${list}.${name}`
  return new Refusal('template-strange-name' satisfies TemplatesRefusal, {
    ...{ paper: subject.name.id, line, name: named, known: known.join(', ') },
  })
}

async function drawOne(
  { files }: Trial,
  subject: Subject,
  sample: SampleKind,
  reader: string,
  pdfOn?: Temporal.Instant,
): Promise<Drawing> {
  return await drawAside({
    ...{ template: `${subject.template}.typ`, files, mark: sampleMark, reader, pdfOn },
    data: subject.dataOf(sample),
  })
}
