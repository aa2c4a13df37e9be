/** How often an actor looks for what gossip or a neighbour did not tell it: seldom while there is nothing to find. */

/** The pause after a look that found nothing: twice the one before, at most `longest`. */
export const slower = (pauseMs: number, longest: number): number => Math.min(2 * pauseMs, longest);
