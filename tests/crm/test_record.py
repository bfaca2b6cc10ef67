import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from crm import actor
from partners.models import Company, CompanyName, Contact


def stored(record):
    """The record as the database has it."""
    return type(record).objects.get(pk=record.pk)


# Who, when, which version


def test_first_save_notes_the_writer_as_author_and_as_last_to_change(make_company, make_user):
    writer = make_user()
    with actor.acting(user=writer):
        company = stored(make_company())
    assert (company.created_by, company.updated_by) == (writer, writer)
    assert company.version == 1


def test_later_save_keeps_the_author_and_notes_the_other_colleague(make_company, make_user):
    author, other = make_user(), make_user()
    with actor.acting(user=author):
        company = make_company()
    with actor.acting(user=other):
        company.save()
    company = stored(company)
    assert (company.created_by, company.updated_by) == (author, other)


def test_later_save_keeps_the_day_of_creation(make_company):
    company = make_company()
    created, updated = company.created_at, company.updated_at
    company.save()
    company = stored(company)
    assert company.created_at == created
    assert updated < company.updated_at <= timezone.now()


@pytest.mark.parametrize("user", [None, AnonymousUser()])
def test_product_itself_and_visitors_are_nobody(make_company, user):
    with actor.acting(user=user):
        company = stored(make_company())
    assert (company.created_by, company.updated_by) == (None, None)
    assert company.history.get().history_user is None


def test_author_given_by_hand_is_kept(make_company, make_user):
    author = make_user()
    with actor.acting(user=make_user()):
        assert stored(make_company(created_by=author)).created_by == author


def test_record_outlives_the_account_of_its_author(make_company, make_user):
    author = make_user()
    with actor.acting(user=author):
        company = make_company()
    author.delete()
    assert stored(company).created_by is None


def test_actor_lasts_as_long_as_its_block_even_when_it_fails(make_user):
    outer, inner = make_user(), make_user()
    with actor.acting(user=outer, reason="spring cleaning"):
        with pytest.raises(RuntimeError), actor.acting(user=inner):
            assert (actor.current().account, actor.current().reason) == (inner, "")
            raise RuntimeError
        assert (actor.current().account, actor.current().reason) == (outer, "spring cleaning")
    assert actor.current() == actor.NOBODY


def test_version_counts_saves(make_company):
    company = make_company()
    company.save()
    company.save()
    assert stored(company).version == 3


def test_saving_one_field_saves_its_bookkeeping_too(make_company, make_user):
    company, writer = make_company(name="Teapot Smelter"), make_user()
    before = company.updated_at
    company.name, company.city = "Kettle Smelter", "Nowhereville"
    with actor.acting(user=writer):
        company.save(update_fields=["name"])
    company = stored(company)
    assert (company.name, company.city) == ("Kettle Smelter", "")
    assert (company.version, company.updated_by) == (2, writer)
    assert company.updated_at > before
    assert [*Company.objects.search("kettle")] == [company]
    assert not Company.objects.search("teapot").exists()


# History


def test_history_keeps_old_and_new_values_and_who_wrote_them(make_company, make_user):
    author, other = make_user(), make_user()
    with actor.acting(user=author):
        company = make_company(name="Teapot Smelter")
    company.name = "Kettle Smelter"
    with actor.acting(user=other):
        company.save()
    assert [(row.history_type, row.name, row.version, row.history_user) for row in company.history.all()] == [
        ("~", "Kettle Smelter", 2, other),
        ("+", "Teapot Smelter", 1, author),
    ]


def test_history_outlives_its_record(make_company, make_user):
    company, other = make_company(name="Teapot Smelter"), make_user()
    pk = company.pk
    with actor.acting(user=other):
        company.delete()
    last = Company.history.filter(id=pk).first()
    assert (last.history_type, last.name, last.history_user) == ("-", "Teapot Smelter", other)


def test_children_deleted_with_their_record_stay_in_history(make_company):
    company = make_company()
    CompanyName.objects.create(bearer=company, name="Kettle & Sons")
    company.delete()
    assert CompanyName.history.get(history_type="-").name == "Kettle & Sons"


def test_history_does_not_keep_the_search_column():
    assert "search_text" not in {field.name for field in Company.history.model._meta.get_fields()}


def test_history_shows_the_reason_of_a_write(make_company):
    with actor.acting(reason="import of row 7"):
        company = make_company()
        company.save()
    assert [row.history_change_reason for row in company.history.all()] == ["import of row 7"] * 2


def test_write_without_a_reason_has_none(make_company):
    assert make_company().history.get().history_change_reason is None


def test_reason_does_not_outlive_its_block(make_company):
    with actor.acting(reason="import of row 7"):
        company = make_company()
    company.save()
    assert company.history.first().history_change_reason is None


def test_history_shows_the_reason_of_a_deletion(make_company):
    company = make_company()
    with actor.acting(reason="entered twice"):
        company.delete()
    assert Company.history.get(history_type="-").history_change_reason == "entered twice"


def test_permissions_to_import_and_export_come_with_the_base():
    assert {"view", "add", "change", "delete", "import", "export"} == set(Company._meta.default_permissions)


# Search


@pytest.mark.parametrize(
    "words",
    [
        "Мар'янівський Зорепал",
        "мар’янівський",
        "МАРʼЯНІВСЬКИЙ",
        "марʼян",
        "зорепал мар`янівський",
        "  зорепал \t\n мар’ян  ",
        "Marianivskyi",
        "zorepal",
        "ZOREPAL мар'янівський",
        "нічийград",
        "Nichyihrad зорепал",
    ],
)
def test_search_knows_no_case_apostrophe_or_alphabet(make_company, words):
    company = make_company(name="Мар'янівський Зорепал", city="Нічийград")
    make_company(name="Зовсім Інший Чайник")
    assert [*Company.objects.search(words)] == [company]


def test_search_in_cyrillic_finds_a_latin_name(make_company):
    company = make_company(name="Zorepal Works")
    assert [*Company.objects.search("Зорепал")] == [company]


def test_search_in_latin_finds_a_cyrillic_name_that_begins_with_ye(make_contact):
    contact = make_contact(name="Євлампій Чайниченко")
    assert [*Contact.objects.search("Yevlampii")] == [contact]


@pytest.mark.parametrize("quotes", ["«{}»", "“{}”", '"{}"', "„{}“"])
def test_search_knows_no_style_of_quotes(make_company, quotes):
    company = make_company(name="Товариство «Зорепал»")
    assert [*Company.objects.search(quotes.format("Зорепал"))] == [company]


def test_search_wants_every_word(make_company):
    both = make_company(name="Teapot Smelter")
    make_company(name="Teapot Foundry")
    assert [*Company.objects.search("smelter teapot")] == [both]
    assert not Company.objects.search("smelter foundry").exists()


@pytest.mark.parametrize("words", ["", "   ", "\n\u00a0"])
def test_search_for_nothing_leaves_everything(make_company, words):
    make_company()
    make_company()
    assert Company.objects.search(words).count() == 2


@pytest.mark.database
@pytest.mark.parametrize(
    ("words", "name"), [("%", "Teapots 100%"), ("_", "Kettle_Works"), ("\\", "Back\\slash Works")]
)
def test_signs_that_databases_read_as_patterns_are_plain_letters(make_company, words, name):
    for each in ("Teapots 100%", "Kettle_Works", "Back\\slash Works", "Plain Works"):
        make_company(name=each)
    assert [company.name for company in Company.objects.search(words)] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "' OR 1=1 --",
        "'; DROP TABLE partners_company; --",
        '" OR ""="',
        "x') UNION SELECT 1 --",
        "{{ 7*7 }}",
        "%s",
    ],
)
def test_search_text_is_never_a_command(make_company, words):
    make_company()
    assert not Company.objects.search(words).exists()
    assert Company.objects.count() == 1


def test_search_keeps_the_filters_before_it(make_company):
    make_company("UA", name="Teapot Smelter")
    foreign = make_company("PL", name="Teapot Smelter")
    assert [*Company.objects.in_countries("PL").search("teapot")] == [foreign]


# Other names


def test_new_other_name_finds_its_bearer(make_company):
    company = make_company(name="Teapot Smelter")
    CompanyName.objects.create(bearer=company, name="Чайна Гармата")
    for words in ("чайна", "chaina harmata", "teapot гармата"):
        assert [*Company.objects.search(words)] == [company]


def test_bearer_saved_later_keeps_its_other_names(make_company):
    company = make_company()
    CompanyName.objects.create(bearer=company, name="Kettle & Sons")
    company.name = "Teapot Smelter"
    company.save()
    assert [*Company.objects.search("teapot kettle")] == [company]


def test_renamed_other_name_finds_and_the_old_one_does_not(make_company):
    company = make_company()
    alias = CompanyName.objects.create(bearer=company, name="Kettle & Sons")
    alias.name = "Samovar & Sons"
    alias.save()
    assert [*Company.objects.search("samovar")] == [company]
    assert not Company.objects.search("kettle").exists()


def test_deleted_other_name_no_longer_finds(make_company):
    company = make_company(name="Teapot Smelter")
    CompanyName.objects.create(bearer=company, name="Samovar & Sons")
    CompanyName.objects.create(bearer=company, name="Kettle & Sons").delete()
    assert not Company.objects.search("kettle").exists()
    assert [*Company.objects.search("teapot samovar")] == [company]


def test_other_name_changes_nothing_else_of_its_bearer(make_company, make_user):
    company = make_company()
    before = stored(company)
    with actor.acting(user=make_user()):
        CompanyName.objects.create(bearer=company, name="Kettle & Sons")
    after = stored(company)
    assert (after.version, after.updated_at, after.updated_by) == (
        before.version,
        before.updated_at,
        before.updated_by,
    )
    assert after.history.count() == 1


def test_other_name_given_to_another_company_no_longer_finds_the_first(make_company):
    first, second = make_company(), make_company()
    alias = CompanyName.objects.create(bearer=first, name="Kettle & Sons")
    alias.bearer = second
    alias.save()
    assert [*Company.objects.search("kettle")] == [second]


def test_other_name_saved_beside_a_stale_bearer_keeps_its_new_name_findable(make_company):
    stale = make_company(name="Teapot Smelter")
    fresh = stored(stale)
    fresh.name = "Kettle Smelter"
    fresh.save()
    CompanyName.objects.create(bearer=stale, name="Samovar & Sons")
    assert [*Company.objects.search("kettle samovar")] == [fresh]


def test_other_names_deleted_as_a_set_no_longer_find(make_company):
    CompanyName.objects.create(bearer=make_company(), name="Kettle & Sons")
    CompanyName.objects.all().delete()
    assert not Company.objects.search("kettle").exists()
