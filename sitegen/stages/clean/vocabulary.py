"""The words of the trade: picture agencies, buttons, prompts. General vocabulary of news pages, no story's own."""

from __future__ import annotations

import re

# Names that stand as a credit before or behind a caption. Acronyms are matched as capitals only.
AGENCY = (
    r"(?:(?i:getty(?: images)?|reuters|associated press|press association|agence france[- ]presse|rex(?: features)?"
    r"|alamy|shutterstock|barcroft(?: media)?|splash(?: news)?|bloomberg|i?stock(?:photo)?|corbis|xinhua|sputnik"
    r"|anadolu(?: agency)?|kyodo(?: news)?|camera press|usa today sports|us navy|youtube|twitter|facebook|instagram"
    r"|google(?: maps| earth| street ?view)?|agencies|handout|collect|sky news|news syndication|storyful|bridgeman)"
    r"|AFP|AP|EPA|PA|SWNS|WENN|BBC|CNN|ITV|DPA|ANSA|EFE|UPI|TASS|IANS|PTI|ANI|NASA|Nasa|MOD|CCTV|CBS|NBC|ABC|EPA-EFE)"
)

# Whole lines that are a button, a label or a placeholder; compared without case and end punctuation.
LABELS = frozenset(
    """photo|photos|video|videos|image|images|picture|audio|listen|watch|advertisement|advertisements|ad|sponsored|close
    |share|share this|share this article|share this story|share on facebook|share on twitter|tweet|email|print|save
    |comment|comments|add yours|leave a comment|leave a reply|post a comment|view comments|show comments|hide comments
    |read more|continue reading|continue reading the main story|advertisement continue reading the main story|more
    |see also|see more|show more|load more|view more|view gallery|view all|related|related articles|related stories
    |related content|related topics|related sources|related news|related posts|you may also like|you might also like
    |more from author|more from this author|about the author|more on this story|more on this topic|most read
    |most popular|trending|trending now|trending right now|recommended|recommended for you|editor's picks|top stories
    |don't miss|up next|follow us|subscribe|subscribe now|sign up|sign in|log in|register|newsletter|skip ad|play video
    |replay|loading|media caption|image caption|toggle caption|enlarge this image|story highlights|breaking news|live
    |previous|next|previous article|next article|back to top|tags|topics|categories|facebook|whatsapp|pinterest
    |linkedin|reddit|copy link|contact us|send|menu|search|home|terms of use|privacy policy|cookie policy""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)

# What a widget's line begins with. No sentence of an article begins so.
WIDGET_STARTS = re.compile(
    r"newsletter sign ?up|sign up (?:for|to|here|now)\b|subscribe (?:to|now|today|for)\b|get (?:the|our) .{0,40}newsletter"
    r"|[\w ]{0,20}newsletter\b.{0,40}\b(?:email|inbox)|.{0,20}\benter your e-?mail|advertisement\b|continue reading\b"
    r"|share (?:this|on|via|with)\b|read or share this|click (?:here|to|on|the)\b|tap (?:here|to)\b|scroll (?:down|to)\b"
    r"|download (?:the|our) .{0,30}\bapp\b|follow us\b|like us on\b|join (?:us on|the conversation)"
    r"|please (?:enable|verify|enter|log in|sign in|subscribe|turn on)|this (?:video|content|feature) (?:is not|cannot|can't|requires)"
    r"|we use cookies|by (?:continuing|signing|subscribing|clicking)\b.{0,80}\b(?:agree|consent|accept)"
    r"|you have reached your .{0,30}limit|already a subscriber|support our journalism|support (?:quality|independent) journalism",
    re.IGNORECASE,
)
WIDGET_PHRASES = re.compile(
    r"continue reading the main story|verify you're not a robot|invalid e-?mail|re-enter|agree to receive|"
    r"thank you for subscribing|an error has occurred|email address is invalid|enter your e-?mail|sign up|view all|"
    r"privacy policy|terms of (?:use|service)|your inbox|unsubscribe",
    re.IGNORECASE,
)
PLAYER_STARTS = re.compile(
    r"media playback is (?:un|not )supported|to play this (?:content|video|audio)|your browser does not support"
    r"|javascript (?:must|is|needs)|playback of this|sorry, this (?:video|content)|video player|watch (?:the|this) video"
    r"|close (?=[A-Z])",
    re.IGNORECASE,
)
LIST_STARTS = re.compile(
    r"(?:most (?:read|viewed|popular|watched|shared)|related (?:stories|articles|content|news|posts|links|topics|sources|coverage)"
    r"|you (?:may|might) also (?:like|enjoy|be interested)|more from\b|more on (?:this|the)\b|trending (?:now|right now|topics|stories)"
    r"|recommended (?:for you|stories|reading)|editors?['’]s? picks|top stories|don['’]t miss|read next|up next|also read|see also"
    r"|further reading|read more|more stories|more news|.{0,20}top deals|from around the web|sponsored (?:content|links|stories)"
    r"|promoted (?:content|stories)|around the web|what to read next|in other news)\b",
    re.IGNORECASE,
)
LINK_STARTS = re.compile(
    r"(?:read more|more|related|see also|also read|also on|read also|read|watch|watch more|listen|photos|video|in pictures|gallery"
    r"|don['’]t miss|must read|recommended|background|explainer)(?: on [\w ]{1,20})? ?[:|>»] ?\S",
    re.IGNORECASE,
)
CALL_OUTS = re.compile(
    r"we pay for your|do you have (?:a|any) (?:story|tip|information|news|views?|photos?|videos?)\b|(?:are|were|have) you (?:been )?(?:affected|caught up|in the area|at the)\b"
    r"|if you (?:have|witnessed|saw|were|know|would like)\b.{0,80}\b(?:share|contact|email|e-mail|form|call|get in touch|send)\b"
    r"|(?:send|e-?mail|text|tweet|upload|share) (?:us|your|them|pictures|photos|videos)\b|get in touch\b|contact (?:us|the newsroom|our)\b"
    r"|tell us (?:what|your|about|how|in)\b|have your say\b|what do you think\b|let us know\b|got a (?:tip|story|news tip)"
    r"|your (?:comments|e-?mails?|details) (?:may|will|might)\b|.{0,20}\bmay edit your comments|for more (?:news|stories|updates|on this)\b",
    re.IGNORECASE,
)
NOTICES = re.compile(
    r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{4}|20|by\b|[A-Z])|all rights reserved|this material may not be|reproduction (?:in whole|without|is)"
    r"|license for publishing|registration number\b|please see our terms|terms (?:of use|and conditions)|without (?:the )?(?:prior )?written (?:permission|authorization|consent)"
    r"|please note: we are unable|views expressed (?:in|here|are)|the (?:views|opinions) expressed",
    re.IGNORECASE,
)
CORRECTIONS = re.compile(
    r"[•*\-– ]{0,3}(?:(?:this|the|an?) (?:earlier |previous |original )?(?:article|story|post|version|report|piece|headline|caption)(?: of this (?:article|story|post|report|piece))?"
    r" (?:was|has been|originally|incorrectly|misstated|mis-stated|will be|is being) ?(?:\w+ )?(?:updated|amended|corrected|changed|edited|stated|said|gave|misidentified|on)?\b"
    r"|(?:earlier|previous) versions? of this (?:article|story|post|report|piece)|corrections?(?: and clarifications?)?: |clarifications?: |editor['’]s note: "
    r"|this is a (?:breaking|developing) (?:news )?story|(?:this|the) story is developing|more (?:details )?(?:to )?follows?\b|more to come\b)",
    re.IGNORECASE,
)
CREDIT_LINES = re.compile(
    r"[(—–\- ]{0,3}(?:(?:with )?(?:additional |further |extra )?(?:reporting|assistance|research|contributions?|files|material|inputs?) (?:by|from)\b"
    r"|(?:written|edited|compiled|translated|produced) by [A-Z]|editing by\b|writing by\b|with (?:reporting|assistance|files|inputs?|agencies)\b"
    r"|source: [A-Z]|original source:|originally published)",
    re.IGNORECASE,
)
CREDIT_ENDS = re.compile(
    r"contributed (?:to this (?:report|story|article|post|piece)|reporting)\.?$|contributed (?:reporting|research)\b.{0,60}$"
    r"|originally (?:appeared|published) (?:on|in|at) [^.]{2,40}\.?\w{0,6}\b.{0,80}$|\(with (?:inputs|agency inputs|agencies)[^)]{0,60}\)$",
    re.IGNORECASE,
)
ABOUT_AUTHOR = re.compile(
    r"\bis an? [\w ,'’\-]{2,60}(?:columnist|correspondent|reporter|contributor|editor|journalist|producer|professor|fellow|writer)\b.{0,300}"
    r"(?:follow (?:her|him|them)|opinions? expressed|views? expressed|@\w+)|^follow [\w .’'\-]{2,60} (?:on )?(?:twitter|facebook|@)",
    re.IGNORECASE,
)
READING_TIME = re.compile(
    r"\d{1,3}[ -]?min(?:ute)?s?(?:\.| of)? ?(?:read(?:ing)?(?: time)?)?$|reading time:? ?\d|(?:est\. )?read time",
    re.IGNORECASE,
)
COMMENT_STUB = re.compile(
    r"\+? ?there (?:are|is) (?:no|\d+) comments?|(?:no|\d{1,6}) (?:comments?|shares?|likes?|views?|retweets?)\b(?: yet)?\.?$|be the first to comment"
    r"|comments? (?:are|is) (?:closed|off|disabled|moderated)|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|log in to (?:comment|reply)",
    re.IGNORECASE,
)
STAMP = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|created)(?: on| at)?:? )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})"
    r"(?:[ ,|·at\-–]{0,5}\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?(?: \([A-Za-z ]{2,30}\))?",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:by|BY|By) [A-Z][\w.'’\-]+(?: (?:[A-Z][\w.'’\-]*|de|van|von|al|bin|and|&|der|la|le|di|du)){1,6}(?:,? (?:in|for|at|The|Associated|AP|AFP|BBC|Reuters|CNN)[\w ,.'’\-&]{0,60}"
    r"|, [\w ,.'’\-&/]{2,60})?$"
)
