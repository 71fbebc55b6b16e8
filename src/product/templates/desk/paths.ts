/** Where the pages of templates are. */
export const paths = {
  templates: '/templates',
  template: (name: string) => `/templates/${encodeURIComponent(name)}`,
  act: (name: string, act: 'draft' | 'redrawn' | 'proposal' | 'enactment' | 'withdrawal') =>
    `/templates/${encodeURIComponent(name)}/${act}`,
  pdf: (name: string) => `/templates/${encodeURIComponent(name)}/sample.pdf`,
} as const
