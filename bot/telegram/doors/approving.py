"""A second pair of eyes: an admin looks at what others are about to send."""

from bot.telegram.doors.base import Door


class ApprovalRule(Door, prefix="annrule"):
    """Whether announcements of those who are no admins need a consent."""

    on: bool


class LookAt(Door, prefix="annlook"):
    """See it as readers will, alone."""

    announcement: int


class Approve(Door, prefix="annyes"):
    """Let it go."""

    announcement: int


class HandBack(Door, prefix="annno"):
    """Say why it does not go as it is."""

    announcement: int


class Withdraw(Door, prefix="annunask"):
    """The author takes it back and it is a draft again."""

    announcement: int
