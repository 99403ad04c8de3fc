/** The cookie that tells the server in which zone this browser was last. */
export const zoneCookie = 'rollcall.timeZone';
