"""Who is to do it: «ПОО, ЦОПП (в части …), Институт (далее – ИРО)» cut into names, scopes and persons."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

DASH = r"[-\u2010-\u2015\u2212]"
LEGEND = re.compile(
    rf"^\s*(?:именуем\w+\s+)?дал(?:ее|\.)\s*(?:по\s+тексту\s*)?(?:{DASH}|:)?\s*(?P<short>.+?)\s*$", re.IGNORECASE
)
INITIALS = r"[А-ЯЁ]\.\s?[А-ЯЁ]\."
SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
PERSON = rf"(?:{SURNAME}\s+{INITIALS}|{INITIALS}\s?{SURNAME})"
ONLY_PERSONS = re.compile(rf"^\s*{PERSON}(?:\s+{PERSON})+\s*$")
BODY = re.compile(
    r"\b(?:министерств|управлени|департамент|комитет|отдел|служб|инспекци|комисси|центр|институт|агентств|фонд|совет)\w*",
    re.IGNORECASE,
)
HEAD_NOUN = re.compile(
    r"(?:министерств|управлени|департамент|комитет|отдел|служб|инспекци|комисси|центр|институт|агентств|фонд|совет|орган|организаци|"
    r"учрежден|администрац|школ|колледж|техникум|вуз|университет|академи|лице|гимнази|детск|муниципал|образовательн|профессиональн|"
    r"общеобразовательн|руковод|директор|заместител|зам\b|педагог|учител|преподавател|мастер|методист|специалист|сотрудник|работник|куратор|"
    r"классн|воспитател|психолог|социальн|библиотек|студ|волонт|родител|глав|начальник|заведующ|представител|член|оргкомитет|жюри|рабоч|"
    r"проектн|координатор|ответственн|исполнител|партнер|предприяти|бизнес|редакци|пресс|сми|подразделен|команд|актив|общественн|региональн|"
    r"государственн|городск|районн|област|местн|все|медиацентр|ресурсн|кафедр|факультет|музе|дом|дворец|клуб|театр|спорт|тьютор|наставник|"
    r"участник|организатор|председател|секретар|бухгалтер|юрист|юридическ|финансов|кадров|отраслев|территориальн|федеральн|заинтересован)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"^(?P<role>руководител[ия]|директора|представители|специалисты|педагоги|заместители(?:\s+\w+)?|работники|сотрудники|методисты)\s+(?=[А-ЯЁ]{2})"
)
LABEL = re.compile(
    r"^(?:ответственн\w+(?:\s+исполнител\w+)?|(?:со)?исполнител\w+|координатор\w*|организатор\w*)\s*:\s*", re.IGNORECASE
)
# «управляющий делами», «завхоз»: a name goes on in the genitive, whose endings are others.
NOMINATIVE = re.compile(r"[а-яё]+(?:[бгджзклнпрстфцчшщ]|щий|ный)\b")
# A new name without a comma before it: a body in the nominative, or an abbreviation after a closing quote.
NEXT_BODY = re.compile(
    r"(?<=[а-яё»\")])\s+(?:и\s+)?(?=(?:Министерство|Управление|Департамент|Комитет|Администрация|Агентство|Инспекция)\s+[а-яё])"
    r"|(?<=[»\"])\s+(?=[А-ЯЁ]{3,}\s)"
)
SECOND_HALF = frozenset(["ЗП", "ЧС", "ПБ"])  # «КДН и ЗП», «ГО и ЧС» are one body each
LISTED = re.compile(r"(?:^|\s)\d{1,2}[.)]\s+(?=[А-ЯЁ])")
LONGEST = 4_000
ABBREVIATION = re.compile(r"^[А-ЯЁA-Z]{2,}[А-ЯЁA-Zа-яё]*$")


@dataclass(frozen=True)
class Executor:
    """`name` is the short one where the document gives it; `scope` «в части …»; `person` named in brackets."""

    name: str
    full_name: str = ""
    scope: str = ""
    person: str = ""


def split(text: str, legend: Mapping[str, str] | None = None) -> tuple[Executor, ...]:
    """Executors in the order written, each once. `legend` maps abbreviations to the full names that mean them."""
    shorts = {_same(full): short for short, full in (legend or {}).items()}
    found: dict[str, Executor] = {}
    for piece in _pieces(" ".join(text.split())[:LONGEST]):
        executor = _executor(piece, shorts)
        if executor and executor.name not in found:
            found[executor.name] = executor
    return tuple(found.values())


def share_roles(executors: Iterable[Executor], known: frozenset[str]) -> tuple[Executor, ...]:
    """«руководители ОО, ОДО» → «руководители ОО», «руководители ОДО», unless ОДО stands alone elsewhere (`known`)."""
    role = ""
    shared: list[Executor] = []
    for executor in executors:
        leading = ROLE.match(executor.name)
        if leading:
            role = leading["role"]
        elif role and ABBREVIATION.match(executor.name) and executor.name not in known:
            shared.append(replace(executor, name=f"{role} {executor.name}"))
            continue
        else:
            role = ""
        shared.append(executor)
    return tuple(shared)


def standing_alone(executors: Iterable[Executor]) -> set[str]:
    """Abbreviations that do not follow a role word, so they are executors in their own right."""
    alone: set[str] = set()
    after_role = False
    for executor in executors:
        after_role = bool(ROLE.match(executor.name)) or (after_role and bool(ABBREVIATION.match(executor.name)))
        if not after_role:
            alone.add(executor.name)
    return alone


def begins_name(line: str) -> bool:
    """Whether a line plainly begins another executor: a kind of body, an abbreviation, a person, with a capital."""
    word = line.split(maxsplit=1)[0].strip('«»"(,;.') if line.split() else ""
    return line[:1].isupper() and bool(HEAD_NOUN.match(line) or ABBREVIATION.match(word) or re.match(PERSON, line))


@lru_cache(maxsize=4_096)  # every row is read twice, and most of them name the same bodies
def _pieces(text: str) -> tuple[str, ...]:
    pieces: list[str] = []
    text = LISTED.sub("; ", text) if re.match(r"1[.)]\s", text) else text
    for raw in _top_level(text):
        piece = LABEL.sub("", _trimmed(raw))
        if not piece:
            continue
        if pieces and piece.isdecimal():
            pieces[-1] = f"{pieces[-1]}, {piece}"
            continue
        if pieces and _goes_on(pieces[-1], piece):
            pieces[-1] = f"{pieces[-1]}, {piece}"
        elif ONLY_PERSONS.match(piece):
            pieces += [person.strip() for person in re.findall(PERSON, piece)]
        else:
            pieces += _joined_by_and(piece)
    return tuple(pieces)


def _top_level(text: str) -> list[str]:
    """Cut at commas and semicolons outside brackets and «…», and after a bracket that a new name follows."""
    parts, current, depth, quoted = [], "", 0, 0
    for position, letter in enumerate(text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        quoted = max(0, quoted + (letter in "«“") - (letter in "»”"))
        after = letter == ")" and depth == 0 and re.match(r"\s+[А-ЯЁ]", text[position + 1 :])
        is_slash = letter == "/" and text[position - 1 : position + 2] == " / "
        if (letter in ",;" or is_slash) and depth == 0 and (quoted == 0 or not re.search("[»”]", text[position:])):
            parts.append(current)
            current = ""
        elif after and re.search(rf"\((?:{PERSON}|по\s+согласованию|в\s+части[^)]*)$", current, re.IGNORECASE):
            parts.append(current + letter)
            current = ""
        else:
            current += letter
    return [name for part in (*parts, current) for name in (NEXT_BODY.split(part) if "(" not in part else [part])]


def _goes_on(previous: str, piece: str) -> bool:
    """«Министерство образования, науки и молодёжи», «Управление по культуре, спорту»: the comma belongs to the name."""
    if not piece[0].islower() or not BODY.search(previous) or "(" in previous or re.match(r"\w+[ыи]е\b", piece):
        return False
    if NOMINATIVE.match(piece):
        return False
    return not HEAD_NOUN.match(piece) or bool(re.search(r"\bпо\s", previous) and re.match(r"\w+(?:у|ю|ам|ям)\b", piece))


def _joined_by_and(piece: str) -> list[str]:
    """«ЦОПП и ПОО» are two; «образования и науки» is one."""
    halves = re.split(r"\s+и\s+", piece)
    if halves[-1] in SECOND_HALF:
        return [piece]
    return halves if len(halves) > 1 and all(ABBREVIATION.match(half) for half in halves) else [piece]


def _executor(piece: str, shorts: Mapping[str, str]) -> Executor | None:
    short = scope = person = ""
    for inside in re.findall(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?", piece):
        named = LEGEND.match(inside)
        if named:
            short = named["short"].strip(" .")
        elif re.fullmatch(PERSON, inside.strip()):
            person = inside.strip()
        else:
            scope = "; ".join(part for part in (scope, inside.strip()) if part)
    name = " ".join(re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\)?", " ", piece).split())
    name = _trimmed(name.strip("–—-: "))
    known = shorts.get(_same(name), "")
    if short or known:
        return Executor(short or known, name, scope, person)
    return Executor(name, "", scope, person) if re.search(r"\w", name) else None


def _trimmed(text: str) -> str:
    """Without stray punctuation, but «В.И.» keeps its dot."""
    bare = text.strip(" ,;")
    return bare if re.search(rf"{INITIALS}$", bare) else bare.strip(" .,;")


def _same(name: str) -> str:
    return re.sub(r"\W+", " ", name.lower().replace("ё", "е")).strip()
