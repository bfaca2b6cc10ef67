"""What runs in the background: reading a document takes longer than a page should."""

from django_tasks import task

from crm import actor
from crm.models import Document, User
from seeds.services import read_document


@task()
def read_in_background(document_id: int, user_id: int | None = None) -> int:
    """Propose what the document says and was not proposed before; the number of new proposals.

    A document that was deleted meanwhile is not an error: there is nothing left to read.
    """
    document = Document.objects.filter(pk=document_id).first()
    if document is None:
        return 0
    user = User.objects.filter(pk=user_id).first() if user_id else None
    with actor.acting(user):
        return read_document(document)
