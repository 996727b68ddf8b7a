"""The words of the trade: picture agencies, buttons, prompts. General vocabulary of news pages, no story's own."""

from __future__ import annotations

import re

# Names that stand as a credit before or behind a caption. Acronyms are matched as capitals only.
AGENCY = (
    r"(?:(?i:getty(?: images)?|reuters|associated press|press association|agence france[- ]presse|rex(?: features)?"
    r"|alamy|shutterstock|barcroft(?: media)?|splash(?: news)?|bloomberg|i?stock(?:photo)?|corbis|xinhua|sputnik"
    r"|anadolu(?: agency)?|kyodo(?: news)?|camera press|usa today sports|youtube|twitter|facebook|instagram"
    r"|google(?: maps| earth| street ?view)?|agencies|handout|collect|sky news|news syndication|storyful|bridgeman)"
    r"|EPA-EFE|AFP|AP|EPA|PA|SWNS|WENN|BBC|CNN|ITV|DPA|ANSA|EFE|UPI|TASS|IANS|PTI|ANI|NASA|Nasa|MOD|CCTV|CBS|NBC|ABC)"
)

# Whole lines that are a button, a label or a placeholder; compared without case and without punctuation at the ends.
LABELS = frozenset(
    """photo|photos|video|videos|image|images|picture|audio|listen|watch|advertisement|advertisements|ad|sponsored
close|share|share this|share this article|share this story|share on facebook|share on twitter|tweet|email|print|save
comment|comments|add yours|leave a comment|leave a reply|post a comment|view comments|show comments|hide comments
read more|continue reading|continue reading the main story|advertisement continue reading the main story|more
see also|see more|show more|load more|view more|view gallery|view all|related|related articles|related stories
related content|related topics|related sources|related news|related posts|you may also like|you might also like
more from author|more from this author|about the author|more on this story|more on this topic|most read
most popular|trending|trending now|trending right now|recommended|recommended for you|editor's picks|top stories
don't miss|up next|follow us|subscribe|subscribe now|sign up|sign in|log in|register|newsletter|skip ad|play video
replay|loading|media caption|image caption|toggle caption|enlarge this image|story highlights|breaking news|live
previous|next|previous article|next article|back to top|tags|topics|categories|facebook|twitter|whatsapp|pinterest
linkedin|reddit|copy link|contact us|send|menu|search|home|help|terms of use|privacy policy|cookie policy""".replace(
        "\n", "|"
    ).split("|")
)

# What leads from the headline of another article to it.
LINK_LABELS = frozenset(f"{read}full {piece}" for read in ("", "read ", "read the ") for piece in ("article", "story"))


def _compile(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), re.IGNORECASE)


# What a widget's line begins with. No sentence of an article begins so.
WIDGET_STARTS = _compile(
    r"newsletter sign ?up|sign up (?:for|to|here|now)\b|subscribe (?:to|now|today|for)\b",
    r"(?:join|try|get|read|play) [^.!?]{0,40}\bfor free\b",
    r"get (?:the|our) .{0,40}newsletter|[\w ]{0,20}newsletter\b.{0,40}\b(?:email|inbox)|.{0,20}\benter your e-?mail",
    r"advertisements?(?:$| continue\b| -| \d)|continue reading\b",
    r"share (?:this|on|via|with)\b|read or share this|(?:click|tap) (?:here|to|on|the)\b|scroll (?:down|to)\b",
    r"download (?:the|our) .{0,30}\bapp\b|follow us\b|like us on\b|join (?:us on|the conversation)",
    r"please (?:enable|verify|enter|log in|sign in|subscribe|turn on)",
    r"this (?:video|content|feature) (?:is not|cannot|can't|requires)",
    r"we use cookies|by (?:continuing|signing|subscribing|clicking)\b.{0,80}\b(?:agree|consent|accept)",
    r"you have reached your .{0,30}limit|already a subscriber|support (?:our|quality|independent) journalism",
    r"you(?:['’]ve| have) selected the .{2,30}edition|would you like to (?:make this|receive|sign up|subscribe)\b",
    r"(?:please )?(?:create|choose|select|enter) (?:a|an|your) (?:screen|user) ?name|this (?:screen|user) ?name\b",
    r"by (?:registering|submitting|clicking|signing up)\b.{0,80}\byou (?:are|agree|consent|accept|confirm)",
    r"(?:choose|select) (?:one of )?(?:the|an) options? below|forgot(?:ten)? (?:your )?(?:password|username)",
    r"(?:be sure to )?fill in (?:everything|all fields|the form)|providing your (?:contact|personal) ",
)
WIDGET_PHRASES = _compile(
    r"continue reading the main story|verify you're not a robot|invalid e-?mail|re-enter|agree to receive",
    r"thank you for subscribing|an error has occurred|email address is invalid|enter your e-?mail|sign up|view all",
    r"privacy policy|terms of (?:use|service)|your inbox|unsubscribe|reset (?:code|your password)",
    r"e-?mail address below|your (?:personal )?(?:data|information) (?:in|will|may)\b|screen ?name",
    r"(?:when|by) registering|your home country|laws and regulations|your (?:contact )?information|your feedback",
)
PLAYER_STARTS = _compile(
    r"media playback is (?:un|not )supported|to play this (?:content|video|audio)|your browser does not support",
    r"javascript (?:must|is|needs)|playback of this|sorry, this (?:video|content)|video player",
    r"watch (?:the|this) video",
)
VIDEO_STARTS = re.compile(r"CLOSE (?=[A-Z][a-z]|[A-Z] )")
LIST_STARTS = _compile(
    r"most (?:read|viewed|popular|watched|shared)\b",
    r"related (?:stories|articles|content|news|posts|links|topics|sources|coverage)\b",
    r"you (?:may|might) also (?:like|enjoy|be interested)|more from\b|more on (?:this|the)\b|more (?:stories|news)\b",
    r"trending (?:now|right now|topics|stories)|recommended (?:for you|stories|reading)|editors?['’]?s? picks",
    r"top stories|don['’]t miss|(?:read|up|what to read) next\b|also read\b|see also\b|further reading|read more\b",
    r".{0,20}top deals|(?:from )?around the web|(?:sponsored|promoted) (?:content|links|stories)|in other news\b",
)
LINK_STARTS = re.compile(
    r"(?:read more|more|related|see also|also read|also on|read also|read|watch|watch more|listen|photos|video"
    r"|in pictures|gallery|don['’]t miss|must read|recommended|background|explainer)(?: on [\w ]{1,20})? ?[:|>»] ?\S",
    re.IGNORECASE,
)
CALL_OUTS = _compile(
    r"we pay for your|do you have (?:a|any) (?:story|tip|information|news|views?|photos?|videos?)\b",
    r"(?:are|were|have) you (?:been )?(?:affected|caught up|in the area|at the)\b",
    r"if you (?:have|witnessed|saw|were|know|would like)\b.{0,80}\b(?:share|contact|e-?mail|form|get in touch|send)\b",
    r"(?:send|e-?mail|text|tweet|upload|share) (?:us|your|pictures|photos|videos)\b|get in touch\b",
    r"contact (?:us|the newsroom|our)\b|tell us (?:what|your|about|how|in)\b|have your say\b|what do you think\b",
    r"let us know\b|got a (?:tip|story|news tip)|your (?:comments|e-?mails?|details) (?:may|will|might)\b",
    r".{0,20}\bmay edit your comments|for more (?:news|stories|updates|on this)\b",
)
NOTICES = _compile(
    r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{4}|20|by\b)|© ?[a-z]|all rights reserved|this material may not be",
    r"reproduction (?:in whole|without permission)|licen[cs]e for publishing|registration number:|please see our terms",
    r"terms (?:of use|and conditions)(?:$| apply| \|)",
    r"(?:the )?[\w. ]{2,30} (?:is|are) not responsible for (?:the )?(?:content|opinions|views)\b",
    r"please note: we are unable|(?:the )?(?:views|opinions) expressed\b",
    r"\(?required, but will not be (?:displayed|published)|comments are (?:not )?(?:pre-?)?(?:screened|moderated)\b",
    r"you agree that anything you post\b|[\w ]{0,30}\bwelcomes? (?:a|your) [\w ]{0,40}(?:discussion|comments)\b",
)
_PIECE = r"(?:article|story|post|report|piece)"
CORRECTIONS = _compile(
    rf"[•*\-– ]{{0,3}}this {_PIECE} (?:was|has been|will be|is being) "
    r"(?:last |since )?(?:updated|amended|corrected|changed|edited|first published|originally published)\b",
    rf"[•*\-– ]{{0,3}}(?:an? |the )?(?:earlier|previous|original) (?:versions?|headline|caption) of this {_PIECE}",
    rf"(?:an? |the )?(?:earlier|previous) versions? of this {_PIECE}",
    r"corrections?(?: and clarifications?)?: |clarifications?: |editor['’]s note: ",
    r"(?:this is a|this) (?:breaking|developing) (?:news )?story|th(?:is|e) story is developing",
    r"more (?:details )?(?:to )?follows?\b|more to come\b",
)
# What a line of credits begins with; it is one when nothing but names follows.
CREDIT_STARTS = re.compile(
    r"[(—–\- ]{0,3}(?:(?:with )?(?:additional |further |extra )?(?:reporting|assistance|research|contributions?"
    r"|files|material|inputs?) (?:by|from)\b|(?:written|edited|compiled|translated|produced) by\b|editing by\b"
    r"|writing by\b|with agencies\b)",
    re.IGNORECASE,
)
SOURCE_LINES = re.compile(
    r"(?:source: [A-Z]|original source:|originally published (?:on|in|at|by)\b"
    rf"|an? (?:\w+ )?version of this {_PIECE} (?:also |first )?appear(?:s|ed) "
    r"|an? (?:\w+ )?version appear(?:s|ed) (?:in print\b|on p(?:age )?\d))",
    re.IGNORECASE,
)
CREDIT_WORDS = frozenset(
    {"and", "in", "for", "the", "by", "from", "of", "with", "editing", "writing", "reporting", "additional", "agencies"}
    | {"agency", "staff", "wire", "wires", "reports", "services", "&", "de", "van", "von", "al", "bin", "—", "-", "at"}
)
CREDIT_ENDS = _compile(
    rf"contributed (?:to this {_PIECE}|reporting)\.?$|contributed (?:reporting|research)\b.{{0,60}}$",
    rf"this {_PIECE} (?:was |has )?(?:first |originally )(?:appeared|published|ran) (?:on|in|at|by) \S.{{2,80}}$",
    r"originally (?:appeared|published) (?:on|at) [^\s.]{2,30}\.[a-z]{2,6}\b.{0,120}$",
    r"\(with (?:inputs|agency inputs|agencies)[^)]{0,60}\)$",
)
ABOUT_AUTHOR = _compile(
    r"\bis an? [\w ,'’\-]{2,60}(?:columnist|correspondent|reporter|contributor|editor|journalist|producer|professor"
    r"|fellow|writer)\b.{0,300}(?:follow (?:her|him|them)|(?:opinions?|views?) expressed|@\w+)",
    r"^follow [\w .’'\-]{2,60} (?:on )?(?:twitter|facebook|@)",
)
READING_TIME = _compile(
    r"\d{1,3}[ -]?min(?:ute)?s?(?:\.| of)? ?(?:read(?:ing)?(?: time)?)?$", r"reading time:? ?\d|(?:est\. )?read time"
)
COMMENT_STUB = _compile(
    r"\+? ?there (?:are|is) (?:no|\d+) comments?|be the first to comment",
    r"(?:no|\d{1,6}) (?:comments?|shares?|likes?|views?|retweets?)\b(?: yet)?\.?$",
    r"comments? (?:are|is) (?:closed|off|disabled|moderated)|(?:leave|post|add|write) (?:a|your) (?:comment|reply)",
    r"log in to (?:comment|reply)",
)
STAMP = re.compile(
    r"(?:(?:page )?(?:first |last )?(?:published|updated|posted|modified|created)(?: on| at)?:? "
    r"(?:\d{1,2}[:.]\d{2}(?: [A-Z]{2,4})?,? )?)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
    r"(?P<day>\d{4}[\- ]\d{2}[\- ]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})"
    r"(?P<renewed> ?(?:last |first )?(?:updated|published)(?: at)?:?)?"
    r"(?:[ ,|·at\-–]{0,5}\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?(?: \([A-Za-z ]{2,30}\))?",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:by|BY|By) (?:the (?:[A-Z]\w+ ){1,3}[Ss]taff$"
    r"|[A-Z][\w.'’\-]{0,30}(?: (?:[A-Z][\w.'’\-]{0,30}|de|van|von|al|bin|and|&|der|la|le|di|du)){1,6}"
    r"(?:,? (?:in|for|at|The|Associated|AP|AFP|BBC|Reuters|CNN)\b[\w ,.'’\-&]{0,60}|, [\w ,.'’\-&/]{2,60})?$)"
)
