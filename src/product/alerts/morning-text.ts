import { letterDay } from '#clock'
import { type Language, speak } from '#ui/language.ts'
import type { MorningPage } from './morning.ts'
import { andMore, awaySays, filesSay, lateIn, officeSays, visitorsSay, morningWords as words } from './morning-words.ts'
import { alikeSay, dutySays } from './says.ts'

/** The widest line of the plain text, in characters. */
export const columnsMax = 80

/** The morning as plain text, to be read by telephone or sent: short lines, and nothing that names a person. */
export function morningText(view: MorningPage, language: Language): string {
  const say = speak(language)
  const { work, visitors } = view
  const restOf = (n: number) => (n > 0 ? [say(andMore(n))] : [])
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [say(words.files), work ? [say(filesSay(work)), ...(work.lateHere > 0 ? [say(officeSays(work))] : [])] : []],
    [say(words.offices), view.offices.map((office) => say(lateIn(office)))],
    [say(words.rooms), view.told.map(({ says }) => say(says))],
    [
      say(words.alerts),
      [
        ...view.alerts.map((alike) => {
          const { says, does } = alikeSay(alike)
          return `${say(says)} ${say(does)}`
        }),
        ...restOf(view.more.alerts),
      ],
    ],
    [say(words.duties), [...view.duties.map((duty) => say(dutySays(duty))), ...restOf(view.more.duties)]],
    [say(words.away), view.away.length === 0 ? [say(words.everybody)] : view.away.map((one) => say(awaySays(one)))],
    [say(words.visitors), visitors ? [say(visitorsSay(visitors))] : []],
  ]
  const head = [`PATEN, ${view.officeName}`, say(letterDay(view.today))].flatMap((line) => wrap(line, ''))
  const body = parts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', title.toUpperCase(), ...lines.flatMap((line) => wrap(`- ${line}`, '  '))])
  return `${[...head, ...body].join('\n')}\n`
}

/** Breaks a line between words; a word longer than a line is broken within. */
export function wrap(line: string, indent: string, columns = columnsMax): string[] {
  const lines: string[] = []
  let now = ''
  for (const word of line.trim().split(/\s+/)) {
    for (let rest = word; rest !== ''; ) {
      const joined = now === '' || now === indent ? `${now}${rest}` : `${now} ${rest}`
      if (joined.length <= columns) {
        ;[now, rest] = [joined, '']
      } else if (now === '' || now === indent) {
        lines.push(joined.slice(0, columns))
        ;[now, rest] = [indent, joined.slice(columns)]
      } else {
        lines.push(now)
        now = indent
      }
    }
  }
  return now.trim() === '' ? lines : [...lines, now]
}
