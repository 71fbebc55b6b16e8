import { marks } from './twins.ts'

/** What each column of a table is laid out from, in SQL, where it is not the column itself. */
export type Anew = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Sums over what many visitors paid: columns of rows that are there once, as many times as large. */
const sums = {
  'cash.closing': ['counted_rupiah', 'book_rupiah'],
  'cash.slip': ['amount_rupiah'],
  'cash.slip_day': ['amount_rupiah'],
  'cash.deposit': ['amount_rupiah'],
} as const

/** What an account of a month adds up: all but its days, which are there once. */
const ofAccount = [
  ...([
    'beforeRupiah',
    'receipts',
    'cashRupiah',
    'transferRupiah',
    'qrisRupiah',
    'voidedRupiah',
    'refundedRupiah',
  ] as const),
  ...(['depositedRupiah', 'confirmedRupiah', 'differenceRupiah', 'afterRupiah', 'afterCashRupiah'] as const),
]

/** Columns that say another thing for each twin and no id, and sums that are as many times as large. */
export function anew(times: number): Anew {
  const multiplied = Object.entries(sums).map(([place, columns]) => {
    return [place, Object.fromEntries(columns.map((column) => [column, `${column} * ${times}`]))] as const
  })
  const large = Object.fromEntries(multiplied)
  const moved = `case kind when 'receipt' then amount_rupiah else -amount_rupiah end`
  const movedCash = `case means when 'cash' then ${moved} else 0 end`
  return {
    ...large,
    'cash.closing': { ...large['cash.closing'], pieces: piecesTimes('pieces', times) },
    'cash.account': { summary: timesIn('summary', ofAccount, times) },
    'cash.entry': {
      ordinal: mark('figure', 'ordinal'),
      after_rupiah: running('after_rupiah', moved, times),
      after_cash_rupiah: running('after_cash_rupiah', movedCash, times),
    },
    'journal.line': {
      seq: mark('order', 'seq'),
      facts: `case name when 'cash.slip-made' then ${timesIn('facts', ['amountRupiah'], times)} else facts end`,
    },
    'journal.unsealed': { seq: mark('order', 'seq') },
    'journal.image': { seq: mark('order', 'seq'), body: imageBody(times), salt: mark('salt', 'salt::text') },
    'documents.number': { number: mark('figure', 'number') },
    'documents.book_word': { number: mark('figure', 'number') },
    'documents.series': { last: `last * ${times}` },
    'cases.tracking_code': { code: mark('secret', 'code') },
    'supervision.roll': { n: `n * ${times}`, amount: `amount * ${times}` },
    'supervision.stock': { n: `n * ${times}` },
  }
}

function imageBody(times: number): string {
  const sumsOf = Object.entries(sums).map(([place, columns]) => {
    const body = timesIn('body::jsonb', columns, times)
    const pieces = `jsonb_build_object('pieces', ${piecesTimes("body::jsonb -> 'pieces'", times)})`
    return `when '${place}' then (${place === 'cash.closing' ? `${body} || ${pieces}` : body})::text`
  })
  return `case place when 'documents.number' then ${inBody('body', 'number', '\\d+', mark('figure', `'\\2'`))}
            when 'cases.tracking_code' then ${inBody('body', 'code', '\\w+', mark('secret', `'\\2'`))}
            when 'cash.account' then ${accountBody(times)}
            when 'cash.entry' then ${entryBody(times)} ${sumsOf.join(' ')} else body end`
}

function accountBody(times: number): string {
  const summary = timesIn("(body::jsonb -> 'summary')", ofAccount, times)
  return `(body::jsonb || jsonb_build_object('summary', ${summary}))::text`
}

// A line of the book is written once, and never changed.
function entryBody(times: number): string {
  const value = (column: string) => `(body::jsonb ->> '${column}')`
  const moved = `case ${value('kind')} when 'receipt' then 1 else -1 end * ${value('amount_rupiah')}::bigint`
  const movedCash = `case ${value('means')} when 'cash' then ${moved} else 0 end`
  const left = (column: string) => `${value(column)}::bigint`
  const counted = inBody('body', 'ordinal', '\\d+', mark('figure', `'\\2'`))
  const after = inBody(counted, 'after_rupiah', '\\d+', running(left('after_rupiah'), moved, times))
  return inBody(after, 'after_cash_rupiah', '\\d+', running(left('after_cash_rupiah'), movedCash, times))
}

function mark(kind: keyof typeof marks, value: string): string {
  const sign = `chr(${marks[kind].charCodeAt(0)})`
  return `${sign} || ${value} || ${sign}`
}

/** A sum that runs on from one to the next: what all twins of the rows before leave, and what each adds. */
function running(after: string, moved: string, times: number): string {
  return mark('sum', `((${after} - (${moved})) * ${times})::text || '+' || (${moved})::text`)
}

function inBody(body: string, column: string, value: string, by: string): string {
  return `regexp_replace(${body}, '("${column}": "?)(${value})', '\\1' || ${by})`
}

/** These values of an object, as many times as large; one that it does not have stays out. */
function timesIn(object: string, keys: readonly string[], times: number): string {
  const named = keys.map((key) => `'${key}'`).join(', ')
  return `${object} || (select coalesce(jsonb_object_agg(key, value::text::bigint * ${times}), '{}')
                        from jsonb_each(${object}) where key in (${named}))`
}

function piecesTimes(pieces: string, times: number): string {
  return `(select coalesce(jsonb_object_agg(key, value::int * ${times}), '{}') from jsonb_each_text(${pieces}))`
}
