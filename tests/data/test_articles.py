"""The sample articles and their gold: the gold is well formed, and its words stand in the article."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.resources import resource
from kg.text.letters import fold

FOLDER: Path = resource("data/articles")
GOLD = sorted(path.stem for path in FOLDER.glob("*.yaml"))
#: articles that hold letters in decomposed form on purpose
DECOMPOSED = {"f20-tong-ket-cuoc-thi-chinh-luan", "p15-hoi-thao-bao-chi", "p40-truong-chinh-tri-thanh-hoa"}
KEYS = {
    "source", "sources", "kind", "genre", "publisher_style", "annotated", "licence", "published", "authors", "persons",
    "organs", "documents", "events", "positions", "participations", "promotions", "mergers", "awards", "figures",
}  # fmt: skip
ROLES = {
    "chairs", "co-chairs", "directs", "attends", "reports", "speaks", "presents", "opens", "closes", "gives-award",
    "receives-award",
}  # fmt: skip
LISTS = ("persons", "organs", "documents", "events")
#: short forms that need no definition: gold writes them out
SHORT = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "bcđ": "ban chỉ đạo",
    "bch": "ban chấp hành", "btv": "ban thường vụ", "tp": "thành phố", "tw": "trung ương", "tư": "trung ương",
    "uvtv": "ủy viên thường vụ", "uvbtv": "ủy viên ban thường vụ", "uvbch": "ủy viên ban chấp hành",
}  # fmt: skip
DAY = re.compile(r"(\d{4}|-)-\d\d-\d\d|\d{4}(-\d\d)?")


def gold(name: str) -> dict[str, Any]:
    """Return the gold of one article, every list present."""
    read = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return {key: [] for key in (*LISTS, "positions", "participations", "awards", "authors")} | {
        key: value for key, value in read.items() if value is not None
    }


def plain(text: str) -> str:
    """Return `text` with look-alike letters, case, tone placement, spaces and punctuation folded."""
    composed = unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110").replace("\u200b", "")
    return " ".join(re.findall(r"[\w&/%.,+-]*\w", fold(composed).replace("\u2013", "-")))


def article(name: str) -> str:
    """Return the folded text of one article, followed by its short forms written out."""
    words = plain((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    return words + " " + " ".join(SHORT[word] for word in re.findall(r"\w+", words) if word in SHORT)


def missing(phrase: str, text: str) -> list[str]:
    """Return the words of `phrase` that occur nowhere in the folded `text`."""
    return [
        word for word in re.findall(r"\w+", plain(phrase)) if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    ]


def test_every_text_has_gold_and_every_gold_its_text() -> None:
    assert GOLD
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == GOLD


@pytest.mark.parametrize("name", GOLD)
def test_letters_are_composed_except_where_the_noise_is_meant(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text) is (name not in DECOMPOSED)
    assert unicodedata.is_normalized("NFC", (FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", GOLD)
def test_the_head_says_where_the_facts_come_from(name: str) -> None:
    facts = gold(name)
    assert facts["licence"] == "CC BY 4.0"
    assert facts["annotated"] == "before-rules"
    assert facts["genre"]
    assert facts["publisher_style"]
    assert set(facts) <= KEYS, f"unknown keys {set(facts) - KEYS}"
    if facts["kind"] == "public-facts":
        addresses = [source["url"] for source in facts["sources"]]
        assert facts["source"] in addresses
        assert all(address.startswith(("http://", "https://")) for address in addresses)
        assert all(source["supports"] for source in facts["sources"])
    else:
        assert facts["kind"] == "fictional"


@pytest.mark.parametrize("name", GOLD)
def test_ids_are_unique_and_resolve(name: str) -> None:
    facts = gold(name)
    ids = {key: {entry["id"] for entry in facts[key]} for key in LISTS}
    assert all(len(ids[key]) == len(facts[key]) for key in LISTS)
    organs = [organ for post in facts["positions"] for organ in listed(post.get("organ"))]
    organs += [part for organ in facts["organs"] for part in listed(organ.get("part_of"))]
    organs += [organ for event in facts["events"] for organ in event.get("organisers", [])]
    organs += [organ for paper in facts["documents"] for organ in listed(paper.get("issuer"))]
    organs += [award["giver"] for award in facts["awards"] if award.get("giver")]
    people = [fact["person"] for key in ("positions", "participations") for fact in facts[key]]
    people += [award[key] for award in facts["awards"] for key in ("person", "presenter") if award.get(key)]
    papers = [paper for event in facts["events"] for paper in event.get("about", [])]
    papers += [post["by"] for post in facts["positions"] if "by" in post]
    events = [part["event"] for part in facts["participations"]]
    events += [event["part_of"] for event in facts["events"] if "part_of" in event]
    assert set(organs) <= ids["organs"], set(organs) - ids["organs"]
    assert set(people) <= ids["persons"], set(people) - ids["persons"]
    assert set(papers) <= ids["documents"], set(papers) - ids["documents"]
    assert set(events) <= ids["events"], set(events) - ids["events"]


def listed(value: str | list[str] | None) -> list[str]:
    """Return one id or a list of ids as a list."""
    return [] if value is None else [value] if isinstance(value, str) else value


@pytest.mark.parametrize("name", GOLD)
def test_the_words_of_the_gold_stand_in_the_article(name: str) -> None:
    facts, text = gold(name), article(name)
    for person in facts["persons"]:
        assert all(plain(spelling) in text for spelling in person["names"]), person
    for entry in facts["organs"]:
        if not entry.get("optional"):
            assert any(not missing(spelling, text) for spelling in entry["names"]), entry
    for paper in facts["documents"]:
        spellings = [str(paper["number"]).split("/", maxsplit=1)[0]] if "number" in paper else paper["names"]
        assert any(not missing(spelling, text) for spelling in spellings), paper
    for event in facts["events"]:
        if not event.get("optional"):
            assert any(not missing(spelling, text) for spelling in event["names"]), event
    for post in facts["positions"]:
        assert not missing(post["surface"], text), (post["surface"], missing(post["surface"], text))
    for author in facts["authors"]:
        assert plain(author) in text, author


@pytest.mark.parametrize("name", GOLD)
def test_roles_and_days_are_of_the_known_forms(name: str) -> None:
    facts = gold(name)
    for part in facts["participations"]:
        assert all(role in ROLES or role.startswith("x-") for role in part["roles"]), part
    days = [fact[key] for fact in (*facts["events"], *facts["positions"]) for key in ("start", "end") if key in fact]
    days += [paper["date"] for paper in facts["documents"] if "date" in paper]
    assert all(DAY.fullmatch(str(day)) for day in days), days
