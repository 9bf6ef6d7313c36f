# An entry that was not sent is deleted
entry-drop = Delete the draft
drop-sure = <b>Delete this draft?</b>
drop-what = Its answers ({ $number }) and its team will be gone for good. As long as entries are taken, you can begin another one.
drop-yes = Yes, delete
drop-no = Keep it
drop-done = The draft is deleted.
audit-entry-deleted = A draft of an entry was deleted
refusal-entry-kept = This entry has been sent before and cannot be deleted: withdraw it on its card. Nothing has changed.
