import pickle

from fabula import errors


def every(kind: type[errors.FabulaError]) -> list[type[errors.FabulaError]]:
    return [kind, *(found for sub in kind.__subclasses__() for found in every(sub))]


def test_the_message_is_one_sentence_with_its_remedy() -> None:
    error = errors.TooLarge("the file has 3 MB", "raise the limit")
    assert str(error) == "the file has 3 MB; raise the limit."
    assert str(errors.TooLarge("the file has 3 MB")) == "the file has 3 MB."


def test_errors_cross_processes_whole() -> None:
    for kind in every(errors.FabulaError):
        copy = pickle.loads(pickle.dumps(kind("it broke", "mend it")))
        assert (type(copy), str(copy)) == (kind, "it broke; mend it.")


def test_every_error_says_what_it_means_and_ends_with_a_code() -> None:
    for kind in every(errors.FabulaError):
        assert kind.__doc__
        assert 0 < kind.exit_code < 128
