/**
 * An office or organ that resolves to a state by the company it keeps: "the Iranian foreign ministry", "Pakistan's
 * Foreign Office", "French President". Words in lower case, without the state.
 */
export interface OfficePattern {
  /** One of the names it goes by, in lower case: "foreign ministry", "ministry of foreign affairs" or "mfa". */
  readonly words: string;
  /** The end of the id of the organ it belongs to: `MFA` in `PAK-MFA`. */
  readonly organ: string;
  /** Display name with the state put in for `{state}`: "Ministry of Foreign Affairs of {state}". */
  readonly name: string;
  readonly sector: string;
  /** A person holds it ("foreign minister"); otherwise it is a body. */
  readonly person: boolean;
  /** States (ISO alpha-3) that use just this name; empty for all: "foreign office" is Britain's and Pakistan's. */
  readonly states: readonly string[];
}
