"""Plans as a coordinator has them at hand: nine activities on paper, and a network that executes them."""

from tests.documents.paper import Line
from tests.stories.conftest import Stage

TITLE = "План мероприятий по созданию медиацентров на 2024 год"
HEADER: Line = ("№", "Мероприятие", "Срок", "Ответственный исполнитель")
NINE: list[Line] = [
    (TITLE,),
    HEADER,
    ("Раздел I. Организационный этап", "", "", ""),
    ("1", "Создание медиацентров в колледжах", "до 30 июня 2024 г.", "ПОО"),
    ("2", "Назначение руководителей медиацентров", "до 15 июля 2024 г.", "ПОО"),
    ("3", "Разработка положения о медиацентре", "июль 2024 г.", "ЦОПП"),
    ("Раздел II. Обучение", "", "", ""),
    ("1", "Проведение обучающих интенсивов", "сентябрь 2024 г.", "ЦОПП"),
    ("2", "Участие студентов в интенсивах", "сентябрь 2024 г.", "ПОО"),
    ("3", "Подготовка методических материалов", "до 1 октября 2024 г.", "ЦОПП"),
    ("Раздел III. Работа медиацентров", "", "", ""),
    ("1", "Запуск сайтов и социальных сетей", "до 31 октября 2024 г.", "ПОО"),
    ("2", "Проведение конкурса медиацентров", "ноябрь 2024 г.", "ЦОПП, ПОО"),
    ("3", "Подведение итогов года", "до 20 декабря 2024 г.", "ЦОПП"),
]
DOUBTFUL: list[Line] = [
    (TITLE,),
    HEADER,
    ("1", "Семинар для руководителей", "до 15 июля 2024 г.", "ПОО"),
    ("2", "Круглый стол", "после согласования", "Дом творчества"),
]


def as_text(lines: list[Line]) -> str:
    """The same as people paste it."""
    return "\n".join("\t".join(line) for line in lines)


async def network(stage: Stage) -> None:
    """Whom the plan names: three colleges in a group, and a centre."""
    colleges = [await stage.world.organisation(f"Колледж № {number}") for number in (1, 2, 3)]
    await stage.world.group("ПОО", *colleges)
    await stage.world.organisation("Центр опережающей профессиональной подготовки", short_name="ЦОПП")
