"""Articles that tell of the same events with other days, places, participants and statuses, as no two of the seeds do."""

from __future__ import annotations

from pathlib import Path

ARTICLES = {
    "ohrid": "Albin Kurti and Aleksandar Vucic met in Ohrid on 18 March 2023.",
    "brussels": "Albin Kurti and Aleksandar Vucic met in Brussels on 18 March 2023.",
    "with-host": "Albin Kurti, Aleksandar Vucic and Josep Borrell met in Ohrid on 18 March 2023.",
    "next-day": "Albin Kurti and Aleksandar Vucic met on 19 March 2023.",
    "a-week-later": "Albin Kurti and Aleksandar Vucic met in Ohrid on 25 March 2023.",
    "elsewhere": "Albin Kurti and Aleksandar Vucic met in Vienna on 20 March 2023.",
    "other-sides": "Albin Kurti and Edi Rama met in Ohrid on 18 March 2023.",
    "two-meetings": "Albin Kurti and Aleksandar Vucic met in Tirana on 2 May 2023. "
    "Albin Kurti and Aleksandar Vucic met in Berlin on 3 May 2023.",
    "planned": "Albin Kurti and Aleksandar Vucic will meet in Vienna on 5 June 2023.",
    "cancelled": "The meeting between Albin Kurti and Aleksandar Vucic in Vienna on 5 June 2023 was cancelled.",
    "held-after-all": "Albin Kurti and Aleksandar Vucic met in Vienna on 5 June 2023.",
}
"""The text of each article by the name of its file without the ending; what they tell is invented."""


def write_articles(folder: Path) -> Path:
    """The folder, with a file for each article."""
    folder.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return folder
