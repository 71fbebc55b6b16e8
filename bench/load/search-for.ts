import type { Answer, Connection } from './connection.ts'

/** Types something into the search box and follows to what is found; a case that it leads to is not opened. */
export async function searchFor(
  connection: Connection,
  cookie: string,
  typed: string,
): Promise<{ to: string; page: Answer | undefined }> {
  const body = Buffer.from(new URLSearchParams({ q: typed }).toString())
  const form = { type: 'application/x-www-form-urlencoded', body }
  const { status, location: to } = await connection.ask({ path: '/search', cookie, form })
  if (status !== 303 || to === undefined) throw new Error(`a search for ${typed} answered ${status}`)
  if (to.startsWith('/cases/')) return { to, page: undefined }
  const page = await connection.ask({ path: to, cookie })
  if (page.status !== 200) throw new Error(`what was found for ${typed} answered ${page.status}`)
  return { to, page }
}
