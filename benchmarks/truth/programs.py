#!/usr/bin/env python3
"""Writes random programs of Python's grammar, the same ones every time, and asks CPython which it takes.

usage: programs.py OUT COUNT [SEED]

Half of the programs are left as the grammar (grammar.py) made them; in the others one token is dropped, doubled, swapped
with its neighbour or put in place of another. Writes OUT/src/<kind>/<number>.py and OUT/answers.ndjson, one object a
program: {"file", "kind", "refused": null or what CPython says, "line", "column"}
"""
import json
import os
import random
import sys

import grammar
import mutants

SEED = 20261125
DEPTHS = (1, 2, 2, 3, 3, 4)  # how deep the expressions of a program nest


class Programs(grammar.Grammar):
    """Statements in blocks, written out with all the freedom that lines and spaces have."""

    def __init__(self, chance: random.Random, is_broken: bool):
        super().__init__(chance)
        self.is_broken = is_broken
        self.depth = chance.choice(DEPTHS)

    def program(self) -> str:
        lines = [line for _ in range(self.chance.randint(1, 5)) for line in self.statement("", 2)]
        newline = self.chance.choice(["\n", "\n", "\n", "\r\n", "\r"])
        text = "\n".join(lines) + self.one("\n", "\n", "")
        return text.replace("\n", newline)

    # ---- from tokens to text -----------------------------------------------------------------
    def spaced(self, tokens: grammar.Tokens) -> str:
        """The tokens with random white space, continuations and, inside brackets, newlines and comments."""
        style = self.chance.random()
        if style < 0.4:
            return " ".join(tokens)
        if style < 0.7:
            return grammar.joined(tokens)
        text, depth = "", 0
        for token in tokens:
            depth += (token in "([{") - (token in ")]}")
            between = [" ", "  ", "\t", "\f ", " \\\n ", "\\\n  "] + (["\n", " # x\n", "\n\n  ", "\n#import a\n"] if depth > 0 else [])
            text += token + (self.chance.choice(between) if self.maybe(0.4) else " ")
        return text.rstrip(" \t\f\n\\") if depth <= 0 else text

    def broken(self, tokens: grammar.Tokens) -> grammar.Tokens:
        if not self.is_broken or self.maybe(0.85) or not tokens:
            return tokens
        at = self.chance.randrange(len(tokens))
        other = self.chance.choice(tokens + mutants.PIECES)
        return self.one(
            lambda: tokens[:at] + tokens[at + 1 :],
            lambda: tokens[: at + 1] + tokens[at:],
            lambda: tokens[:at] + tokens[at + 1 : at + 2] + [tokens[at]] + tokens[at + 2 :],
            lambda: tokens[:at] + [other] + tokens[at + 1 :],
            lambda: tokens[:at] + [other] + tokens[at:],
        )()

    def line(self, indent: str, tokens: grammar.Tokens) -> str:
        return indent + self.spaced(self.broken(tokens))

    # ---- statements --------------------------------------------------------------------------
    def statement(self, indent: str, depth: int) -> list[str]:
        if depth == 0 or self.maybe(0.55):
            return self.simples(indent)
        before = [self.one("", "# comment", indent + "# c", "\f")] if self.maybe(0.15) else []
        return before + self.one(self.ifs, self.loops, self.tries, self.withs, self.functions, self.classes, self.matches)(indent, depth - 1)

    def simples(self, indent: str) -> list[str]:
        texts = [self.spaced(self.broken(self.simple(self.depth))) for _ in range(self.chance.choice((1, 1, 1, 2)))]
        return [indent + self.one(";", "; ", " ;").join(texts) + self.one("", "", ";", " # end")]

    def block(self, indent: str, header: grammar.Tokens, depth: int) -> list[str]:
        first = self.line(indent, [*header, ":"])
        if self.maybe(0.25):
            rest = self.simples("")[0]
            return [first + self.one("", " ") + rest]
        inner = indent + self.one("    ", "  ", " ", "\t")
        body = [line for _ in range(self.chance.randint(1, 2)) for line in self.statement(inner, depth)]
        return [first + self.one("", "  # why"), *body]

    def ifs(self, indent: str, depth: int) -> list[str]:
        found = self.block(indent, ["if", *self.named(self.depth)], depth)
        while self.maybe(0.3):
            found += self.block(indent, ["elif", *self.named(self.depth)], depth)
        return found + (self.block(indent, ["else"], depth) if self.maybe(0.3) else [])

    def loops(self, indent: str, depth: int) -> list[str]:
        header = self.one(
            lambda: ["while", *self.named(self.depth)],
            lambda: [*(["async"] if self.maybe(0.2) else []), "for", *self.targets(self.depth), "in", *self.star_expressions(self.depth)],
        )()
        return self.block(indent, header, depth) + (self.block(indent, ["else"], depth) if self.maybe(0.2) else [])

    def tries(self, indent: str, depth: int) -> list[str]:
        found = self.block(indent, ["try"], depth)
        if self.maybe(0.2):
            return found + self.block(indent, ["finally"], depth)
        star = ["*"] if self.maybe(0.2) else []
        for _ in range(self.chance.randint(1, 2)):
            found += self.block(indent, ["except", *star, *self.expression(2), *(["as", *self.name()] if self.maybe(0.4) else [])], depth)
        if not star and self.maybe(0.2):
            found += self.block(indent, ["except"], depth)
        found += self.block(indent, ["else"], depth) if self.maybe(0.2) else []
        return found + (self.block(indent, ["finally"], depth) if self.maybe(0.2) else [])

    def withs(self, indent: str, depth: int) -> list[str]:
        item = lambda: [*self.expression(3), *(["as", *self.target(2)] if self.maybe() else [])]  # noqa: E731
        items = self.one(lambda: self.list_of(item, 1, 2, trailing=False), lambda: ["(", *self.list_of(item, 1, 3), ")"])()
        return self.block(indent, [*(["async"] if self.maybe(0.2) else []), "with", *items], depth)

    def decorators(self, indent: str) -> list[str]:
        return [self.line(indent, ["@", *self.named(2)]) for _ in range(self.chance.choice((0, 0, 0, 1, 2)))]

    def functions(self, indent: str, depth: int) -> list[str]:
        returns = ["->", *self.expression(2)] if self.maybe(0.3) else []
        header = [*(["async"] if self.maybe(0.2) else []), "def", *self.name(), *self.type_parameters(2), "(", *self.parameters(2), ")", *returns]
        return self.decorators(indent) + self.block(indent, header, depth)

    def classes(self, indent: str, depth: int) -> list[str]:
        bases = ["(", *self.arguments(2), ")"] if self.maybe(0.6) else []
        return self.decorators(indent) + self.block(indent, ["class", *self.name(), *self.type_parameters(2), *bases], depth)

    def matches(self, indent: str, depth: int) -> list[str]:
        subject = self.named(2) if self.maybe(0.8) else [*self.star_named(2), ",", *self.list_of(lambda: self.star_named(2), 0, 2)]
        inner = indent + self.one("    ", " ")
        found = [self.line(indent, ["match", *subject, ":"])]
        for _ in range(self.chance.randint(1, 2)):
            guard = ["if", *self.named(2)] if self.maybe(0.2) else []
            found += self.block(inner, ["case", *self.patterns(2), *guard], depth)
        return found


def main() -> None:
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    out, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) == 4 else SEED
    with_answers = os.path.join(out, "answers.ndjson")
    for kind in ("whole", "broken"):
        os.makedirs(os.path.join(out, "src", kind), exist_ok=True)
    with open(with_answers, "w", encoding="utf-8") as answers:
        for number in range(count):
            kind = ("whole", "broken")[number % 2]
            source = Programs(random.Random(seed * 1_000_003 + number), kind == "broken").program().encode()
            name = f"{kind}/{number:06}.py"
            with open(os.path.join(out, "src", name), "wb") as stream:
                stream.write(source)
            answers.write(json.dumps({"file": name, "kind": kind, **mutants.refusal(source)}) + "\n")


if __name__ == "__main__":
    main()
