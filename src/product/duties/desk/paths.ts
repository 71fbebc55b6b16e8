import { withQuery } from '#ui/page-links.ts'

/** Where the pages of duties live. */
export const paths = {
  duties: '/duties',
  office: (key: string) => withQuery('/duties', { office: key }),
  declarations: '/duties/declarations',
  proofs: '/duties/declarations/:declared/proof',
  proof: (declared: string) => `/duties/declarations/${declared}/proof`,
  withdrawals: '/duties/withdrawals',
} as const
