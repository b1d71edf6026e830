/** What is answered to the findings of eslint-plugin-security. A finding that no answer covers fails the check. */

export interface Answer {
  /** The rule, without `security/`. */
  readonly rule: string;
  /** Paths from the project's folder. */
  readonly files: readonly RegExp[];
  readonly why: string;
}

export const answers: readonly Answer[] = [
  {
    rule: 'detect-object-injection',
    files: [/^(domain|main|renderer)\//],
    why: 'The rule reports every index that is no literal, arrays included. Keys from outside reach only objects whose keys a strict schema lists, maps, and objects asked by Object.hasOwn; the fuzzing and the tests of hostile data send `__proto__` and `constructor` through every door and find the prototype unchanged.',
  },
  {
    rule: 'detect-non-literal-fs-filename',
    files: [/^main\/hosts\//],
    why: 'Hosts open what people name: a notebook, a file on the command line, Caveat’s own folders. The window names no paths: the contract has none, and the assets are kept to one folder by assetPath, which has tests of its own.',
  },
  {
    rule: 'detect-non-literal-fs-filename',
    files: [/^main\/(atomic-write|note-file|door)\.ts$/, /^main\/(store|door|backup|salvage|last-seen)\//],
    why: 'The notebook that was opened, what lies beside it under its name, notes in Caveat’s own folder, and the target a host was given.',
  },
  {
    rule: 'detect-non-literal-fs-filename',
    files: [/^main\/(templates\/find-(styles|templates)|import\/pdf\/library)\.ts$/],
    why: 'Folders that the host gives or that lie in the program; names come from reading those folders.',
  },
  {
    rule: 'detect-non-literal-regexp',
    files: [/^domain\/(speakers|suggest|propositions|figures|spoken-dates|tradecraft)\//, /^domain\/wordings\.ts$/],
    why: 'Put together once from lists of words in the source, never from text that was read.',
  },
  {
    rule: 'detect-non-literal-regexp',
    files: [/^main\/import\/(byline|captions|dates|mail\/headers)\.ts$/, /^domain\/(annotation-report|word-diff)\.ts$/],
    why: 'Put together from constants in the source.',
  },
  {
    rule: 'detect-possible-timing-attacks',
    files: [/^main\/(check\/judge-claim|import\/read-bundle)\.ts$/],
    why: 'Hashes of contents that the asker has in hand are compared, not secrets.',
  },
  {
    rule: 'detect-unsafe-regex',
    files: [/^domain\//, /^main\/(annotations|bibliography|export|import)\//, /^main\/hosts\/cli\/numbers\.ts$/, /^renderer\//],
    why: 'The rule counts repetitions and says nothing of time. Texts are read in a worker that a time limit ends; the fuzzing feeds long runs of the same characters and fails when one takes seconds.',
  },
];

/** The answer to a finding; undefined when there is none. */
export function answerTo(rule: string, file: string): Answer | undefined {
  return answers.find((each) => each.rule === rule && each.files.some((files) => files.test(file)));
}
