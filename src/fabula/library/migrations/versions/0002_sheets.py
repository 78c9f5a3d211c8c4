"""Where the story sheet of a version lies."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of the places of story sheets."""
    op.create_table(
        "sheets",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sheets"),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_sheets_version_id", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("version_id", name="uq_sheets_version_id"),
    )
