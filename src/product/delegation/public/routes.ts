import { readFile } from 'node:fs/promises'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { Ask } from '#platform/web.ts'
import type { Paper } from '../contract/papers.ts'
import { listPapers } from '../store.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Finds the paper that an address names, among those that its reader may open. */
export function paperFile<Person>(
  files: FileStore,
  mayOpen: (paper: Paper, tx: Tx, person: Person) => boolean | Promise<boolean>,
) {
  return async (tx: Tx, person: Person, { params }: Ask) => {
    const id = params.paper ?? ''
    const [paper] = uuid.test(id) ? await listPapers(tx, { id }) : []
    if (!paper || !(await mayOpen(paper, tx, person))) return undefined
    return { content: () => readFile(files.path(paper.sha256)), type: paper.type, name: paper.name }
  }
}
