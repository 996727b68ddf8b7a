"""Short forms of given names that share few letters with them: "Bill" for William, "Peggy" for Margaret."""

from __future__ import annotations

from .words import GIVEN_NAMES

_GROUPS = (
    "abraham abe", "albert al bert", "alexander alex sasha sandy", "alexandra alex sandra sasha", "alfred al fred",
    "andrew andy drew", "anthony tony", "arthur art", "barbara barb", "benjamin ben benny", "bernard bernie",
    "catherine cathy kate katie", "charles charlie chuck", "christine chris", "christopher chris", "daniel dan danny",
    "david dave davey", "deborah debbie deb debra", "dennis denny", "donald don donny", "dorothy dot dotty",
    "douglas doug", "edward ed eddie ted ned", "edwin ed", "elizabeth liz beth betty eliza lizzie",
    "eugene gene", "francis frank", "francisco paco", "franklin frank", "frederick fred freddie",
    "gerald gerry jerry", "gregory greg", "harold harry hal", "henry harry hank", "isabel bella", "jacob jake",
    "jacqueline jackie", "james jim jimmy jamie", "javier javy", "jeffrey jeff", "jennifer jenny jen",
    "jeremy jerry", "john johnny jack", "jonathan jon", "jose pepe", "joseph joe joey", "joshua josh",
    "katherine kate katie kathy", "kathleen kathy", "kenneth ken kenny", "lawrence larry", "leonard leo len lenny",
    "louis lou", "louise lou", "margaret maggie peggy meg", "martin marty", "matthew matt", "michael mike mick",
    "mitchell mitch", "nathan nate", "nathaniel nate nathan", "nicholas nick", "pamela pam", "patricia pat patty",
    "patrick pat paddy", "peter pete", "philip phil", "phillip phil", "randall randy", "raymond ray",
    "rebecca becky", "richard rick dick rich richie", "robert bob bobby rob robbie", "roberto beto",
    "rodney rod", "ronald ron ronnie", "rudolph rudy", "samantha sam", "samuel sam sammy", "stephen steve",
    "steven steve", "stuart stu", "susan sue suzy", "terence terry", "theodore ted theo teddy", "theresa terry tess",
    "thomas tom tommy", "timothy tim", "victoria vicky tori", "vincent vince", "walter walt", "wilfred wilf",
    "william bill billy will willie liam", "zachary zach zack",
)  # fmt: skip
_MEMBERS: dict[str, frozenset[int]] = {
    name: frozenset(number for number, group in enumerate(_GROUPS) if name in group.split())
    for group in _GROUPS
    for name in group.split()
}
# Short forms that are words of their own.
_PLAIN_WORDS = frozenset(
    {"al", "art", "barb", "bella", "dick", "dot", "gene", "hank", "max", "pat", "rich", "rod", "will"}
)
_NONE: frozenset[int] = frozenset()


def is_given_name(word: str) -> bool:
    """Whether a word in small letters is a given name common in the news, or a short form of one."""
    return word in GIVEN_NAMES or (word in _MEMBERS and word not in _PLAIN_WORDS)


def share_nickname(first: str, second: str) -> bool:
    """Whether two given names, in small letters, are forms of one."""
    return bool(_MEMBERS.get(first, _NONE) & _MEMBERS.get(second, _NONE))
