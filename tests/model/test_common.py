from fabula.model.common import common_words


def test_common_words_are_known_and_slips_are_not() -> None:
    assert {"corridor", "lantern", "whisper"} <= common_words()
    assert not {"corrider", "spelingg", "##ing", "[CLS]"} & common_words()
