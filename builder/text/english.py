"""The words of English by which a text shows what needs an explanation: plain lists, no topic."""

DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
CARDINALS = (
    *("zero", *DIGITS, "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty"),
    *("seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "trillion"),
    *("dozen", "twice", "threefold", "half"),
)
"""Words that are numbers, alone or one behind another: two, twenty-one, two and a half million."""

AMOUNTS = (
    *("tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"),
    *("nineties", "dozens", "scores", "a score of", "hundreds", "thousands", "millions"),
    *("billions", "trillions", "a third of", "one third", "two thirds", "a quarter of"),
    *("one quarter", "three quarters", "a couple of", "a pair of"),
    *("several", "numerous", "countless", "many", "few"),
)
"""Words for a number that is left open."""

MULTIPLES = ("dozen", "hundred", "thousand", "million", "billion", "trillion")
"""What may stand behind digits, so that “2 million” is one figure."""

UNITS = ("hour", "day", "week", "month", "year", "century", "mile", "dozen", "million", "billion")
"""What “half” may stand before, so that “half an hour” is one figure."""

NOT_FIGURES = (
    *("no one", "one another", "one by one", "the one", "this one", "that one", "which one"),
    *("each one", "every one", "any one", "only one", "one can", "one could", "one should"),
    *("one day", "one of these days", "at sixes and sevens", "in two minds", "how many"),
)
"""Phrases with the word of a number that count nothing."""

SAYING = (
    *("according to", "quoted as saying", "cited as saying", "in the words of"),
    *("say", "says", "said", "saying", "tells", "told", "telling", "speaks of", "spoke of"),
    *("claim", "claims", "claimed", "claiming", "allege", "alleges", "alleged", "alleging"),
    *("allegedly", "reportedly", "purported", "purportedly", "supposedly"),
    *("report that", "reports that", "reported", "reporting that"),
    *("confirm", "confirms", "confirmed", "confirming", "deny", "denies", "denied", "denying"),
    *("acknowledge", "acknowledges", "acknowledged", "acknowledging"),
    *("admit", "admits", "admitted", "admitting", "concede", "concedes", "conceded", "conceding"),
    *("announce", "announces", "announced", "announcing", "declare", "declares", "declared"),
    *("state that", "states that", "stated", "stating", "asserts", "asserted", "asserting"),
    *("insist", "insists", "insisted", "insisting", "maintains that", "maintained that"),
    *("argue", "argues", "argued", "arguing", "add that", "adds that", "added that", "he added"),
    *("she added", "they added", "it added", "warn", "warns", "warned", "warning that"),
    *("predict", "predicts", "predicted", "predicting", "estimated", "reckoned"),
    *("describe", "describes", "described", "describing", "explains", "explained"),
    *("suggests that", "suggested that", "believes", "believed", "is understood to"),
    *("credited", "crediting", "accuse", "accuses", "accused", "accusing"),
    *("blames", "blamed", "blaming", "vowed", "pledged", "promised", "threatened to"),
    *("agreed that", "replied", "answered", "wrote", "noted that", "recalled", "testified"),
    *("quoted", "cited", "reveals", "revealed", "disclosed", "discloses", "complained"),
    *("commented", "remarked", "observed that", "witnessed"),
)
"""Verbs and phrases by which a text says whose word something is."""

NEVER_NAMES = (
    *("a", "an", "the", "this", "that", "these", "those", "such", "each", "every", "any", "some"),
    *("all", "both", "either", "neither", "no", "not", "nor", "none", "other", "another", "own"),
    *("i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "he", "him", "his"),
    *("she", "her", "hers", "it", "its", "they", "them", "their", "theirs", "who", "whom"),
    *("whose", "which", "what", "when", "where", "why", "how", "there", "here", "then", "now"),
    *("and", "but", "or", "so", "yet", "if", "because", "although", "though", "while", "whether"),
    *("unless", "until", "till", "since", "than", "as", "about", "above", "across", "after"),
    *("against", "along", "amid", "among", "around", "at", "before", "behind", "below"),
    *("beneath", "beside", "besides", "between", "beyond", "by", "despite", "down", "during"),
    *("except", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto"),
    *("out", "outside", "over", "past", "per", "through", "throughout", "to", "toward"),
    *("towards", "under", "up", "upon", "via", "with", "within", "without", "also", "again"),
    *("already", "always", "even", "ever", "first", "however", "indeed", "instead", "just"),
    *("last", "late", "later", "early", "earlier", "meanwhile", "more", "most", "much", "never"),
    *("next", "often", "once", "only", "perhaps", "rather", "soon", "still", "thus", "today"),
    *("tomorrow", "tonight", "too", "very", "yesterday", "yes", "am", "are", "is", "was", "were"),
    *("be", "been", "being", "do", "does", "did", "has", "have", "had", "can", "could", "must"),
    *("should", "would", "let", "dear", *CARDINALS, *AMOUNTS),
)
"""Words that are no name by themselves, however they are written."""

FORMS_OF_ADDRESS = ("gentlemen", "ladies", "ma’am", "madam", "madame", "miss", "sir", "sirs")
"""Words that are no name unless one follows: Dear Sir or Madam, but Sir Edmund Hillary."""

PARTICLES = (
    *("abu", "al", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "des", "di"),
    *("dos", "du", "el", "ibn", "la", "le", "ter", "ul", "van", "von", "zu", "zur"),
)
"""Small words inside and before names: Ludwig van Beethoven, Charles de Gaulle."""
