"""Deeds that a sentence goes on to tell of a side whom the sentence before lets its opponent charge."""

from tests.extract.told import told


def statuses(text: str) -> list[tuple[str, list[str]]]:
    return [(e.status, [a.label for a in e.attributed_to]) for e in told(text, published="2024-06-10").events]


def test_a_charge_goes_on_in_the_next_sentence() -> None:
    text = "Ukraine's General Staff said that Russian forces had shelled Kharkiv. Russian troops also attacked Sumy."
    assert statuses(text) == [("Alleged", ["General Staff of Ukraine"]), ("Alleged", ["General Staff of Ukraine"])]
    text = "Uganda said that rebels of the M23 attacked Goma. The M23 captured a town. The M23 denied that."
    assert statuses(text) == [("Alleged", ["Uganda"]), ("Alleged", ["Uganda"])]


def test_what_the_article_tells_of_another_or_of_another_day_is_its_own() -> None:
    assert statuses("Israel said that Hamas had broken the ceasefire. Israel bombed Rafah.")[1] == ("Held", [])
    text = "The Sudanese army said that the RSF had attacked El Fasher. The RSF seized Nyala in October 2023."
    assert statuses(text)[1] == ("Held", [])
    text = "Uganda said that rebels of the M23 attacked Goma.\n\nThe M23 captured a town."
    assert statuses(text)[1] == ("Held", [])
