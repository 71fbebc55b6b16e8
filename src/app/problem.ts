/** A command cannot go on, for a reason that its reader can mend; the message is the whole answer. */
export class CommandProblem extends Error {}
