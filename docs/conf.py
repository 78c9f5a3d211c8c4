"""The documentation's site: Sphinx with MyST, built with warnings as errors by `./test`."""

from fabula import __version__

project = "Fabula"
author = "the Fabula developers"
project_copyright = "2026, the Fabula developers"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_click"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "Fabula"
html_extra_path = ["reference/reading.schema.json"]
html_copy_source = False
html_show_sphinx = False
