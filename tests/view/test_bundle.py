"""Modules as one script: each in a scope of its own, after those that it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.view.bundle import bundle


def written(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_a_module_comes_once_and_after_what_it_needs(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        main='import { one as first } from "./a.js";\nimport { two } from "./b.js";\nfirst(two);\n',
        a='import { two } from "./b.js";\nexport function one() { return two; }\n',
        b="const hidden = 2;\nexport const two = hidden;\n",
    )
    assert bundle(folder, "main") == (
        "const $b = (() => {\nconst hidden = 2;\nconst two = hidden;\nreturn { two };\n})();\n"
        "const $a = (() => {\nconst { two } = $b;\nfunction one() { return two; }\nreturn { one };\n})();\n"
        "const $main = (() => {\nconst { one: first } = $a;\nconst { two } = $b;\nfirst(two);\nreturn {  };\n})();"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('import { main } from "./main.js";\n', "in a circle: main → main"),
        ('import main from "./main.js";\n', "main.js: 'import main from"),
        ("export default 3;\n", "main.js: 'export default 3;'"),
        ("export let late = 3;\n", "main.js: 'export let late"),
    ],
)
def test_other_syntax_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        bundle(written(tmp_path, main=text), "main")
