/**
 * Shell: lets a running Postfix read its files again. `postfix reload` returns before the queue manager has ended; a
 * flush that the old one still takes is tried the old way. Source: postfix(1), postqueue(1); seen in our lab.
 */
export const reloadPostfix = `postfix reload
  # The running queue manager takes the signal a moment later.
  sleep 2`;
