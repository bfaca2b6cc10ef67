import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import crm.migration_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("crm", "0001_initial"),
    ]

    operations = [
        crm.migration_operations.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="HistoricalProposal",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(blank=True, editable=False, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(blank=True, editable=False, verbose_name="changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "noun",
                            models.CharField(
                                choices=[
                                    ("company", "company"),
                                    ("contact", "contact"),
                                    ("country", "country"),
                                    ("alliance", "alliance"),
                                    ("agreement", "agreement"),
                                    ("programme", "programme"),
                                    ("forum", "forum"),
                                    ("facility", "facility"),
                                ],
                                max_length=20,
                                verbose_name="noun",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="As the document names it.", max_length=400, verbose_name="about"
                            ),
                        ),
                        ("field", models.CharField(max_length=60, verbose_name="field")),
                        ("value", models.CharField(max_length=500, verbose_name="value")),
                        (
                            "other_noun",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("company", "company"),
                                    ("contact", "contact"),
                                    ("country", "country"),
                                    ("alliance", "alliance"),
                                    ("agreement", "agreement"),
                                    ("programme", "programme"),
                                    ("forum", "forum"),
                                    ("facility", "facility"),
                                ],
                                max_length=20,
                                verbose_name="noun of the other side",
                            ),
                        ),
                        (
                            "other",
                            models.CharField(
                                blank=True,
                                help_text="The second thing that the claim is about: who took part, who signed.",
                                max_length=400,
                                verbose_name="other side",
                            ),
                        ),
                        (
                            "claim",
                            models.JSONField(
                                default=dict,
                                help_text="All that the rule read, as it read it.",
                                verbose_name="claim",
                            ),
                        ),
                        ("quote", models.TextField(verbose_name="quote")),
                        ("start", models.PositiveIntegerField(verbose_name="start")),
                        ("end", models.PositiveIntegerField(verbose_name="end")),
                        ("rule", models.CharField(max_length=80, verbose_name="found by")),
                        (
                            "confidence",
                            models.FloatField(help_text="From 0 to 1.", verbose_name="confidence"),
                        ),
                        (
                            "fingerprint",
                            models.CharField(
                                db_index=True,
                                editable=False,
                                error_messages={"unique": "This claim of this document was proposed before."},
                                max_length=64,
                                verbose_name="fingerprint",
                            ),
                        ),
                        (
                            "candidates",
                            models.JSONField(
                                blank=True,
                                default=list,
                                help_text="Records that it resembles, not closely enough to be taken for the same.",
                                verbose_name="may be the same as",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("accepted", "accepted"),
                                    ("rejected", "rejected"),
                                ],
                                default="waiting",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="decided")),
                        (
                            "record_id",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="Of the noun's records: the one that it became.",
                                null=True,
                                verbose_name="record number",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="created by",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty where a trusted document was accepted as a whole.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="crm.document",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "updated_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="changed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical proposal",
                        "verbose_name_plural": "historical proposals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Proposal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        ("search_text", models.TextField(blank=True, default="", editable=False)),
                        (
                            "noun",
                            models.CharField(
                                choices=[
                                    ("company", "company"),
                                    ("contact", "contact"),
                                    ("country", "country"),
                                    ("alliance", "alliance"),
                                    ("agreement", "agreement"),
                                    ("programme", "programme"),
                                    ("forum", "forum"),
                                    ("facility", "facility"),
                                ],
                                max_length=20,
                                verbose_name="noun",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="As the document names it.", max_length=400, verbose_name="about"
                            ),
                        ),
                        ("field", models.CharField(max_length=60, verbose_name="field")),
                        ("value", models.CharField(max_length=500, verbose_name="value")),
                        (
                            "other_noun",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("company", "company"),
                                    ("contact", "contact"),
                                    ("country", "country"),
                                    ("alliance", "alliance"),
                                    ("agreement", "agreement"),
                                    ("programme", "programme"),
                                    ("forum", "forum"),
                                    ("facility", "facility"),
                                ],
                                max_length=20,
                                verbose_name="noun of the other side",
                            ),
                        ),
                        (
                            "other",
                            models.CharField(
                                blank=True,
                                help_text="The second thing that the claim is about: who took part, who signed.",
                                max_length=400,
                                verbose_name="other side",
                            ),
                        ),
                        (
                            "claim",
                            models.JSONField(
                                default=dict,
                                help_text="All that the rule read, as it read it.",
                                verbose_name="claim",
                            ),
                        ),
                        ("quote", models.TextField(verbose_name="quote")),
                        ("start", models.PositiveIntegerField(verbose_name="start")),
                        ("end", models.PositiveIntegerField(verbose_name="end")),
                        ("rule", models.CharField(max_length=80, verbose_name="found by")),
                        (
                            "confidence",
                            models.FloatField(help_text="From 0 to 1.", verbose_name="confidence"),
                        ),
                        (
                            "fingerprint",
                            models.CharField(
                                editable=False,
                                error_messages={"unique": "This claim of this document was proposed before."},
                                max_length=64,
                                unique=True,
                                verbose_name="fingerprint",
                            ),
                        ),
                        (
                            "candidates",
                            models.JSONField(
                                blank=True,
                                default=list,
                                help_text="Records that it resembles, not closely enough to be taken for the same.",
                                verbose_name="may be the same as",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("accepted", "accepted"),
                                    ("rejected", "rejected"),
                                ],
                                default="waiting",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="decided")),
                        (
                            "record_id",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="Of the noun's records: the one that it became.",
                                null=True,
                                verbose_name="record number",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="created by",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty where a trusted document was accepted as a whole.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposals",
                                to="crm.document",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "updated_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="changed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "proposal",
                        "verbose_name_plural": "proposals",
                        "ordering": ["-document_id", "pk"],
                        "permissions": [("review_proposal", "Can accept and reject proposals")],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "indexes": [
                            models.Index(fields=["status", "-document", "id"], name="proposal_queue"),
                            models.Index(fields=["noun", "-document", "id"], name="proposal_noun"),
                            models.Index(fields=["rule", "-document", "id"], name="proposal_rule"),
                            models.Index(fields=["document", "noun", "subject"], name="proposal_subject"),
                            models.Index(fields=["document", "other_noun", "other"], name="proposal_other"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gt", models.F("start"))),
                                name="proposal_quote_has_length",
                                violation_error_message="The quote must end after it begins.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                                name="proposal_confidence_is_a_share",
                                violation_error_message="Confidence is a number from 0 to 1.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decided_at__isnull", True), ("status", "waiting")),
                                    models.Q(
                                        ("decided_at__isnull", False),
                                        ("status__in", ["accepted", "rejected"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="proposal_decision_has_a_day",
                                violation_error_message="A decision has its time; what waits has none.",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
