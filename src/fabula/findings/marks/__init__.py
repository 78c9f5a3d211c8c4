"""Rules about marks: quotation marks, dashes, dots, commas, capitals."""
