"""Random programs from the grammar of Python 3.13, rule by rule, as lists of tokens: what nobody writes, and CPython takes."""
import random

SOFT = ["match", "case", "type", "_", "lazy", "print", "exec"]
NAMES = ["a", "b", "c", "x", "y", "self", "os", "np", "é", "name1", "f", "r", "t", "rb", *SOFT]
NUMBERS = "0 1 42 1_000 0x1F 0o17 0b1_0 0XfF 1.5 .5 5. 1e10 1E-5 1_0.0_1e+1_0 3j 1.5J 0_0 00 0j 1e1j 0e0".split()
TEXTS = ["'a'", '"b"', "''", "'''c\nd'''", '"""e"""', "r'\\d'", "u'x'", "R'\\''", "'\\x41\\u0041\\N{BULLET}\\n'", "'a.b.c'", "'\\\n'", "'#'"]
BINARY = ["b'a'", "rb'\\d'", "Br'x'", "b'''c\n'''", "b'\\xff'"]
BINARY_OPERATORS = "| ^ & << >> + - * / // % @".split()
COMPARISONS = [["<"], [">"], ["=="], [">="], ["<="], ["!="], ["in"], ["not", "in"], ["is"], ["is", "not"]]
AUGMENTED = "+= -= *= @= /= //= %= &= |= ^= <<= >>= **=".split()
Tokens = list[str]


class Grammar:
    """Each method is a rule and gives the tokens of one random sentence of it. `left` bounds how deep it nests."""

    def __init__(self, chance: random.Random):
        self.chance = chance

    def maybe(self, share: float = 0.5) -> bool:
        return self.chance.random() < share

    def one(self, *rules):
        return self.chance.choice(rules)

    def list_of(self, rule, least: int = 0, most: int = 3, trailing: bool = True) -> Tokens:
        """Items with commas between, and perhaps one behind."""
        found = []
        count = self.chance.randint(least, most)
        for i in range(count):
            found += ([","] if i else []) + rule()
        return found + ([","] if trailing and count and self.maybe(0.2) else [])

    def name(self) -> Tokens:
        return [self.chance.choice(NAMES)]

    # ---- expressions, from the loosest to the tightest --------------------------------------
    def star_expressions(self, left: int) -> Tokens:
        if self.maybe(0.75):
            return self.expression(left)
        items = self.list_of(lambda: self.star_expression(left - 1), 1, 3, trailing=False)
        return items + ([","] if self.maybe(0.3) or items[0] == "*" else [])

    def star_expression(self, left: int) -> Tokens:
        return ["*", *self.binary(left - 1)] if self.maybe(0.2) else self.expression(left)

    def star_named(self, left: int) -> Tokens:
        return ["*", *self.binary(left - 1)] if self.maybe(0.15) else self.named(left)

    def named(self, left: int) -> Tokens:
        return [*self.name(), ":=", *self.expression(left - 1)] if self.maybe(0.12) else self.expression(left)

    def expression(self, left: int) -> Tokens:
        if left > 0 and self.maybe(0.08):
            return [*self.disjunction(left - 1), "if", *self.disjunction(left - 1), "else", *self.expression(left - 1)]
        if left > 0 and self.maybe(0.06):
            return ["lambda", *self.parameters(left - 1, is_lambda=True), ":", *self.expression(left - 1)]
        return self.disjunction(left)

    def yielded(self, left: int) -> Tokens:
        return self.one(lambda: ["yield"], lambda: ["yield", *self.star_expressions(left)], lambda: ["yield", "from", *self.expression(left)])()

    def disjunction(self, left: int) -> Tokens:
        found = self.inversion(left)
        while left > 0 and self.maybe(0.15):
            found += [self.one("and", "or"), *self.inversion(left - 1)]
        return found

    def inversion(self, left: int) -> Tokens:
        return (["not"] if self.maybe(0.1) else []) + self.comparison(left)

    def comparison(self, left: int) -> Tokens:
        found = self.binary(left)
        while left > 0 and self.maybe(0.12):
            found += [*self.chance.choice(COMPARISONS), *self.binary(left - 1)]
        return found

    def binary(self, left: int) -> Tokens:
        found = self.factor(left)
        while left > 0 and self.maybe(0.15):
            found += [self.chance.choice(BINARY_OPERATORS), *self.factor(left - 1)]
        return found

    def factor(self, left: int) -> Tokens:
        if self.maybe(0.1):
            return [self.one("+", "-", "~"), *self.factor(left - 1)]
        found = (["await"] if self.maybe(0.05) else []) + self.primary(left)
        return [*found, "**", *self.factor(left - 1)] if left > 0 and self.maybe(0.07) else found

    def primary(self, left: int) -> Tokens:
        found = self.atom(left)
        while left > 0 and self.maybe(0.3):
            found += self.trailer(left - 1)
        return found

    def trailer(self, left: int) -> Tokens:
        return self.one(
            lambda: [".", *self.name()],
            lambda: ["(", *self.arguments(left), ")"],
            lambda: ["[", *self.slices(left), "]"],
        )()

    def atom(self, left: int) -> Tokens:
        if left <= 0 or self.maybe(0.45):
            return self.name()
        return self.one(
            lambda: [self.chance.choice(NUMBERS)],
            lambda: [self.one("None", "True", "False", "...")],
            lambda: self.texts(left),
            lambda: [self.chance.choice(BINARY) for _ in range(self.chance.randint(1, 2))],
            lambda: ["(", *self.group(left - 1), ")"],
            lambda: ["(", *self.tuple_items(left - 1), ")"],
            lambda: ["[", *self.list_of(lambda: self.star_named(left - 1)), "]"],
            lambda: ["{", *self.list_of(lambda: self.star_named(left - 1), 1), "}"],
            lambda: ["{", *self.list_of(lambda: self.pair(left - 1)), "}"],
            lambda: ["(", *self.named(left - 1), *self.comprehension(left - 1), ")"],
            lambda: ["[", *self.named(left - 1), *self.comprehension(left - 1), "]"],
            lambda: ["{", *self.named(left - 1), *self.comprehension(left - 1), "}"],
            lambda: ["{", *self.expression(left - 1), ":", *self.expression(left - 1), *self.comprehension(left - 1), "}"],
        )()

    def group(self, left: int) -> Tokens:
        return self.yielded(left) if self.maybe(0.1) else self.named(left)

    def tuple_items(self, left: int) -> Tokens:
        if self.maybe(0.2):
            return []
        return [*self.star_named(left), ",", *self.list_of(lambda: self.star_named(left), 0, 2)]

    def pair(self, left: int) -> Tokens:
        if self.maybe(0.15):
            return ["**", *self.binary(left)]
        return [*self.expression(left), ":", *self.expression(left)]

    def comprehension(self, left: int) -> Tokens:
        found = []
        for _ in range(self.chance.randint(1, 2)):
            found += (["async"] if self.maybe(0.1) else []) + ["for", *self.targets(left), "in", *self.disjunction(left)]
            while self.maybe(0.3):
                found += ["if", *self.disjunction(left)]
        return found

    def arguments(self, left: int) -> Tokens:
        if self.maybe(0.08):
            return [*self.named(left), *self.comprehension(left)]
        items = [self.one(lambda: self.named(left), lambda: ["*", *self.expression(left)])() for _ in range(self.chance.randint(0, 2))]
        for _ in range(self.chance.randint(0, 2)):
            items.append(["*", *self.expression(left)] if self.maybe(0.2) else [*self.name(), "=", *self.expression(left)])
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            items.append(["**", *self.expression(left)] if self.maybe() else [*self.name(), "=", *self.expression(left)])
        found = [token for i, item in enumerate(items) for token in ([","] if i else []) + item]
        return found + ([","] if found and self.maybe(0.2) else [])

    def slices(self, left: int) -> Tokens:
        return self.list_of(lambda: self.slice(left), 1, 2)

    def slice(self, left: int) -> Tokens:
        if self.maybe(0.6):
            return self.star_named(left)
        found = (self.expression(left) if self.maybe() else []) + [":"] + (self.expression(left) if self.maybe() else [])
        return found + ([":", *(self.expression(left) if self.maybe() else [])] if self.maybe(0.3) else [])

    # ---- strings -----------------------------------------------------------------------------
    def texts(self, left: int) -> Tokens:
        return [self.formatted(left - 1) if self.maybe(0.3) else self.chance.choice(TEXTS) for _ in range(self.chance.choice((1, 1, 1, 2, 3)))]

    def formatted(self, left: int) -> str:
        quote = self.one("'", '"', "'''", '"""')
        prefix = self.one("f", "F", "rf", "fR")
        parts = [self.one("", "a", "{{", "}}", " ", "%", "\\n" if "r" not in prefix.lower() else "b", "{{x}}")]
        for _ in range(self.chance.randint(0, 2)):
            parts += [self.field(left), self.one("", "b", "}}{{", ":", "!", "#")]
        return prefix + quote + "".join(parts) + quote

    def field(self, left: int) -> str:
        value = self.yielded(left) if self.maybe(0.05) else self.star_expressions(left)
        # Outside brackets a lambda's colon and a walrus would begin the format specification.
        text = joined(value)
        text = f"({text})" if "lambda" in value or ":=" in value else f" {text}" if text[0] == "{" else text
        end = self.one("", "", "=", " = ") + self.one("", "", "!r", "!s")
        spec = "" if self.maybe(0.6) else ":" + self.one("", ">10", ".2f", "%Y-%m", "{" + joined(self.name()) + "}", "x{" + joined(self.name()) + "!r}.{" + joined(self.name()) + ":>3}")
        return "{" + text + end + spec + "}"

    # ---- targets -----------------------------------------------------------------------------
    def targets(self, left: int) -> Tokens:
        if self.maybe(0.6):
            return self.target(left)
        items = self.list_of(lambda: self.star_target(left - 1), 1, 3, trailing=False)
        return items + ([","] if self.maybe(0.3) or "," not in items or items[0] == "*" else [])

    def star_target(self, left: int) -> Tokens:
        return (["*"] if self.maybe(0.15) else []) + self.target(left)

    def target(self, left: int) -> Tokens:
        if left <= 0 or self.maybe(0.5):
            return self.name()
        return self.one(
            lambda: self.place(left),
            lambda: self.place(left),
            lambda: ["(", *self.target(left - 1), ")"],
            lambda: ["(", *self.star_target(left - 1), ",", *self.list_of(lambda: self.star_target(left - 1), 0, 2), ")"],
            lambda: ["[", *self.list_of(lambda: self.star_target(left - 1)), "]"],
            lambda: ["(", ")"],
        )()

    def place(self, left: int) -> Tokens:
        """An attribute or an item of anything."""
        return [*self.primary(left - 1), *self.one(lambda: [".", *self.name()], lambda: ["[", *self.slices(left - 1), "]"])()]

    def single(self, left: int) -> Tokens:
        return self.one(self.name, lambda: self.place(left), lambda: ["(", *self.name(), ")"], lambda: ["(", *self.place(left), ")"])()

    def deleted(self, left: int) -> Tokens:
        return self.one(
            self.name,
            lambda: self.place(left),
            lambda: ["(", *self.deleted(left - 1), ")"] if left > 0 else self.name(),
            lambda: ["(", *self.list_of(lambda: self.deleted(left - 1), 0, 2), ")"] if left > 0 else self.name(),
            lambda: ["[", *self.list_of(lambda: self.deleted(left - 1), 0, 2), "]"] if left > 0 else self.name(),
        )()

    # ---- definitions -------------------------------------------------------------------------
    def parameters(self, left: int, is_lambda: bool = False) -> Tokens:
        names = iter(self.chance.sample("abcdefghijklmnop", 12))
        defaulted = False

        def parameter(may_lack: bool) -> Tokens:
            nonlocal defaulted
            found = [next(names)] + ([":", *self.expression(left)] if not is_lambda and self.maybe(0.3) else [])
            if self.maybe(0.3) or (defaulted and not may_lack):
                defaulted = True
                found += ["=", *self.expression(left)]
            return found

        items = [parameter(False) for _ in range(self.chance.randint(0, 2))]
        if items and self.maybe(0.2):
            items.append(["/"])
        items += [parameter(False) for _ in range(self.chance.randint(0, 2))]
        if self.maybe(0.3):
            if self.maybe():
                annotation = [] if is_lambda or self.maybe(0.6) else [":", *self.one(lambda: self.expression(left), lambda: ["*", *self.binary(left)])()]
                items.append(["*", next(names), *annotation])
                items += [parameter(True) for _ in range(self.chance.randint(0, 2))]
            else:
                items += [["*"], *(parameter(True) for _ in range(self.chance.randint(1, 2)))]
        if self.maybe(0.2):
            items.append(["**", next(names), *([] if is_lambda or self.maybe(0.6) else [":", *self.expression(left)])])
        found = [token for i, item in enumerate(items) for token in ([","] if i else []) + item]
        return found + ([","] if found and self.maybe(0.15) else [])

    def type_parameters(self, left: int) -> Tokens:
        if self.maybe(0.75):
            return []
        defaults = ["=", *self.expression(left)] if self.maybe(0.2) else []

        def parameter() -> Tokens:
            return self.one(
                lambda: [*self.name(), *([":", *self.expression(left)] if self.maybe(0.3) else []), *defaults],
                lambda: ["*", *self.name(), *(["=", *self.star_expression(left)] if defaults else [])],
                lambda: ["**", *self.name(), *defaults],
            )()

        return ["[", *self.list_of(parameter, 1, 3), "]"]

    # ---- patterns ----------------------------------------------------------------------------
    def patterns(self, left: int) -> Tokens:
        if self.maybe(0.8):
            return self.pattern(left)
        return [*self.star_pattern(left), ",", *self.list_of(lambda: self.star_pattern(left), 0, 2)]

    def pattern(self, left: int) -> Tokens:
        found = self.closed(left)
        while left > 0 and self.maybe(0.15):
            found += ["|", *self.closed(left - 1)]
        return [*found, "as", self.one("x", "y")] if self.maybe(0.15) else found

    def star_pattern(self, left: int) -> Tokens:
        return ["*", self.one("_", "x")] if self.maybe(0.15) else self.pattern(left - 1)

    def closed(self, left: int) -> Tokens:
        if left <= 0 or self.maybe(0.3):
            return self.one(lambda: ["_"], self.name, lambda: ["a", ".", *self.name()], self.literal)()
        return self.one(
            lambda: ["(", *self.pattern(left - 1), ")"],
            lambda: ["(", *self.star_pattern(left - 1), ",", *self.list_of(lambda: self.star_pattern(left - 1), 0, 2), ")"],
            lambda: ["[", *self.list_of(lambda: self.star_pattern(left - 1)), "]"],
            lambda: ["{", *self.mapping(left - 1), "}"],
            lambda: ["A", *([".", "B"] if self.maybe(0.3) else []), "(", *self.class_arguments(left - 1), ")"],
        )()

    def literal(self) -> Tokens:
        return self.one(
            lambda: [*(["-"] if self.maybe(0.3) else []), self.one("1", "0x1", "1.5", "2j")],
            lambda: [*(["-"] if self.maybe(0.3) else []), "1", self.one("+", "-"), "2j"],
            lambda: [self.one("'a'", "'''b'''", "r'c'") for _ in range(self.chance.randint(1, 2))],
            lambda: ["b'a'"],
            lambda: [self.one("None", "True", "False")],
        )()

    def mapping(self, left: int) -> Tokens:
        found = self.list_of(lambda: [*self.one(self.literal, lambda: ["a", ".", *self.name()])(), ":", *self.pattern(left)], 0, 2, trailing=False)
        if self.maybe(0.3):
            found += ([","] if found else []) + ["**", "rest"]
        return found + ([","] if found and self.maybe(0.2) else [])

    def class_arguments(self, left: int) -> Tokens:
        items = [self.pattern(left) for _ in range(self.chance.randint(0, 2))]
        items += [[self.one("p", "q"), "=", *self.pattern(left)] for _ in range(self.chance.randint(0, 2))]
        found = [token for i, item in enumerate(items) for token in ([","] if i else []) + item]
        return found + ([","] if found and self.maybe(0.2) else [])

    # ---- simple statements -------------------------------------------------------------------
    def simple(self, left: int) -> Tokens:
        return self.one(
            lambda: self.star_expressions(left),
            lambda: self.star_expressions(left),
            lambda: self.assignment(left),
            lambda: self.assignment(left),
            lambda: self.imports(),
            lambda: self.imports(),
            lambda: self.yielded(left),
            lambda: ["return", *(self.star_expressions(left) if self.maybe() else [])],
            lambda: ["raise", *([*self.expression(left), *(["from", *self.expression(left)] if self.maybe(0.3) else [])] if self.maybe(0.8) else [])],
            lambda: ["del", *self.list_of(lambda: self.deleted(left), 1, 2)],
            lambda: ["assert", *self.expression(left), *([",", *self.expression(left)] if self.maybe(0.3) else [])],
            lambda: [self.one("pass", "break", "continue")],
            lambda: [self.one("global", "nonlocal"), *self.list_of(self.name, 1, 3, trailing=False)],
            lambda: ["type", *self.name(), *self.type_parameters(left), "=", *self.expression(left)],
        )()

    def value(self, left: int) -> Tokens:
        return self.yielded(left) if self.maybe(0.1) else self.star_expressions(left)

    def assignment(self, left: int) -> Tokens:
        if self.maybe(0.2):
            return [*self.single(left), ":", *self.expression(left), *(["=", *self.value(left)] if self.maybe() else [])]
        if self.maybe(0.25):
            return [*self.single(left), self.chance.choice(AUGMENTED), *self.value(left)]
        found = []
        for _ in range(self.chance.choice((1, 1, 1, 2))):
            found += [*self.targets(left), "="]
        return found + self.value(left)

    def dotted(self) -> Tokens:
        found = self.name()
        while self.maybe(0.3):
            found += [".", *self.name()]
        return found

    def renamed(self) -> Tokens:
        return ["as", *self.name()] if self.maybe(0.2) else []

    def imports(self) -> Tokens:
        if self.maybe(0.4):
            return ["import", *self.list_of(lambda: [*self.dotted(), *self.renamed()], 1, 2, trailing=False)]
        dots = [self.one(".", "...", ".") for _ in range(self.chance.choice((0, 0, 1, 2)))]
        module = self.dotted() if not dots or self.maybe() else []
        member = lambda: [*self.name(), *self.renamed()]  # noqa: E731
        members = self.one(lambda: ["*"], lambda: self.list_of(member, 1, 3, trailing=False), lambda: ["(", *self.list_of(member, 1, 3), ")"])()
        return ["from", *dots, *module, "import", *members]


def joined(tokens: Tokens) -> str:
    """The tokens with a space only where two of them would run together."""
    text = ""
    for token in tokens:
        needs = text and (text[-1].isalnum() or text[-1] == "_") and (token[0].isalnum() or token[0] in "_'\"")
        glued = text and (text[-1] + token[0] in ("..", ".0", "**", "//", "<<", ">>", ":=", "->", "==", "<=", ">=", "!=") or (text[-1].isdigit() and token[0] == "."))
        operator = text and text[-1] in "+-*/%@&|^<>=!:" and token[0] in "=*/<>"
        text += (" " if needs or glued or operator or (text and text[-1] == "." and token[0].isdigit()) else "") + token
    return text
