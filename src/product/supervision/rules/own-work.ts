/** Kinds of steps at which a file waits for the desk alone: for no applicant, no other agency and no day that was set. */
const ownWork = ['dispose', 'check', 'draft', 'initial', 'carry', 'sign', 'number', 'archive', 'forward']

/** Whether a file waits for the desk alone at a step that `does` this. Of a step that no service has any more it is not known. */
export function isOwnWork(does: string | undefined): boolean {
  return does !== undefined && ownWork.includes(does)
}

/** What each step of these services does, by the keys of both. */
export function stepsByKey<Does extends string>(
  services: readonly { definition: { key: string; procedure: readonly { key: string; does: Does }[] } }[],
): (service: string, step: string) => Does | undefined {
  const kinds = new Map(
    services.flatMap(({ definition: { key, procedure } }) =>
      procedure.map((step) => [`${key}/${step.key}`, step.does] as const),
    ),
  )
  return (service, step) => kinds.get(`${service}/${step}`)
}
