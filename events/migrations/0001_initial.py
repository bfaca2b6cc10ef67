import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import crm.migration_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("crm", "0001_initial"),
        ("partners", "0001_initial"),
    ]

    operations = [
        crm.migration_operations.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="Forum",
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
                            "name",
                            models.CharField(
                                help_text="The name that colleagues use. Other names of it go under “Names”.",
                                max_length=300,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("forum", "forum"),
                                    ("conference", "conference"),
                                    ("summit", "summit"),
                                    ("exhibition", "exhibition"),
                                    ("meeting", "meeting"),
                                ],
                                default="forum",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unknown", "not known"),
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "series",
                            models.CharField(
                                blank=True,
                                help_text="What its editions have in common, without the number.",
                                max_length=200,
                                verbose_name="series",
                            ),
                        ),
                        (
                            "edition",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="1 for the first.", null=True, verbose_name="edition"
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="first day")),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True,
                                help_text="For one day, the same as the first day.",
                                null=True,
                                verbose_name="last day",
                            ),
                        ),
                        (
                            "dates_in_words",
                            models.CharField(
                                blank=True,
                                help_text="While the days are unknown: 2023-12, next spring.",
                                max_length=100,
                                verbose_name="dates in words",
                            ),
                        ),
                        ("city", models.CharField(blank=True, max_length=120, verbose_name="city")),
                        ("website", models.URLField(blank=True, verbose_name="website")),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        (
                            "capabilities",
                            models.ManyToManyField(
                                blank=True,
                                related_name="forums",
                                to="partners.capability",
                                verbose_name="capabilities discussed",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                help_text="Where it takes place.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forums",
                                to="partners.country",
                                verbose_name="country",
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
                            "formats",
                            models.ManyToManyField(
                                blank=True,
                                related_name="forums",
                                to="partners.cooperationformat",
                                verbose_name="cooperation formats discussed",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                help_text="For a meeting inside a larger forum: that forum.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inner_meetings",
                                to="events.forum",
                                verbose_name="part of",
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
                        "verbose_name": "forum",
                        "verbose_name_plural": "forums",
                        "ordering": [
                            models.OrderBy(models.F("starts_on"), descending=True, nulls_last=True),
                            "-pk",
                        ],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "indexes": [
                            models.Index(fields=["-starts_on", "-id"], name="forum_newest"),
                            models.Index(fields=["country", "-starts_on", "-id"], name="forum_country"),
                            models.Index(fields=["status", "-starts_on", "-id"], name="forum_status"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on__isnull", True),
                                    ("ends_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="forum_ends_after_it_starts",
                                violation_error_message="A forum cannot end before it starts.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True), ("starts_on__isnull", False), _connector="OR"
                                ),
                                name="forum_with_a_last_day_has_a_first",
                                violation_error_message="Give the first day too.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="forum_is_not_inside_itself",
                                violation_error_message="A forum cannot be part of itself.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("edition__isnull", True),
                                    models.Q(("edition__gte", 1), ("series__gt", "")),
                                    _connector="OR",
                                ),
                                name="forum_edition_belongs_to_a_series",
                                violation_error_message="An edition counts from 1 within a series: name the series.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("series", ""), _negated=True),
                                fields=("series", "edition"),
                                name="forum_edition_once",
                                violation_error_message="This edition of the series is already recorded.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ForumName",
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
                            "name",
                            models.CharField(
                                help_text="Written as the source or the owner of the name writes it. Search finds the record by it.",
                                max_length=300,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("also", "also known as"),
                                    ("short", "short name"),
                                    ("legal", "legal name"),
                                    ("former", "former name"),
                                    ("translated", "translation"),
                                    ("transliterated", "transliteration"),
                                ],
                                default="also",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[("en", "English"), ("uk", "Ukrainian")],
                                help_text="Leave empty for a name that is the same in every language.",
                                max_length=8,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "bearer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="names",
                                to="events.forum",
                                verbose_name="forum",
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
                        "verbose_name": "forum name",
                        "verbose_name_plural": "forum names",
                        "ordering": ["name"],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("bearer", "name"),
                                name="forum_alias_once",
                                violation_error_message="The forum already has this name.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalForum",
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
                            "name",
                            models.CharField(
                                help_text="The name that colleagues use. Other names of it go under “Names”.",
                                max_length=300,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("forum", "forum"),
                                    ("conference", "conference"),
                                    ("summit", "summit"),
                                    ("exhibition", "exhibition"),
                                    ("meeting", "meeting"),
                                ],
                                default="forum",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unknown", "not known"),
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "series",
                            models.CharField(
                                blank=True,
                                help_text="What its editions have in common, without the number.",
                                max_length=200,
                                verbose_name="series",
                            ),
                        ),
                        (
                            "edition",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="1 for the first.", null=True, verbose_name="edition"
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="first day")),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True,
                                help_text="For one day, the same as the first day.",
                                null=True,
                                verbose_name="last day",
                            ),
                        ),
                        (
                            "dates_in_words",
                            models.CharField(
                                blank=True,
                                help_text="While the days are unknown: 2023-12, next spring.",
                                max_length=100,
                                verbose_name="dates in words",
                            ),
                        ),
                        ("city", models.CharField(blank=True, max_length=120, verbose_name="city")),
                        ("website", models.URLField(blank=True, verbose_name="website")),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
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
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Where it takes place.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.country",
                                verbose_name="country",
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="For a meeting inside a larger forum: that forum.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="events.forum",
                                verbose_name="part of",
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
                        "verbose_name": "historical forum",
                        "verbose_name_plural": "historical forums",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForum_capabilities",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "capability",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.capability",
                            ),
                        ),
                        (
                            "forum",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="events.forum",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="events.historicalforum",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalForum_capabilities",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForum_formats",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "cooperationformat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.cooperationformat",
                            ),
                        ),
                        (
                            "forum",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="events.forum",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="events.historicalforum",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalForum_formats",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForumName",
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
                            "name",
                            models.CharField(
                                help_text="Written as the source or the owner of the name writes it. Search finds the record by it.",
                                max_length=300,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("also", "also known as"),
                                    ("short", "short name"),
                                    ("legal", "legal name"),
                                    ("former", "former name"),
                                    ("translated", "translation"),
                                    ("transliterated", "transliteration"),
                                ],
                                default="also",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[("en", "English"), ("uk", "Ukrainian")],
                                help_text="Leave empty for a name that is the same in every language.",
                                max_length=8,
                                verbose_name="language",
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
                            "bearer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="events.forum",
                                verbose_name="forum",
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
                        "verbose_name": "historical forum name",
                        "verbose_name_plural": "historical forum names",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOutcome",
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
                            "kind",
                            models.CharField(
                                choices=[("signed", "signed"), ("announced", "announced")],
                                max_length=20,
                                verbose_name="what happened",
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
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "alliance",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.alliance",
                                verbose_name="alliance",
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
                            "forum",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="events.forum",
                                verbose_name="forum",
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
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.programme",
                                verbose_name="programme",
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
                        "verbose_name": "historical outcome",
                        "verbose_name_plural": "historical outcomes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalParticipation",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("organiser", "organiser"),
                                    ("host", "host"),
                                    ("supporter", "supporter"),
                                    ("participant", "participant"),
                                    ("speaker", "speaker"),
                                ],
                                default="participant",
                                max_length=20,
                                verbose_name="as what",
                            ),
                        ),
                        (
                            "certainty",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("confirmed", "confirmed"),
                                    ("attended", "attended"),
                                    ("absent", "did not come"),
                                ],
                                default="confirmed",
                                help_text="An invitation is no attendance: say “attended” only where a source or a colleague saw it.",
                                max_length=20,
                                verbose_name="how sure",
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="notes")),
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
                            "company",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.company",
                                verbose_name="company",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.contact",
                                verbose_name="contact",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="For a delegation of a country.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partners.country",
                                verbose_name="country",
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
                            "forum",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="events.forum",
                                verbose_name="forum",
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
                        "verbose_name": "historical participation",
                        "verbose_name_plural": "historical participations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Outcome",
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
                            "kind",
                            models.CharField(
                                choices=[("signed", "signed"), ("announced", "announced")],
                                max_length=20,
                                verbose_name="what happened",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outcomes",
                                to="partners.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "alliance",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outcomes",
                                to="partners.alliance",
                                verbose_name="alliance",
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
                            "forum",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="outcomes",
                                to="events.forum",
                                verbose_name="forum",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outcomes",
                                to="partners.programme",
                                verbose_name="programme",
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
                        "verbose_name": "outcome",
                        "verbose_name_plural": "outcomes",
                        "ordering": ["forum_id", "pk"],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("agreement__isnull", False),
                                        ("alliance__isnull", True),
                                        ("programme__isnull", True),
                                    ),
                                    models.Q(
                                        ("agreement__isnull", True),
                                        ("alliance__isnull", False),
                                        ("programme__isnull", True),
                                    ),
                                    models.Q(
                                        ("agreement__isnull", True),
                                        ("alliance__isnull", True),
                                        ("programme__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="outcome_is_one_thing",
                                violation_error_message="An outcome is an agreement, an alliance or a programme: choose one.",
                            ),
                            models.UniqueConstraint(
                                fields=("forum", "agreement", "kind"),
                                name="outcome_agreement_once",
                                violation_error_message="This outcome is already recorded.",
                            ),
                            models.UniqueConstraint(
                                fields=("forum", "alliance", "kind"),
                                name="outcome_alliance_once",
                                violation_error_message="This outcome is already recorded.",
                            ),
                            models.UniqueConstraint(
                                fields=("forum", "programme", "kind"),
                                name="outcome_programme_once",
                                violation_error_message="This outcome is already recorded.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("organiser", "organiser"),
                                    ("host", "host"),
                                    ("supporter", "supporter"),
                                    ("participant", "participant"),
                                    ("speaker", "speaker"),
                                ],
                                default="participant",
                                max_length=20,
                                verbose_name="as what",
                            ),
                        ),
                        (
                            "certainty",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("confirmed", "confirmed"),
                                    ("attended", "attended"),
                                    ("absent", "did not come"),
                                ],
                                default="confirmed",
                                help_text="An invitation is no attendance: say “attended” only where a source or a colleague saw it.",
                                max_length=20,
                                verbose_name="how sure",
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="notes")),
                        (
                            "company",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="partners.company",
                                verbose_name="company",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="partners.contact",
                                verbose_name="contact",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                help_text="For a delegation of a country.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="partners.country",
                                verbose_name="country",
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
                            "forum",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="events.forum",
                                verbose_name="forum",
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
                        "verbose_name": "participation",
                        "verbose_name_plural": "participations",
                        "ordering": [
                            models.OrderBy(models.F("forum__starts_on"), descending=True, nulls_last=True),
                            "role",
                            "pk",
                        ],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "indexes": [
                            models.Index(fields=["forum", "role", "id"], name="participation_forum"),
                            models.Index(fields=["role", "certainty"], name="participation_role"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("company__isnull", False),
                                        ("contact__isnull", True),
                                        ("country__isnull", True),
                                    ),
                                    models.Q(
                                        ("company__isnull", True),
                                        ("contact__isnull", True),
                                        ("country__isnull", False),
                                    ),
                                    models.Q(
                                        ("company__isnull", True),
                                        ("contact__isnull", False),
                                        ("country__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="participation_is_of_one",
                                violation_error_message="A participation is of a company, a country or a contact: choose one.",
                            ),
                            models.UniqueConstraint(
                                fields=("forum", "company", "role"),
                                name="participation_company_once_a_role",
                                violation_error_message="This participation in this role is already recorded.",
                            ),
                            models.UniqueConstraint(
                                fields=("forum", "country", "role"),
                                name="participation_country_once_a_role",
                                violation_error_message="This participation in this role is already recorded.",
                            ),
                            models.UniqueConstraint(
                                fields=("forum", "contact", "role"),
                                name="participation_contact_once_a_role",
                                violation_error_message="This participation in this role is already recorded.",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
