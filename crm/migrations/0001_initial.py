import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import crm.migration_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        crm.migration_operations.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                error_messages={"unique": "A user with that username already exists."},
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                unique=True,
                                validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                                verbose_name="username",
                            ),
                        ),
                        (
                            "first_name",
                            models.CharField(blank=True, max_length=150, verbose_name="first name"),
                        ),
                        ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="email address"),
                        ),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="date joined"
                            ),
                        ),
                        (
                            "must_change_password",
                            models.BooleanField(
                                default=False,
                                help_text="At the next login the colleague is asked for a password of their own before anything else.",
                                verbose_name="must change password",
                            ),
                        ),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "user",
                        "verbose_name_plural": "users",
                        "ordering": ["username"],
                        "abstract": False,
                    },
                    managers=[
                        ("objects", django.contrib.auth.models.UserManager()),
                    ],
                ),
                migrations.CreateModel(
                    name="Document",
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
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("news", "news"),
                                    ("release", "press release"),
                                    ("page", "web page"),
                                    ("table", "table or list"),
                                    ("transcript", "transcript"),
                                    ("register", "reference register"),
                                    ("note", "note by staff"),
                                ],
                                default="news",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "publisher",
                            models.CharField(
                                blank=True,
                                help_text="Who published it: a ministry, an agency, a company.",
                                max_length=200,
                                verbose_name="publisher",
                            ),
                        ),
                        (
                            "published_on",
                            models.DateField(
                                blank=True,
                                help_text="Words such as “on Friday” are read from this day. Leave it empty where the source has no date.",
                                null=True,
                                verbose_name="published on",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[("en", "English"), ("uk", "Ukrainian")],
                                max_length=8,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                blank=True,
                                help_text="Web address or file name where the text was found.",
                                max_length=500,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                help_text="Kept as it was read: quotes point at places in it, so it is not edited afterwards.",
                                verbose_name="text",
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                editable=False,
                                error_messages={"unique": "A document with this very text is already here."},
                                max_length=64,
                                unique=True,
                                verbose_name="SHA-256",
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
                        "verbose_name": "document",
                        "verbose_name_plural": "documents",
                        "ordering": [
                            models.OrderBy(models.F("published_on"), descending=True, nulls_last=True),
                            "-pk",
                        ],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "indexes": [
                            models.Index(fields=["-published_on", "-id"], name="document_newest"),
                            models.Index(fields=["kind", "-published_on", "-id"], name="document_kind"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evidence",
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
                        ("object_id", models.PositiveBigIntegerField(verbose_name="record number")),
                        (
                            "quote",
                            models.TextField(
                                help_text="The words of the document, letter by letter.", verbose_name="quote"
                            ),
                        ),
                        (
                            "start",
                            models.PositiveIntegerField(
                                help_text="Where the quote begins in the text, in characters.",
                                verbose_name="start",
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(
                                help_text="Where the quote ends in the text, in characters.",
                                verbose_name="end",
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                blank=True,
                                help_text="The reading rule. Empty where a colleague found it.",
                                max_length=80,
                                verbose_name="found by",
                            ),
                        ),
                        (
                            "confidence",
                            models.FloatField(
                                default=1.0, help_text="From 0 to 1.", verbose_name="confidence"
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                help_text="Which of the record's fields the quote supports; “name” for its existence.",
                                max_length=60,
                                verbose_name="field",
                            ),
                        ),
                        (
                            "value",
                            models.CharField(
                                help_text="The value that the quote gives, days as 2024-10-02.",
                                max_length=500,
                                verbose_name="value",
                            ),
                        ),
                        (
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="accepted by",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                                verbose_name="noun",
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
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
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
                        "verbose_name": "evidence",
                        "verbose_name_plural": "evidence",
                        "ordering": ["content_type", "object_id", "field", "pk"],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "indexes": [
                            models.Index(
                                fields=["content_type", "object_id", "field"], name="evidence_record"
                            ),
                            models.Index(fields=["document", "start"], name="evidence_place"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gt", models.F("start"))),
                                name="evidence_quote_has_length",
                                violation_error_message="The quote must end after it begins.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                                name="evidence_confidence_is_a_share",
                                violation_error_message="Confidence is a number from 0 to 1.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "content_type",
                                    "object_id",
                                    "field",
                                    "value",
                                    "document",
                                    "start",
                                    "end",
                                ),
                                name="evidence_said_once",
                                violation_error_message="This place is already given as the source of this value.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalDocument",
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
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("news", "news"),
                                    ("release", "press release"),
                                    ("page", "web page"),
                                    ("table", "table or list"),
                                    ("transcript", "transcript"),
                                    ("register", "reference register"),
                                    ("note", "note by staff"),
                                ],
                                default="news",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "publisher",
                            models.CharField(
                                blank=True,
                                help_text="Who published it: a ministry, an agency, a company.",
                                max_length=200,
                                verbose_name="publisher",
                            ),
                        ),
                        (
                            "published_on",
                            models.DateField(
                                blank=True,
                                help_text="Words such as “on Friday” are read from this day. Leave it empty where the source has no date.",
                                null=True,
                                verbose_name="published on",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[("en", "English"), ("uk", "Ukrainian")],
                                max_length=8,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                blank=True,
                                help_text="Web address or file name where the text was found.",
                                max_length=500,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                help_text="Kept as it was read: quotes point at places in it, so it is not edited afterwards.",
                                verbose_name="text",
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                db_index=True,
                                editable=False,
                                error_messages={"unique": "A document with this very text is already here."},
                                max_length=64,
                                verbose_name="SHA-256",
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
                        "verbose_name": "historical document",
                        "verbose_name_plural": "historical documents",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEvidence",
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
                        ("object_id", models.PositiveBigIntegerField(verbose_name="record number")),
                        (
                            "quote",
                            models.TextField(
                                help_text="The words of the document, letter by letter.", verbose_name="quote"
                            ),
                        ),
                        (
                            "start",
                            models.PositiveIntegerField(
                                help_text="Where the quote begins in the text, in characters.",
                                verbose_name="start",
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(
                                help_text="Where the quote ends in the text, in characters.",
                                verbose_name="end",
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                blank=True,
                                help_text="The reading rule. Empty where a colleague found it.",
                                max_length=80,
                                verbose_name="found by",
                            ),
                        ),
                        (
                            "confidence",
                            models.FloatField(
                                default=1.0, help_text="From 0 to 1.", verbose_name="confidence"
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                help_text="Which of the record's fields the quote supports; “name” for its existence.",
                                max_length=60,
                                verbose_name="field",
                            ),
                        ),
                        (
                            "value",
                            models.CharField(
                                help_text="The value that the quote gives, days as 2024-10-02.",
                                max_length=500,
                                verbose_name="value",
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
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="accepted by",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="contenttypes.contenttype",
                                verbose_name="noun",
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
                        "verbose_name": "historical evidence",
                        "verbose_name_plural": "historical evidence",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReportedFigure",
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
                        ("object_id", models.PositiveBigIntegerField(verbose_name="record number")),
                        (
                            "quote",
                            models.TextField(
                                help_text="The words of the document, letter by letter.", verbose_name="quote"
                            ),
                        ),
                        (
                            "start",
                            models.PositiveIntegerField(
                                help_text="Where the quote begins in the text, in characters.",
                                verbose_name="start",
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(
                                help_text="Where the quote ends in the text, in characters.",
                                verbose_name="end",
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                blank=True,
                                help_text="The reading rule. Empty where a colleague found it.",
                                max_length=80,
                                verbose_name="found by",
                            ),
                        ),
                        (
                            "confidence",
                            models.FloatField(
                                default=1.0, help_text="From 0 to 1.", verbose_name="confidence"
                            ),
                        ),
                        ("value", models.DecimalField(decimal_places=2, max_digits=20, verbose_name="value")),
                        (
                            "qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("more_than", "more than"),
                                    ("less_than", "less than"),
                                    ("about", "about"),
                                    ("nearly", "nearly"),
                                    ("up_to", "up to"),
                                ],
                                default="exact",
                                max_length=10,
                                verbose_name="qualifier",
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                help_text="What is counted: companies, countries, euros.",
                                max_length=60,
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "measure",
                            models.CharField(
                                blank=True,
                                help_text="In words: took part, signed the declaration.",
                                max_length=300,
                                verbose_name="of what",
                            ),
                        ),
                        (
                            "as_of",
                            models.DateField(
                                blank=True,
                                help_text="The day for which the source gives the number.",
                                null=True,
                                verbose_name="as of",
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
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="accepted by",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="contenttypes.contenttype",
                                verbose_name="noun",
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
                        "verbose_name": "historical reported figure",
                        "verbose_name_plural": "historical reported figures",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ReportedFigure",
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
                        ("object_id", models.PositiveBigIntegerField(verbose_name="record number")),
                        (
                            "quote",
                            models.TextField(
                                help_text="The words of the document, letter by letter.", verbose_name="quote"
                            ),
                        ),
                        (
                            "start",
                            models.PositiveIntegerField(
                                help_text="Where the quote begins in the text, in characters.",
                                verbose_name="start",
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(
                                help_text="Where the quote ends in the text, in characters.",
                                verbose_name="end",
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                blank=True,
                                help_text="The reading rule. Empty where a colleague found it.",
                                max_length=80,
                                verbose_name="found by",
                            ),
                        ),
                        (
                            "confidence",
                            models.FloatField(
                                default=1.0, help_text="From 0 to 1.", verbose_name="confidence"
                            ),
                        ),
                        ("value", models.DecimalField(decimal_places=2, max_digits=20, verbose_name="value")),
                        (
                            "qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("more_than", "more than"),
                                    ("less_than", "less than"),
                                    ("about", "about"),
                                    ("nearly", "nearly"),
                                    ("up_to", "up to"),
                                ],
                                default="exact",
                                max_length=10,
                                verbose_name="qualifier",
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                help_text="What is counted: companies, countries, euros.",
                                max_length=60,
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "measure",
                            models.CharField(
                                blank=True,
                                help_text="In words: took part, signed the declaration.",
                                max_length=300,
                                verbose_name="of what",
                            ),
                        ),
                        (
                            "as_of",
                            models.DateField(
                                blank=True,
                                help_text="The day for which the source gives the number.",
                                null=True,
                                verbose_name="as of",
                            ),
                        ),
                        (
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="accepted by",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                                verbose_name="noun",
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
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
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
                        "verbose_name": "reported figure",
                        "verbose_name_plural": "reported figures",
                        "ordering": ["as_of", "pk"],
                        "abstract": False,
                        "default_permissions": ("view", "add", "change", "delete", "import", "export"),
                        "indexes": [
                            models.Index(fields=["content_type", "object_id", "as_of"], name="figure_record"),
                            models.Index(fields=["as_of", "id"], name="figure_day"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gt", models.F("start"))),
                                name="figure_quote_has_length",
                                violation_error_message="The quote must end after it begins.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                                name="figure_confidence_is_a_share",
                                violation_error_message="Confidence is a number from 0 to 1.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "content_type",
                                    "object_id",
                                    "value",
                                    "unit",
                                    "document",
                                    "start",
                                    "end",
                                ),
                                name="figure_said_once",
                                violation_error_message="This place is already given as the source of this figure.",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
