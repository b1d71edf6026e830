import { userInfo } from 'node:os';

/** The name the history gives to whoever works here: the account's, which some containers do not have. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
