"""Verbs that tell speech, and those that only look like it at a tag."""

from typing import Final

SAID: Final = (
    "said|says|asked|asks|replied|replies|answered|answers|whispered|whispers|muttered|mutters|"
    "murmured|murmurs|shouted|shouts|yelled|yells|cried|cries|called|calls|exclaimed|exclaims|"
    "added|adds|continued|continues|remarked|remarks|told|snapped|snaps|demanded|demands|"
    "insisted|insists|agreed|agrees|admitted|admits|announced|announces|declared|declares|"
    "explained|explains|suggested|suggests|repeated|repeats|begged|begs|pleaded|pleads|"
    "promised|promises|protested|protests|mumbled|mumbles|stammered|stammers|stuttered|stutters|"
    "screamed|screams|growled|growls|hissed|hisses|groaned|groans|responded|responds|"
    "commented|comments|countered|counters|inquired|inquires|enquired|questioned|questions|"
    "teased|teases|warned|warns|interjected|interjects|interrupted|interrupts|retorted|retorts"
)
"""The verbs of a tag, as a part of a regular expression."""
