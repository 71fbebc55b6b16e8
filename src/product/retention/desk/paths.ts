import { withQuery } from '#ui/page-links.ts'

/** Where the pages of retention live. */
export const paths = {
  retention: '/retention',
  lists: '/retention/lists',
  list: (list: string, after?: number) =>
    withQuery(`/retention/lists/${list}`, { after: after === undefined ? '' : String(after) }),
  approval: (list: string) => `/retention/lists/${list}/approval`,
  dropping: (list: string) => `/retention/lists/${list}/dropping`,
  carrying: (list: string) => `/retention/lists/${list}/carrying`,
  minutes: (list: string) => `/retention/lists/${list}/minutes.pdf`,
  holds: '/retention/holds',
  release: (hold: string) => `/retention/holds/${hold}/release`,
} as const
