import { Document, Packer, Paragraph } from 'docx';

/** The floor under an export, in a process of its own: quotes in, a DOCX of bare paragraphs out. */
process.once('message', (quotes: readonly string[]) => {
  const document = new Document({ sections: [{ children: quotes.map((quote) => new Paragraph(quote)) }] });
  void Packer.toBuffer(document).then((bytes) => process.send?.(bytes));
});
