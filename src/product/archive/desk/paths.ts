/** Where the pages of documents and of the paper files live. */
export const paths = {
  loans: '/documents',
  uncollected: '/documents/uncollected',
  reminder: (number: string) => `/documents/uncollected/${number}`,
  one: (document: string) => `/documents/${document}`,
  paper: (document: string) => `/documents/${document}/paper.pdf`,
  copies: (document: string) => `/documents/${document}/copies`,
  copy: (document: string, ordinal: number) => `/documents/${document}/copies/${ordinal}`,
  place: (document: string) => `/documents/${document}/place`,
  loan: (document: string) => `/documents/${document}/loan`,
  loanReturn: (document: string) => `/documents/${document}/loan-return`,
  voiding: (document: string) => `/documents/${document}/voiding`,
  case: (number: string) => `/cases/${number}`,
} as const
