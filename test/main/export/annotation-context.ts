const iri = { '@type': '@id' } as const;
const name = { '@type': '@vocab' } as const;
const number = { '@type': 'xsd:nonNegativeInteger' } as const;

/**
 * What `http://www.w3.org/ns/anno.jsonld` says of the terms that exports use, written down after the tables of the Web Annotation
 * Vocabulary (W3C Recommendation, 2017), so that nothing is fetched.
 */
export const annotationContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    TextualBody: 'oa:TextualBody',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Person: 'foaf:Person',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    classifying: 'oa:classifying',
    commenting: 'oa:commenting',
    tagging: 'oa:tagging',
    body: { ...iri, '@id': 'oa:hasBody' },
    target: { ...iri, '@id': 'oa:hasTarget' },
    source: { ...iri, '@id': 'oa:hasSource' },
    selector: { ...iri, '@id': 'oa:hasSelector' },
    creator: { ...iri, '@id': 'dcterms:creator' },
    motivation: { ...name, '@id': 'oa:motivatedBy' },
    purpose: { ...name, '@id': 'oa:hasPurpose' },
    items: { ...iri, '@id': 'as:items', '@container': '@list' },
    partOf: { ...iri, '@id': 'as:partOf' },
    first: { ...iri, '@id': 'as:first' },
    format: 'dc:format',
    language: 'dc:language',
    value: 'rdf:value',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    name: 'foaf:name',
    label: 'rdfs:label',
    start: { ...number, '@id': 'oa:start' },
    end: { ...number, '@id': 'oa:end' },
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    total: { ...number, '@id': 'as:totalItems' },
    startIndex: { ...number, '@id': 'as:startIndex' },
  },
} as const;
