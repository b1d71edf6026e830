/** The two channels between the preload and the main process. */

/** Window to services: document id, message. */
export const POST = 'caveat:post';
/** Services to window: document id or null for every document, message. */
export const DELIVER = 'caveat:deliver';
