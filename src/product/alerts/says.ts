import { type DutyLine, sayDutyPeriod, sayDutyStanding } from '#duties'
import type { Text } from '#ui/language.ts'

/** A duty in one line: what, of which period, how it stands. */
export function dutySays(duty: DutyLine): Text {
  const [period, standing] = [duty.period && sayDutyPeriod(duty.period), sayDutyStanding(duty)]
  const of = (language: keyof Text) => (period ? ` ${period[language]}` : '')
  return {
    id: `${duty.name.id}${of('id')}: ${standing.id}. ${duty.does.id}`,
    en: `${duty.name.en}${of('en')}: ${standing.en}. ${duty.does.en}`,
  }
}
