import { Component, createContext, type JSX, useContext } from 'react';
import type { EditorWords } from './editor-words.ts';

export const EditorWordsContext = createContext<EditorWords | null>(null);

interface BoundaryProps {
  readonly children: JSX.Element;
  onError(error: Error): void;
}

/** Keeps a claim or citation that fails to render from taking the whole text with it: its place says so. */
export class PartBoundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPart /> : this.props.children;
  }
}

function BrokenPart() {
  return <span className="rt-broken">{useContext(EditorWordsContext)?.broken}</span>;
}
