import { type DutyLine, sayDutyPeriod, sayDutyStanding } from '#duties'
import type { Text } from '#ui/language.ts'

/** A duty in one line: of which kecamatan where that is said, what, of which period, how it stands. */
export function dutySays({ place, ...duty }: DutyLine & { place?: string }): Text {
  const [period, standing] = [duty.period && sayDutyPeriod(duty.period), sayDutyStanding(duty)]
  const where = place ? `${place}: ` : ''
  const of = (language: keyof Text) => (period ? ` ${period[language]}` : '')
  return {
    id: `${where}${duty.name.id}${of('id')}: ${standing.id}. ${duty.does.id}`,
    en: `${where}${duty.name.en}${of('en')}: ${standing.en}. ${duty.does.en}`,
  }
}
