import { getServiceVersion } from '#catalogue'
import type { PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { LinkLine } from '../contract/linking.ts'
import { relations } from '../link-words.ts'
import { inList, stateWords, withDesk } from '../list-words.ts'
import { type Linked, listLinks } from '../store/linking.ts'
import { listSameVisit } from '../store/same-visit.ts'

/** Every case that officers linked to this one, whichever of the two they began with, and how it stands. */
export async function linkedCases(db: Db, caseId: string, posts: readonly PostKind[]): Promise<LinkLine[]> {
  const [linked, visit] = await Promise.all([listLinks(db, caseId), visitLinks(db, caseId, posts)])
  const made = await Promise.all(
    linked.map(async (one) => ({
      relation: relations[one.kind][one.way],
      number: one.number,
      href: `/cases/${one.number}`,
      what: (await getServiceVersion(db, one.version)).definition.name,
      state: stateOfLinked(one, posts),
      awaited: one.kind === 'needs-product' && one.way === 'to' && !one.issued,
      link: one.id,
    })),
  )
  return [...visit, ...made]
}

function stateOfLinked(
  { state, post, issued }: Pick<Linked, 'state' | 'post' | 'issued'>,
  posts: readonly PostKind[],
): LinkLine['state'] {
  if (state !== 'open') return stateWords(state)
  const desk = posts.find(({ key }) => key === post)?.short
  return issued || !desk ? inList.ready : withDesk(desk)
}

/** The other cases of a visit as lines of a case page. */
async function visitLinks(db: Db, caseId: string, posts: readonly PostKind[]): Promise<LinkLine[]> {
  const others = await listSameVisit(db, caseId)
  return await Promise.all(
    others.map(async (one) => ({
      relation: relations['same-visit'].to,
      number: one.number,
      href: `/cases/${one.number}`,
      what: (await getServiceVersion(db, one.version)).definition.name,
      state: stateOfLinked(one, posts),
    })),
  )
}
