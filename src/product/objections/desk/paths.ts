/** Where the pages of objections live. */
export const paths = {
  list: '/objections',
  one: (number: string) => `/objections/${number}`,
  decision: (number: string) => `/objections/${number}/decision`,
  carrying: (number: string) => `/objections/${number}/carrying`,
  appeal: (number: string) => `/objections/${number}/appeal`,
  letter: (number: string) => `/objections/${number}/letter.pdf`,
  file: (number: string) => `/cases/${number}/objection`,
  case: (number: string) => `/cases/${number}`,
} as const
