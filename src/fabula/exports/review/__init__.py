"""The review of a reading, for people and for editors: terminal, HTML, Markdown, SARIF."""
