import { sql, type Tx } from '#platform/db.ts'

/** Rebuilds numbers and standing from tickets and their moves: what a replayed database goes on from. */
export async function rebuildQueue(tx: Tx): Promise<void> {
  await tx.write(sql`delete from queue.series`)
  await tx.write(sql`
    insert into queue.series (day, group_key, office, last)
    select ticket.day, ticket.group_key, ticket.office, max(ticket.number) from queue.ticket
    group by ticket.day, ticket.group_key, ticket.office`)
  await tx.write(sql`delete from queue.standing`)
  await tx.write(sql`
    insert into queue.standing (ticket, office, day, group_key, lane, written, state, session, taken_at, since, ordinal)
    select ticket.id, ticket.office, ticket.day, last.group_key, last.lane, ticket.written,
           case last.kind when 'taken' then 'waiting' when 'returned' then 'waiting' when 'transferred' then 'waiting'
             when 'recalled' then 'called' else last.kind end,
           case when last.kind in ('called', 'recalled', 'serving', 'held') then last.session end,
           ticket.taken_at, last.moved_at, last.ordinal
    from queue.ticket
    join lateral (
      select move.group_key, move.lane, move.kind, move.session, move.moved_at, move.ordinal from queue.move
      where move.ticket = ticket.id order by move.ordinal desc limit 1) as last on true`)
}
