-- What the statement of the bank has still to show. A receipt and what voids it cancel each other: neither is looked for.
create view cash.bank_line_view with (security_invoker = true) as
  select entry.id, entry.office, day.date, entry.ordinal, entry.means, entry.kind, entry.paper,
         case when entry.kind = 'receipt' then entry.amount_rupiah else -entry.amount_rupiah end as moved_rupiah
  from cash.entry join cash.day on day.id = entry.day
  where entry.means <> 'cash'
    and not exists (select 1 from cash.confirmed_entry where confirmed_entry.entry = entry.id)
    and not (exists (select 1 from cash.entry as voiding where voiding.subject = entry.subject and voiding.kind = 'void')
             and not exists (select 1 from cash.entry as other
                             join cash.confirmed_entry on confirmed_entry.entry = other.id
                             where other.subject = entry.subject));
grant select on cash.bank_line_view to paten_app;
