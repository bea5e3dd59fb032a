"""JSON-LD: rdflib reads it without the network; claims lead to their article, characters, speaker and event."""

from __future__ import annotations

import pytest
import rdflib
from rdflib.namespace import PROV, RDF, SDO

import communique

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # of rdflib itself
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


def read(record: communique.Record) -> rdflib.Graph:
    return rdflib.Graph().parse(data=communique.export(record, "jsonld").decode(), format="json-ld")


def test_articles_events_and_claims_are_all_there(examples: communique.Record) -> None:
    found = read(examples)
    assert len(set(found.subjects(RDF.type, SDO.NewsArticle))) == len(examples.reports)
    assert len(set(found.subjects(RDF.type, SDO.Event))) == len(examples.events)
    assert len(set(found.subjects(RDF.type, SDO.Claim))) == sum(len(e.claims) for e in examples.events)
    assert not set(found.subjects(RDF.type, SDO.ClaimReview))


def test_a_claim_leads_to_the_characters_of_its_article(examples: communique.Record) -> None:
    found = read(examples)
    reports = {r.key: r for r in examples.reports}
    for claim in set(found.subjects(RDF.type, SDO.Claim)):
        article = found.value(claim, SDO.appearance)
        target = found.value(claim, OA.hasTarget)
        selector = found.value(target, OA.hasSelector)
        start, end = (int(str(found.value(selector, OA[name]))) for name in ("start", "end"))
        field = str(found.value(target, SDO.identifier))
        report = reports[str(article).rsplit(":", 1)[1]]
        assert report.field(field)[start:end] == str(found.value(claim, SDO.text))
        assert (found.value(claim, SDO.about), PROV.wasDerivedFrom, claim) in found


def test_who_said_it_and_who_did_it(examples: communique.Record) -> None:
    found = read(examples)
    cited = {c.attribution.name for e in examples.events for c in e.claims if c.attribution}
    named = {str(found.value(who, SDO.name)) for who in found.objects(None, PROV.wasAttributedTo)}
    assert named == cited != set()
    pact = rdflib.URIRef(f"urn:communique:event:{examples.events[0].id}")
    assert {str(found.value(who, SDO.identifier)) for who in found.objects(pact, SDO.agent)} == {"CAN", "NOR"}
    told = {str(found.value(p, SDO.name)): str(found.value(p, SDO.value)) for p in found.objects(pact, SDO.additionalProperty)}
    assert (told["type"], told["agreement"], told["edtf"]) == ("SUPPORT", "conflicting", "2023-06-15")
