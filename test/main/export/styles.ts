/** Citation styles written for these tests. */

const NS = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"';

/** A style that numbers its sources: `[1, p. 12]`, and a list with the numbers in front. */
export const numbered = `<?xml version="1.0" encoding="utf-8"?>
<style ${NS} class="in-text"><info><title>Numbered for tests</title><id>numbered</id><updated>2025-01-01T00:00:00+00:00</updated></info>
<citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
<layout prefix="[" suffix="]" delimiter="; "><group delimiter=", "><text variable="citation-number"/>
<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></layout></citation>
<bibliography second-field-align="flush"><layout><text variable="citation-number" prefix="[" suffix="]"/>
<group delimiter=", " prefix=" " suffix="."><text variable="title" font-style="italic"/><text variable="container-title" font-variant="small-caps"/><date variable="issued" form="text"/></group>
</layout></bibliography></style>`;

/** A style that cites in notes, in short the second time. */
export const inNotes = `<?xml version="1.0" encoding="utf-8"?>
<style ${NS} class="note"><info><title>Notes for tests</title><id>notes</id><updated>2025-01-01T00:00:00+00:00</updated></info>
<citation><layout suffix="." delimiter="; "><choose>
<if position="ibid"><text term="ibid" text-case="capitalize-first"/></if>
<else-if position="subsequent"><text variable="title" form="short"/></else-if>
<else><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/></group></else></choose>
<group delimiter=" " prefix=", "><label variable="locator" form="short"/><text variable="locator"/></group></layout></citation>
<bibliography><sort><key variable="title"/></sort><layout suffix="."><text variable="title"/></layout></bibliography></style>`;

/** A style with something put into its `style` element. */
export function withPart(part: string): string {
  return numbered.replace('</style>', `${part}</style>`);
}

export const dependent = `<?xml version="1.0" encoding="utf-8"?>
<style ${NS}><info><title>Journal of Tunnels</title><id>http://styles.example/journal-of-tunnels</id>
<link href="http://styles.example/numbered" rel="independent-parent"/></info></style>`;
