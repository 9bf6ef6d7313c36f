"""Word's old .doc: made into .docx first, then read as one."""

import tempfile
from pathlib import Path

from models.documents.readers import word
from models.documents.rows import Row
from models.refusal import Refusal


def rows(data: bytes) -> list[Row]:
    """Raises Refusal: "document-password", "document-broken". Called in the worker, which has the time-out."""
    import doc2docx  # noqa: PLC0415  # only who reads an old .doc waits for it
    from doc2docx.errors import Doc2DocxError, EncryptedDocumentError  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="plan-bot-") as folder:
        source, made = Path(folder, "plan.doc"), Path(folder, "plan.docx")
        source.write_bytes(data)
        try:
            doc2docx.convert(source, made)
        except EncryptedDocumentError:
            raise Refusal("document-password") from None
        except (Doc2DocxError, ValueError, IndexError, KeyError, OverflowError, UnicodeError, OSError):
            raise Refusal("document-broken") from None
        return word.rows(made.read_bytes())
