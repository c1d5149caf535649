"""The story: which event starts which step. Every signal receiver lives here."""
