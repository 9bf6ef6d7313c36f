"""What comes with a plan or one of its activities: the order, a template, a form, a link."""

from bot.telegram.doors.base import Door


class PlanMaterials(Door, prefix="shelf"):
    """The materials of a plan, or of one activity; what staff send now is put beside them."""

    plan: int
    activity: int = 0


class ShowMaterials(Door, prefix="shelfshow"):
    """Send their files again."""

    plan: int
    activity: int = 0


class SortMaterials(Door, prefix="shelfsort"):
    """Each with a button that takes it away."""

    plan: int
    activity: int = 0
    page: int = 1


class DropMaterial(Door, prefix="shelfdrop"):
    """Take one away."""

    material: int


class CardMaterials(Door, prefix="cardfiles"):
    """Everything an executor needs for one assignment: the plan's and the activity's materials."""

    assignment: int
