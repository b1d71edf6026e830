import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { useEffect, useMemo, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Source } from '../../domain/source.ts';
import { checkedBlocks, wordsAt } from '../../domain/tradecraft/blocks.ts';
import { checkTradecraft, openClaims } from '../../domain/tradecraft/check.ts';
import type { TradecraftFinding } from '../../domain/tradecraft/finding.ts';
import { repeatIndexOf } from '../../domain/tradecraft/repeated.ts';
import { contentOf } from '../note/content.ts';

/** How long (ms) nobody may have typed before the brief is checked again: a sentence half written is not yet wrong. */
const PAUSE = 900;

/** A finding with the words it is about. */
export interface ShownFinding extends TradecraftFinding {
  readonly text: string;
}

/** What the check of the brief in this editor finds, once writing has rested. Nothing is checked on the way from a key to the screen. */
export function useFindings(claims: ReadonlyMap<string, Claim>, sources: ReadonlyMap<string, Source>): readonly ShownFinding[] {
  const [editor] = useLexicalComposerContext();
  const [findings, setFindings] = useState<readonly ShownFinding[]>([]);
  const repeats = useMemo(() => repeatIndexOf(openClaims(claims.values())), [claims]);
  useEffect(() => {
    const check = () => {
      const next = findingsIn(editor, claims, sources, repeats);
      setFindings((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    const later = whenAtRest(check);
    later.start();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.start();
    });
    return () => {
      later.stop();
      stop();
    };
  }, [editor, claims, sources, repeats]);
  return findings;
}

function findingsIn(
  editor: LexicalEditor,
  claims: ReadonlyMap<string, Claim>,
  sources: ReadonlyMap<string, Source>,
  repeats: ReturnType<typeof repeatIndexOf>,
): ShownFinding[] {
  const content = contentOf(editor.getEditorState());
  const blocks = checkedBlocks(content);
  const findings = checkTradecraft({ content, claims, sources, repeats, language: 'und' });
  return findings.map((each) => ({ ...each, text: wordsAt(blocks, each) }));
}

/** Runs something once nothing has asked for it for a while and the window has nothing else to do. */
function whenAtRest(run: () => void): { start(): void; stop(): void } {
  let timer = 0;
  let idle = 0;
  const stop = () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  return {
    stop,
    start() {
      stop();
      timer = window.setTimeout(() => {
        idle = requestIdleCallback(run, { timeout: PAUSE });
      }, PAUSE);
    },
  };
}
