"""How sure something is: chances, proofs, who vouches for it, and what is known."""
