"""Every name that the graph uses, each once.  What is not here cannot be emitted.

``ontology/bipagraph.ttl`` declares the terms of :data:`BG`; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from bipagraph.identity import slug

__all__ = [
    "BG",
    "DCTERMS",
    "FOAF",
    "KIND_CLASSES",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "ROLE_PROPERTIES",
    "SKOS",
    "VOCABULARY",
    "XSD",
    "Terms",
    "concept",
    "role_property",
]


class Terms:
    """A namespace with a closed list of terms: ``RDFS.label`` is a node, a misspelt one an ``AttributeError``."""

    def __init__(self, namespace: str, names: str) -> None:
        self.namespace = namespace
        self._nodes = {name: NamedNode(namespace + name) for name in names.split()}

    def __getattr__(self, name: str) -> NamedNode:
        try:
            return self.__dict__["_nodes"][name]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(f"<{self.__dict__.get('namespace')}> has no term {name!r}") from None

    def __getitem__(self, name: str) -> NamedNode:
        return self._nodes[name]

    def __iter__(self) -> Iterator[tuple[str, NamedNode]]:
        return iter(self._nodes.items())


BG = Terms(
    "https://w3id.org/bipagraph/ontology#",
    # filings
    "Filing Decision Order Opinion Judgment Complaint Answer Motion Brief Stipulation Notice Declaration Transcript"
    " DocketSheet"
    # the case and its people
    " Case Court Judge Party LawFirm GovernmentLawOffice Attorney DocketEntry"
    # law
    " Provision Statute StatuteSection Rule ConstitutionalProvision Regulation"
    # evidence
    " Evidence Citation Appearance Ruling Assertion ExtractionRule Extraction"
    # of filings
    " sourceName sha256 mediaType filedIn entryNumber entryText enteredAs"
    # of cases, courts, judges
    " docketNumber docketNumberAsFiled inCourt appealFrom consolidatedWith"
    " courtId citationAbbreviation appealsTo honorific sitsOn presidesOver decides"
    # of parties and counsel
    " partyTo plaintiffIn defendantIn petitionerIn respondentIn appellantIn appelleeIn intervenorIn amicusIn movantIn"
    " claimantIn counterclaimantIn counterdefendantIn crossclaimantIn crossdefendantIn thirdPartyPlaintiffIn"
    " thirdPartyDefendantIn garnisheeIn debtorIn creditorIn trusteeIn relatorIn objectorIn realPartyInInterestIn"
    " interestedPartyIn nominalDefendantIn receiverIn"
    " represents memberOf barNumber appearsIn"
    # of works cited
    " cites citation year"
    # of evidence
    " confidence page"
    " citingFiling citedWork citationForm pinpoint signal parenthetical quotation inTableOfAuthorities"
    " counsel client inCase capacity until"
    " ruledIn ruledBy motion outcome docketEntry rulesOn ground movant withPrejudice"
    " ClaimRuling part claimOutcome ruledClaim claimName"
    # of what a filing is about
    " ClassDefinition SettlementSum Treatment"
    " addresses claims biometric setting"
    " inFiling classDefinition className sumKind dollars treatedWork treatment laterDecision",
)
RDF = Terms("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type subject predicate object")
RDFS = Terms("http://www.w3.org/2000/01/rdf-schema#", "label")
OWL = Terms("http://www.w3.org/2002/07/owl#", "sameAs")
XSD = Terms("http://www.w3.org/2001/XMLSchema#", "date integer decimal boolean string")
DCTERMS = Terms("http://purl.org/dc/terms/", "title date isPartOf description")
SKOS = Terms("http://www.w3.org/2004/02/skos/core#", "Concept prefLabel inScheme")
PROV = Terms("http://www.w3.org/ns/prov#", "wasGeneratedBy")
OA = Terms(
    "http://www.w3.org/ns/oa#",
    "SpecificResource TextPositionSelector TextQuoteSelector hasTarget hasSource hasSelector start end exact prefix suffix",
)
FOAF = Terms("http://xmlns.com/foaf/0.1/", "Person")
ORG = Terms("http://www.w3.org/ns/org#", "Organization")

# SKOS concepts: bgv:motion/dismiss
VOCABULARY = "https://w3id.org/bipagraph/vocab/"

# For Turtle and SPARQL.
PREFIXES = {
    "bg": BG.namespace,
    "bgv": VOCABULARY,
    "dcterms": DCTERMS.namespace,
    "foaf": FOAF.namespace,
    "oa": OA.namespace,
    "org": ORG.namespace,
    "owl": OWL.namespace,
    "prov": PROV.namespace,
    "rdf": RDF.namespace,
    "rdfs": RDFS.namespace,
    "skos": SKOS.namespace,
    "xsd": XSD.namespace,
}

# The classes of a filing by its kind, supertypes and all: a plain SPARQL engine has no reasoner.
_DECISIONS = ("Order", "Opinion", "Judgment")
_OTHERS = (
    "Complaint",
    "Answer",
    "Motion",
    "Brief",
    "Stipulation",
    "Notice",
    "Declaration",
    "Transcript",
    "DocketSheet",
)
KIND_CLASSES: dict[str, tuple[NamedNode, ...]] = {
    "Filing": (BG.Filing,),
    **{kind: (BG[kind], BG.Decision, BG.Filing) for kind in _DECISIONS},
    **{kind: (BG[kind], BG.Filing) for kind in _OTHERS},
}

# "third-party plaintiff", "Third Party Plaintiff" and "thirdPartyPlaintiff" are one role.
_LETTERS_ONLY = str.maketrans("", "", " -_'’.")
# Words that courts print for a role that has another name here.
_OTHER_WORDS = {
    "amicuscuriae": "amicus",
    "counterplaintiff": "counterclaimant",
    "counterclaimdefendant": "counterdefendant",
    "crossplaintiff": "crossclaimant",
    "intervener": "intervenor",
    "interestedperson": "interestedparty",
    "interventor": "intervenor",
    "thirdpartyrespondent": "thirdpartydefendant",
}
ROLE_PROPERTIES: dict[str, NamedNode] = {
    name.removesuffix("In").casefold(): node
    for name, node in BG
    if name.endswith("In") and name not in ("filedIn", "ruledIn", "appearsIn")
}


def role_property(role: str) -> NamedNode | None:
    """The property for a party's role ("plaintiff" → ``bg:plaintiffIn``); ``None`` for a role without a name of its own."""
    key = role.casefold().translate(_LETTERS_ONLY)
    return ROLE_PROPERTIES.get(_OTHER_WORDS.get(key, key))


def concept(scheme: str, name: str) -> NamedNode:
    """A concept: scheme "motion", name "preliminary-injunction" → ``bgv:motion/preliminary-injunction``."""
    return NamedNode(f"{VOCABULARY}{scheme}/{slug(name)}")
