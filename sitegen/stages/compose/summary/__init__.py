"""The summary as the machine drafts it: which sentences, in which order, dated, introduced and proved."""
