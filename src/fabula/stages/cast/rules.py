"""How sure each rule is that joins names of one person."""

from typing import Final

CONFIDENCE: Final = {
    "full-name": 0.93,
    "surname": 0.88,
    "title-surname": 0.9,
    "title-given": 0.85,
    "surname-man": 0.75,
    "short-form": 0.75,
    "short-form-apart": 0.75,
    "clipped": 0.8,
    "misspelt": 0.75,
    "answers-to": 0.7,
    "self-address": 0.7,
    "called-only": 0.7,
    "names-self": 0.85,
    "named": 0.85,
    "apposition": 0.8,
    "copula": 0.75,
    "kin-named": 0.85,
    "known-as": 0.85,
    "same-name": 0.97,
    "rare-short-form": 0.7,
    "office": 0.85,
    "kin-name": 0.85,
    "called": 0.85,
    "answers-for": 0.75,
    "first-called": 0.8,
    "kin-introduced": 0.65,
    "same-company": 0.75,
}
