"""The summary page: the answer first, then what is disputed, then time, then how well each thing is carried."""
