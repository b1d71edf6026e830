import { listed, words } from './word-lists.ts';

/** Words by which an English sentence says who is speaking, from the reporting verbs and speaker nouns that style guides and grammars name. */

/** The two forms in which a regular verb is said of somebody: `adds`, `added`. */
function forms(bases: string): string[] {
  return listed(bases).flatMap((base) => {
    if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`];
    return [/(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`, base.endsWith('e') ? `${base}d` : `${base}ed`];
  });
}

export const english = {
  /** Reporting verbs that are rarely anything else. */
  verbs: new Set([
    ...forms(`
      accuse acknowledge add advise advocate affirm allege announce anticipate apologise apologize argue assert assess assure attest avow believe
      bemoan blame blast boast caution chide cite clarify complain concede conclude condemn confess confide confirm contend counter
      declare decline decry denounce deny deplore describe disclose dismiss dispute doubt emphasise emphasize explain express fault fear forecast
      grumble guess hail hint imply inform insist lament laud maintain muse opine pledge portray praise predict proclaim project promise propose
      reaffirm reckon recall recommend refute reject remark remember remind respond retort reveal rue speculate stress suggest suspect testify
      threaten underline underscore urge voice vow warn welcome worry criticise criticize
    `),
    // Others in `-s` are mostly nouns.
    ...listed(`
      branded characterised characterized commented counseled counselled credited decreed depicted detailed elaborated endorsed enthused estimated hoped
      exclaimed griped instructed interjected intimated joked labeled labelled likened listed mentioned mocked noted objected pleaded posited
      postulated prophesied protested questioned reasserted rebuked rebutted recounted refused regretted reiterated relayed replied ridiculed ruled
      scoffed shouted sighed signaled signalled snapped specified stated stipulated surmised theorised theorized touted tweeted volunteered wondered
    `),
    ...listed(`
      said says told tells thought thinks wrote writes swore swears admitted admits bragged brags quipped quips slammed slams foresaw foresees
      expects expecting concurs concurred
    `),
    // In the plain form, which is no noun.
    ...listed('say tell think deny argue insist maintain believe admit concede explain testify warn expect hope fear note'),
  ]),
  /** Verbs that report with the word behind them. */
  phrasal: new Map(
    Object.entries({
      out: words('point points pointed rule rules ruled lay lays laid set sets lash lashes lashed hit hits spell spells spelled spelt'),
      back: words('hit hits shot shoots fire fires fired push pushes pushed'),
      for: words('call calls called calling argue argues argued plead pleads pleaded'),
      of: words('speak speaks spoke complain complains complained warn warns warned'),
      down: words('turn turns turned play plays played'),
      clear: words('make makes made'),
      off: words('brush brushes brushed shrug shrugs shrugged laugh laughs laughed'),
      aside: words('wave waves waved brush brushes brushed'),
      by: words('stand stands stood'),
      in: words('weigh weighs weighed chime chimes chimed'),
    }),
  ) as ReadonlyMap<string, ReadonlySet<string>>,
  /** What several do, and what is as often a noun: only behind a noun for people in the plural. */
  plural: words(`
    doubt predict contend suspect reckon complain caution counter suggest acknowledge dispute reject dismiss describe criticise criticize
    welcome allege assert concede conclude confirm declare recommend remember stress urge worry disagree claim hope insist estimate report
  `),
  /** Reporting verbs that only speakers, and documents, are said to do. */
  sure: words(`
    said says told tells stated insisted insists argued argues denied denies warned warns acknowledged acknowledges
    reiterated reiterates replied claimed claims alleged asserted admitted admits explained explains confirmed announced
  `),
  /** Reporting verbs only where a clause with `that` or a quotation follows; otherwise something is seen or done. */
  withClause: words(
    'observed observes found finds recorded shows showed indicated indicates demanded demands repeated repeats read reads agreed agrees learned heard decided knows knew understands understood',
  ),
  /** What things are done by, not who says them: after `according to`. */
  rules: words('plan plans schedule rules rule law laws tradition size age need needs taste custom timetable agreement terms'),
  /** Words that are reporting verbs only after a name in capitals: otherwise they are nouns or other verbs. */
  doubtful: words(
    'claimed claims claim reported reports called calls notes estimates forecasts stresses states writes sees puts quoted quotes',
  ),
  /** Nouns that reporting verbs follow, though nobody speaks. */
  things: words(`
    report reports study studies survey surveys poll polls result results evidence data finding findings figure figures
    document documents article articles nothing everything something anything media law rumours rumors
  `),
  /** What may stand between a name and its verb. */
  adverbs: words(`
    also later earlier then again repeatedly now still has had have long since further previously once first already
    recently reportedly yesterday today meanwhile twice always never
  `),
  weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
  /** Words before which a name ends, read backwards from the verb. */
  borders: words(`
    that which who whom whose when while as but and because if after before since although though what how where whether
    said told than so yet or until unless despite amid is was were be been being are am will would could should can may
    might must shall did does do not
  `),
  prepositions: words('on in at by during from with after before for to under over about against through without within'),
  /** Nouns for people and bodies who speak; a name may end in one without a capital. */
  speakers: words(`
    activist activists administration adviser advisers advisor advisors agencies agency aide aides ambassador ambassadors analyst analysts
    army association attorney attorneys author authorities authority authors bank board broadcaster broker brokers bureau campaign
    campaigner campaigners captain chair chairman chairwoman chamber chancellor chief coalition coastguard colonel commander commanders
    commission commissioner committee companies company contractor contractors correspondent council councillor counterpart court critic
    critics defector defectors delegate delegates delegation department developer diplomat diplomats director directors doctor doctors
    economist economists editor embassies embassy employees engineer engineers envoy envoys executive executives expert experts farmers
    federation firm fishermen forecasters foundation general government governments governor group groups guard guards head historian
    hospital insider insiders inspectorate inspectors institute insurers insurgents investigator investigators investors journalist
    journalists judge king lawmaker lawmakers lawyer lawyers leader leaders lenders lobby manager managers mayor mediator mediators member
    members militants military minister ministers ministry monitor monitors navy negotiator negotiators neighbors neighbours newspaper
    observers office officer officers official officials operator opponents opposition organisation organization parliament party people
    person police premier president prime producer professor prosecutor prosecutors protesters queen rebels regulator regulators reporter
    reporters representative representatives researcher researchers resident residents respondents rivals scientist scientists secretary
    senator senators separatists shipowners soldier soldiers source sources spokesman spokesmen spokespeople spokesperson spokeswoman
    spokeswomen staff student students supporters survivors taskforce teacher teachers team think-tank traders tribunal union unions
    university veteran veterans victims villagers volunteers watchdog witness witnesses workers
  `),
  /** Pronouns, and participles that begin a sentence with a capital: no names. */
  pronouns: words(`
    i you he she it we they this that these those one ones someone somebody anyone everyone everybody nobody none who many some most both
    each all others another there here him her them us me himself herself themselves
    asked speaking pressed questioned responding citing given based compared
  `),
} as const;
