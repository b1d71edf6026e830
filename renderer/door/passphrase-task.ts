/** What is to become of the notebook's passphrase. */
export type PassphraseTask = 'lock' | 'change' | 'remove';
