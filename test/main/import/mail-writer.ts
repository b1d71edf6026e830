/** Writes messages for tests, byte for byte as mail programs send them. */

/** A message or a part of one: header lines, an empty line, the body; lines end with CRLF. */
export function part(headers: readonly string[], body: string | Uint8Array): Buffer {
  const text = typeof body === 'string' ? Buffer.from(body.replace(/\r?\n/gu, '\r\n')) : body;
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), text]);
}

/** Several parts under one header. */
export function multipart(kind: string, headers: readonly string[], parts: readonly Buffer[], boundary = 'seam'): Buffer {
  const pieces = parts.flatMap((each) => [Buffer.from(`\r\n--${boundary}\r\n`), each]);
  return part(
    [...headers, `Content-Type: multipart/${kind}; boundary="${boundary}"`],
    Buffer.concat([...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  );
}

/** A file that a message carries. */
export function attachment(name: string, type: string, bytes: Uint8Array): Buffer {
  return part(
    [`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'],
    Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n'),
  );
}

/** Words for a header in an encoding of its own (RFC 2047). */
export function encodedWord(charset: string, bytes: Uint8Array): string {
  return `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`;
}

export function quotedPrintable(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) =>
      byte === 10 || (byte > 31 && byte < 127 && byte !== 61)
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/[^\n]{70}(?=[^\n]{3})/gu, (run) => (/=.?$/u.test(run) ? run : `${run}=\n`));
}
