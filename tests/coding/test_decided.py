"""What parliaments, councils and courts decide, and where those who meet do so."""

from tests.coding.test_coder import claims, countries, main


def test_a_council_that_votes_to_extend_sanctions_has_decided_it() -> None:
    claim = main("The UN Security Council voted 15-0 on Friday to extend sanctions on North Korea for another year.")
    assert (claim.type, claim.status, countries(claim, "recipients")) == ("SANCTION", "announced", {"PRK"})


def test_a_law_tells_what_it_does() -> None:
    claim = main("Parliament in Vilnius passed a law banning Russian tourists.")
    assert (claim.type, claim.status, countries(claim)) == ("REJECT", "announced", {"LTU"})
    claim = main("The US House passed a bill giving $61 billion to Ukraine.")
    assert (claim.type, claim.status, countries(claim, "recipients")) == ("AGREE", "announced", {"UKR"})


def test_a_warrant_is_one_threat_of_arrest() -> None:
    found = [(c.type, c.mode) for c in claims("The International Criminal Court issued an arrest warrant for Vladimir Putin.")]
    assert found == [("THREATEN", "arrest")]


def test_whoever_somebody_is_expelled_from_does_it() -> None:
    assert countries(main("A journalist accused of spying was expelled from Russia.")) == {"RUS"}
    claim = main("Russia was expelled from the UN Human Rights Council.")
    assert (countries(claim), countries(claim, "recipients")) == ({"UNO"}, {"RUS"})


def test_talks_are_where_they_are_held_and_their_topic_is_no_party() -> None:
    claim = main("Venezuela's government and opposition resumed talks in Mexico City.")
    assert claim.where is not None
    assert claim.where.name == "Mexico City"
    assert countries(main("The leaders discussed the war in Ukraine.")) == {None}


def test_a_ruling_against_one_is_no_agreement_with_the_other() -> None:
    assert main("The WTO ruled against China in its dispute with Australia over barley.").type != "AGREE"


def test_who_acts_after_talks_took_part_in_them() -> None:
    found = claims("Iranian officials reopened the crossing on Wednesday after talks with Pakistani guards.")
    assert [(c.type, countries(c)) for c in found] == [("RETREAT", {"IRN"}), ("CONSULT", {"IRN", "PAK"})]


def test_an_envoy_summoned_to_protest_hears_one_protest() -> None:
    found = claims("Pakistan summoned India's envoy to protest what it called support for terrorists.")
    assert [(c.type, countries(c), countries(c, "recipients")) for c in found] == [("ACCUSE", {"PAK"}, {"IND"})]


def test_who_is_dismissed_as_minister_leaves_the_office() -> None:
    claim = main("Anna Belova was dismissed as finance minister on Monday.")
    assert (claim.type, claim.person) == ("RETREAT", "Anna Belova")
    assert [p.party.name for p in main("The court removed Srettha Thavisin as prime minister.").actors] == ["Srettha Thavisin"]


def test_an_office_given_is_nothing_else() -> None:
    found = claims("Honduras appointed Ana Lopez as foreign minister.")
    assert [(c.act, c.type) for c in found] == [("appoint", None)]


def test_the_receiver_is_no_part_of_what_is_given() -> None:
    assert main("The United States offered Pakistan help with the investigation.").scope == "help"
