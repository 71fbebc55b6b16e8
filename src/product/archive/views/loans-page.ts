import { casesInBook } from '#cases'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { LoansPage } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import { findPlace, listLoans } from '../store.ts'

/** The files of an office that are out of their place, those that should be back first. */
export async function loansPage(db: Db, by: Officer, now: Temporal.Instant): Promise<LoansPage> {
  const loans = await listLoans(db, { office: by.office })
  const cases = await casesInBook(
    db,
    loans.map(({ caseId }) => caseId),
  )
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const lines = await Promise.all(
    loans.map(async ({ caseId, borrower, purpose, dueOn }) => {
      const file = cases.get(caseId)
      const place = await findPlace(db, caseId)
      return {
        ...{ caseNumber: file?.number ?? '', service: file?.service ?? { id: '', en: '' } },
        ...{ href: paths.one(caseId), borrower, purpose, dueOn },
        late: Temporal.PlainDate.compare(dueOn, today) < 0,
        place: place ? sayPlace(place) : '',
      }
    }),
  )
  return { officeName: by.officeName, loans: lines, shown: loans.map(({ caseId }) => caseId) }
}

/** A place in one line, from the room to the folder, what is not written left out. */
export function sayPlace({ room, cabinet, box, folder }: Pick<PlaceOf, 'room' | 'cabinet' | 'box' | 'folder'>): string {
  return [room, cabinet, box, folder].filter((part) => part !== '').join(', ')
}

type PlaceOf = NonNullable<Awaited<ReturnType<typeof findPlace>>>
