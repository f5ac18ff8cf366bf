/** Bytes of one sent form that the server reads; a longer one is refused unread. */
export const formLimitBytes = 4 * 1024 * 1024;
