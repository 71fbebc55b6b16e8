import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { ListPage } from '../contract.ts'
import { whyNotApprove, whyNotCarryOut, whyNotDrop } from '../rules.ts'
import { type KeptList, listItems, listLists } from '../store/lists.ts'
import { findSchedule } from '../store/schedule.ts'
import { dutyWords, refusals } from '../words.ts'

const linesOnPage = 100
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function findList(db: Db, by: Officer, id: string): Promise<KeptList | undefined> {
  const list = isId.test(id) ? (await listLists(db, { id }))[0] : undefined
  return list?.office === by.office ? list : undefined
}

/** One list of destruction with its papers; not yours is not found. */
export async function listPage(
  db: Db,
  by: Officer,
  asked: { list: string; after: number; saved: string | undefined },
): Promise<ListPage | undefined> {
  const list = await findList(db, by, asked.list)
  if (!list) return undefined
  const lines = await listItems(db, { list: list.id, after: asked.after, most: linesOnPage })
  const plan = await findSchedule(db)
  const { approval, dropped, carrying, ...rest } = list
  const last = lines.at(-1)?.ordinal ?? 0
  return {
    ...rest,
    officeName: by.officeName,
    lines,
    next: lines.length === linesOnPage && last < list.items ? last : undefined,
    approval: approval
      ? {
          by: approval.by,
          at: Temporal.Instant.from(approval.at),
          regent: approval.regent ?? undefined,
          anri: approval.anri ?? undefined,
        }
      : undefined,
    dropped: dropped ? { ...dropped, at: Temporal.Instant.from(dropped.at) } : undefined,
    carrying: carrying ? { ...carrying, at: Temporal.Instant.from(carrying.at) } : undefined,
    endedAt: list.endedAt ?? undefined,
    ...whyNotOf(by, list),
    whoDecides: plan?.long.source ?? refusals['retention-unknown'],
    saved: asked.saved,
  }
}

function whyNotOf(by: Officer, list: KeptList): Pick<ListPage, 'whyNotApprove' | 'whyNotCarry' | 'whyNotDrop'> {
  const say = (why: ReturnType<typeof whyNotDrop>) => {
    if (!why) return undefined
    const said = refusals[why]
    return typeof said === 'function' ? said({}) : said
  }
  const without = (duty: 'retention.prepare' | 'retention.approve') =>
    by.duties.includes(duty) ? undefined : dutyWords[duty]
  return {
    whyNotApprove: without('retention.approve') ?? say(whyNotApprove(by, list)),
    whyNotCarry: without('retention.prepare') ?? say(whyNotCarryOut(by, list)),
    whyNotDrop: say(whyNotDrop(by, list)),
  }
}
