import {
  $create,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  rawValue,
  withField,
} from 'lexical';
import type { ReactNode } from 'react';
import type { MatrixFigure } from '../../domain/matrix/matrix-figure.ts';
import { MatrixPicture } from '../matrix-out/matrix-figure.tsx';
import { exportShown } from '../note/export-words.ts';

/** A picture of a stance matrix in a brief: a block drawn from what it shows. */
export class MatrixPictureNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __figure: MatrixFigure | undefined = undefined;

  override $config() {
    return this.config('matrix-picture', {
      extends: DecoratorNode,
      json: nodeSchema<MatrixPictureNode>()({ figure: withField(rawValue<MatrixFigure>(), { field: '__figure' }) }),
    });
  }

  getFigure(): MatrixFigure | undefined {
    return this.getLatest().__figure;
  }

  setFigure(figure: MatrixFigure): this {
    const self = this.getWritable();
    self.__figure = figure;
    return self;
  }

  override isInline(): false {
    return false;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'rt-matrix';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** Other programs take its caption and its table. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    return { element: exportShown(editor, this, document.createElement('div')) };
  }

  override decorate(): ReactNode {
    const figure = this.getFigure();
    return figure === undefined ? null : <MatrixPicture figure={figure} />;
  }
}

export function $createMatrixPictureNode(figure: MatrixFigure): MatrixPictureNode {
  return $create(MatrixPictureNode).setFigure(figure);
}

export function $isMatrixPictureNode(node: LexicalNode | null | undefined): node is MatrixPictureNode {
  return node instanceof MatrixPictureNode;
}
