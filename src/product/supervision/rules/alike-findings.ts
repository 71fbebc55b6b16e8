import type { Finding } from '../contract.ts'

/** The same thing, found in one month or in several; the newest first. */
export type AlikeFindings = readonly [Finding, ...Finding[]]

/** Findings of one office, kind and desk beside each other, in the order given: a wrong of five months is one. */
export function alikeFindings(findings: readonly Finding[]): AlikeFindings[] {
  const alike = Map.groupBy(findings, ({ office, kind, post }) => [office.key, kind, post?.key].join(' '))
  return [...alike.values()].flatMap(([newest, ...before]): AlikeFindings[] => (newest ? [[newest, ...before]] : []))
}
