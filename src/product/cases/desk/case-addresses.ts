import type { Officer } from '#identity'
import type { PageRoute } from '#platform/web/route.ts'
import type { Web } from '#platform/web.ts'
import { withQuery } from '#ui/page-links.ts'
import type { PeopleForm } from '../contract.ts'
import { paths } from './paths.ts'
import type { Opened } from './record-read.ts'

/** A form that came back stands under the address of its act; opened again, that address is the case. */
export function leadToCase(web: Web<Officer>, acts: readonly string[]): void {
  for (const act of acts) {
    web.leap(`/cases/:number/${act}`, {
      may: 'cases.work',
      to: ({ params, query }) => withQuery(paths.case(encodeURIComponent(params.number ?? '')), query),
    })
  }
}

/** A form about a case under its own address, and the look-up of people in it, whose address leads back to the form. */
export function openCaseForm<View extends Opened & Pick<PeopleForm, 'recognised'>>(
  web: Web<Officer>,
  name: 'amendment' | 'completion' | 'correction',
  form: PageRoute<Officer, View>,
): void {
  const { may } = form
  web.page(`/cases/:number/${name}`, form)
  web.again(`/cases/:number/${name}/known`, { may, takesFiles: true, again: form })
  web.leap(`/cases/:number/${name}/known`, {
    may,
    to: ({ params }) => paths[name](encodeURIComponent(params.number ?? '')),
  })
}
