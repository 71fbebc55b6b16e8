/** Where the counter's pages live. Links come from here, so a page can move without a search through markup. */
export const paths = {
  work: '/work',
  /** Opens one file by its number: `?number=MDU-2026-000001`. */
  find: '/cases',
  search: '/search',
  searched: (sealed: string) => `/search?asked=${sealed}`,
  register: '/cases/new',
  registration: '/cases',
  case: (number: string) => `/cases/${number}`,
  completion: (number: string) => `/cases/${number}/completion`,
  pass: (number: string) => `/cases/${number}/pass`,
  return: (number: string) => `/cases/${number}/return`,
  refusal: (number: string) => `/cases/${number}/refusal`,
  signature: (number: string) => `/cases/${number}/signature`,
  number: (number: string) => `/cases/${number}/number`,
  archive: (number: string) => `/cases/${number}/archive`,
  handover: (number: string) => `/cases/${number}/handover`,
} as const
